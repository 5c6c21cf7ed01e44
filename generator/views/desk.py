"""Where one view is made: the page's address, and links from it to everything else."""

from collections.abc import Iterable
from functools import cached_property, lru_cache

from generator import timecode
from generator.markup import resolve, resolve_source
from generator.markup.captions import ANCHOR
from generator.markup.links import VERDICT
from generator.model import Fate, Link, LinkState, Listing, Moment, Prose
from generator.plan import addresses
from generator.plan.addresses import Address
from generator.plan.artifact import Artifact
from generator.plan.setting import Setting, Target
from generator.record import Record

REMEMBERED = 8192
"""How many links are made once for all pages of one depth, and not again."""


class TextLink(Record):
    """Words that lead somewhere."""

    text: str
    href: str


@lru_cache(REMEMBERED)
def text_link(start: str, text: str, address: Address) -> TextLink:
    """`text` leading to an address on every page whose links begin with `start`."""
    return TextLink(text, addresses.link(start, address))


@lru_cache(REMEMBERED)
def episode_href(start: str, slug: str) -> str:
    return addresses.link(start, addresses.episode(slug))


class Desk:
    """Makes the links of one page: relative ones, or absolute ones for feeds and copies, which are read
    away from the site.
    """

    def __init__(self, setting: Setting, page: Address, *, absolute: bool = False) -> None:
        self.setting = setting
        self.page = page
        self._episode = "" if absolute else addresses.episode_at(page)
        self._start = setting.base if absolute else setting.start_of(page)
        self._people: dict[str, TextLink] = {}
        self._topics: dict[tuple[str, ...], tuple[TextLink, ...]] = {}
        self.to = setting.absolute if absolute else setting.links_from(page)
        """A link to an address of the site."""

    @classmethod
    def at(cls, setting: Setting, artifact: Artifact) -> "Desk":
        return cls(setting, artifact.address)

    def file(self, name: str) -> str:
        """A link to a file of `content/`, or the outside address that stands in its place."""
        return name if not name or "://" in name else self.to(addresses.media(name))

    def moment(self, moment: Moment) -> str:
        """A link to a moment; on its own page a fragment alone."""
        slug = moment.episode
        page = "" if slug == self._episode else episode_href(self._start, slug)
        return f"{page}#{addresses.time_anchor(moment.start // 1000)}"

    def clock(self, moment: Moment | None) -> TextLink | None:
        """A time that leads to its moment: `1:04:10`."""
        return self.moment_link(moment) if moment else None

    def moment_link(self, moment: Moment) -> TextLink:
        """The same of a time that is known."""
        return TextLink(timecode.clock(moment.start), self.moment(moment))

    def episode(self, episode: Listing) -> TextLink:
        return TextLink(episode.title, episode_href(self._start, episode.slug))

    def find(self, kind: str, name: str) -> TextLink | None:
        """A link to a person, a topic or an episode, None where nothing has the name (`Setting.find`)."""
        found = self.setting.find(kind, name)
        return None if found is None else text_link(self._start, found.text, found.address)

    def person(self, name: str) -> TextLink:
        known = self._people
        if name not in known:
            known[name] = self.find("person", name) or TextLink(name, "")
        return known[name]

    def roles(self, episode: Listing | None, name: str) -> tuple[str, ...]:
        """What somebody is credited with in an episode: `guest`; `host` and `editor`."""
        who = self.person(name)
        credits = episode.credits if episode else ()
        return tuple(dict.fromkeys(one.role for one in credits if self.person(one.name) == who))

    def role_name(self, role: str) -> str:
        """What pages call a role; one that is none of theirs is called as it was written."""
        return self.setting.words.say("role", role)

    def topics(self, names: tuple[str, ...]) -> tuple[TextLink, ...]:
        """Links to topics, each once though it may be named twice."""
        known = self._topics
        if names not in known:
            links = [self.find("topic", name) or TextLink(name, "") for name in names]
            known[names] = tuple(dict.fromkeys(links))
        return known[names]

    def quotation(self, quote_id: str) -> str:
        """A link to a quotation's own page, or to where it stands when it has none."""
        found = self.setting.find("quote", quote_id)
        return self.to(found.address) if found else ""

    def work(self, title: str) -> str:
        """A link to a work among the references, empty where those are left out."""
        found = self.setting.find("work", title)
        return self.to(found.address) if found else ""

    @cached_property
    def _knows_states(self) -> bool:
        return self.setting.find("outside", "") is not None

    def state_of(self, url: str) -> LinkState | None:
        """What is known of an outside address; None where that is nothing."""
        found = self.setting.find("outside", url) if self._knows_states else None
        return found.state if found else None

    def best_of(self, urls: Iterable[str]) -> tuple[str, LinkState | None]:
        """The first of some outside addresses that is not gone, else the first; empty where there is none."""
        known = [(url, self.state_of(url)) for url in urls]
        there = (one for one in known if one[1] is None or one[1].fate is not Fate.GONE)
        return next(there, known[0] if known else ("", None))

    def guests(self, episode: Listing) -> tuple[TextLink, ...]:
        """Everybody in an episode who is no host, each once."""
        return tuple(dict.fromkeys(self.person(one.name) for one in episode.credits if one.role != "host"))

    def prose(self, prose: Prose, episode: str = "") -> str:
        """The HTML of a text; its time stamps are moments of `episode`."""

        def target(kind: str, name: str) -> Link:
            return self._target(kind, name, episode)

        return resolve(prose.html, target)

    def source(self, prose: Prose, episode: str = "") -> str:
        """The Markdown of a text, its links by name and its time stamps written out."""
        return resolve_source(prose.source, lambda kind, name: self._target(kind, name, episode))

    def _target(self, kind: str, name: str, episode: str) -> Link:
        if kind == "moment" and name.isdecimal():
            return Link("", self.moment(Moment(episode, int(name))))
        if kind == VERDICT:
            return Link(self.setting.words.say(VERDICT, name), "")
        if kind == ANCHOR:
            return Link("", addresses.quote_anchor(name))
        found = self.setting.find(kind, name) if kind in NAMED else None
        if found is None:
            found = Target(name, name if name.startswith("/") else addresses.HOME)
        return Link(found.text, self.to(found.address))


NAMED = frozenset(("person", "topic", "episode", "quote"))
"""Kinds of links that texts have by name."""
