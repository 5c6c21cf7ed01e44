"""The ways through the quote index: by topic, speaker, episode and source."""

from collections.abc import Callable, Iterator

from generator.indexes.people import alphabetical as people_by_name
from generator.indexes.topics import alphabetical as topics_by_title
from generator.model import Quotation
from generator.plan import addresses
from generator.plan.addresses import Address
from generator.plan.site import Site
from generator.record import Record
from generator.slugs import slug


class Group(Record):
    """The quotations that share one topic, speaker, episode or source."""

    facet: str
    slug: str
    title: str
    quotations: tuple[Quotation, ...]

    @property
    def address(self) -> Address:
        return addresses.quotes_by(self.facet, self.slug)


def groups(site: Site, facet: str) -> list[Group]:
    """The groups of one facet that have a quotation, in reading order."""
    return [group for group in FACETS[facet](site) if group.quotations]


def _by_topic(site: Site) -> Iterator[Group]:
    for entry in topics_by_title(site.index.topics):
        yield Group("topic", entry.topic.slug, entry.topic.title, entry.quotations)


def _by_speaker(site: Site) -> Iterator[Group]:
    for entry in people_by_name(site.index.people):
        yield Group("speaker", entry.person.slug, entry.person.name, entry.quotations)


def _by_episode(site: Site) -> Iterator[Group]:
    for episode in site.archive.episodes:
        yield Group("episode", episode.slug, episode.title, episode.quotations if not episode.retired else ())


def _by_source(site: Site) -> Iterator[Group]:
    found: dict[str, list[Quotation]] = {}
    for one in site.index.quotations:
        if one.quote.source:
            found.setdefault(slug(one.quote.source), []).append(one)
    for name in sorted(found):
        yield Group("source", name, found[name][0].quote.source, tuple(found[name]))


FACETS: dict[str, Callable[[Site], Iterator[Group]]] = {
    "topic": _by_topic,
    "speaker": _by_speaker,
    "episode": _by_episode,
    "source": _by_source,
}
