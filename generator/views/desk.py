"""Where one view is made: the site, the page's address, and links from it to everything else."""

from generator import timecode
from generator.markup import resolve, resolve_source
from generator.model import Episode, Link, Moment, Prose
from generator.plan import addresses
from generator.plan.addresses import Address
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.record import Record


class TextLink(Record):
    """Words that lead somewhere."""

    text: str
    href: str


class Desk(Record):
    """Makes the links of one page."""

    site: Site
    page: Address
    absolute: bool = False
    """For feeds and copies, which are read away from the site."""

    @classmethod
    def at(cls, site: Site, artifact: Artifact) -> "Desk":
        return cls(site, artifact.address)

    def to(self, address: Address) -> str:
        """A link to an address of the site."""
        return self.site.absolute(address) if self.absolute else self.site.links_from(self.page)(address)

    def file(self, name: str) -> str:
        """A link to a file of `content/`, or the outside address that stands in its place."""
        return name if not name or "://" in name else self.to(addresses.media(name))

    def moment(self, moment: Moment) -> str:
        return self.to(addresses.moment(moment))

    def clock(self, moment: Moment | None) -> TextLink | None:
        """A time that leads to its moment: `1:04:10`."""
        return TextLink(timecode.clock(moment.start), self.moment(moment)) if moment else None

    def episode(self, episode: Episode) -> TextLink:
        return TextLink(episode.title, self.to(addresses.episode(episode.slug)))

    def person(self, name: str) -> TextLink:
        person = self.site.index.people[name].person
        return TextLink(person.name, self.to(addresses.person(person.slug)))

    def topic(self, name: str) -> TextLink:
        topic = self.site.index.topics[name].topic
        return TextLink(topic.title, self.to(addresses.topic(topic.slug)))

    def topics(self, names: tuple[str, ...]) -> tuple[TextLink, ...]:
        """Links to topics, each once though it may be named twice."""
        return tuple(dict.fromkeys(self.topic(name) for name in names))

    def quotation(self, quote_id: str) -> str:
        """A link to a quotation's own page, or to where it stands when it has none."""
        quote = self.site.index.by_id[quote_id].quote
        if not self.site.leaves_out("quote_pages"):
            return self.to(addresses.quotation(quote_id))
        home = addresses.episode(quote.episode) if quote.episode else self.site.quote_lists[quote_id]
        return self.to(f"{home}#{addresses.quote_anchor(quote_id)}")

    def prose(self, prose: Prose, episode: str = "") -> str:
        """The HTML of a text; its time stamps are moments of `episode`."""

        def target(kind: str, name: str) -> Link:
            return self._target(kind, name, episode)

        return resolve(prose.html, target)

    def source(self, prose: Prose, episode: str = "") -> str:
        """The Markdown of a text, its links by name and its time stamps written out."""
        return resolve_source(prose.source, lambda kind, name: self._target(kind, name, episode))

    def _target(self, kind: str, name: str, episode: str) -> Link:
        index = self.site.index
        if kind == "moment" and name.isdecimal():
            return Link("", self.moment(Moment(episode, int(name))))
        if kind == "person" and name in index.people:
            return _link(self.person(name))
        if kind == "topic" and name in index.topics:
            return _link(self.topic(name))
        if kind == "episode" and name in index.episodes:
            return _link(self.episode(index.episodes[name]))
        if kind == "quote" and name in index.by_id:
            return Link(index.by_id[name].quote.text, self.quotation(name))
        return Link(name, self.to(name if name.startswith("/") else addresses.HOME))


def _link(link: TextLink) -> Link:
    return Link(link.text, link.href)
