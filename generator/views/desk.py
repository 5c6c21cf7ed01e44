"""Where one view is made: the page's address, and links from it to everything else."""

from generator import timecode
from generator.markup import resolve, resolve_source
from generator.model import Link, Listing, Moment, Prose
from generator.plan import addresses
from generator.plan.addresses import Address
from generator.plan.artifact import Artifact
from generator.plan.setting import Setting, Target
from generator.record import Record


class TextLink(Record):
    """Words that lead somewhere."""

    text: str
    href: str


class Desk:
    """Makes the links of one page: relative ones, or absolute ones for feeds and copies, which are read
    away from the site.
    """

    def __init__(self, setting: Setting, page: Address, *, absolute: bool = False) -> None:
        self.setting = setting
        self.page = page
        self._episode = "" if absolute else addresses.episode_at(page)
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
        if moment.episode == self._episode:
            return f"#{addresses.time_anchor(moment.second)}"
        return self.to(addresses.moment(moment))

    def clock(self, moment: Moment | None) -> TextLink | None:
        """A time that leads to its moment: `1:04:10`."""
        return TextLink(timecode.clock(moment.start), self.moment(moment)) if moment else None

    def episode(self, episode: Listing) -> TextLink:
        return TextLink(episode.title, self.to(addresses.episode(episode.slug)))

    def find(self, kind: str, name: str) -> TextLink | None:
        """A link to what has a name, None where nothing has it (`Setting.find`)."""
        found = self.setting.find(kind, name)
        return None if found is None else TextLink(found.text, self.to(found.address))

    def person(self, name: str) -> TextLink:
        return self.find("person", name) or TextLink(name, "")

    def topics(self, names: tuple[str, ...]) -> tuple[TextLink, ...]:
        """Links to topics, each once though it may be named twice."""
        return tuple(dict.fromkeys(self.find("topic", name) or TextLink(name, "") for name in names))

    def quotation(self, quote_id: str) -> str:
        """A link to a quotation's own page, or to where it stands when it has none."""
        found = self.setting.find("quote", quote_id)
        return self.to(found.address) if found else ""

    def work(self, title: str) -> str:
        """A link to a work among the references, empty where those are left out."""
        found = self.setting.find("work", title)
        return self.to(found.address) if found else ""

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
        found = self.setting.find(kind, name) if kind in NAMED else None
        if found is None:
            found = Target(name, name if name.startswith("/") else addresses.HOME)
        return Link(found.text, self.to(found.address))


NAMED = frozenset(("person", "topic", "episode", "quote"))
"""Kinds of links that texts have by name."""
