"""The ways through the quote index: by topic, speaker, episode, source, year and verdict."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from generator.indexes.people import alphabetical as people_by_name
from generator.indexes.topics import alphabetical as topics_by_title
from generator.model import Quotation, Verdict
from generator.plan import addresses
from generator.plan.addresses import Address
from generator.plan.initials import initial
from generator.plan.site import Site
from generator.record import Record
from generator.slugs import key, slug


class Group(Record):
    """The quotations that share one topic, speaker, episode, source, year or verdict."""

    facet: str
    slug: str
    title: str
    quotations: tuple[Quotation, ...]
    mark: str = ""
    """What it is found under in a long list: an initial, or a year; empty where the list is short."""

    @property
    def address(self) -> Address:
        return addresses.quotes_by(self.facet, self.slug)


class Way(Record):
    """All groups of one facet, those of one mark together."""

    facet: str
    groups: tuple[Group, ...]

    @property
    def address(self) -> Address:
        return addresses.quotes_way(self.facet)

    @property
    def marks(self) -> dict[str, int]:
        """Which group is the first of each mark."""
        return {one.mark: at for at, one in reversed([*enumerate(self.groups)]) if one.mark}


def ways(site: Site) -> tuple[Way, ...]:
    """Every way that leads to a quotation."""
    found = (Way(facet, tuple(one for one in of(site) if one.quotations)) for facet, of in FACETS.items())
    return tuple(way for way in found if way.groups)


def _by_topic(site: Site) -> Iterable[Group]:
    return _by_initial(
        Group("topic", entry.topic.slug, entry.topic.title, entry.quotations)
        for entry in topics_by_title(site.index.topics)
    )


def _by_speaker(site: Site) -> Iterable[Group]:
    return _by_initial(
        Group("speaker", entry.person.slug, entry.person.name, entry.quotations)
        for entry in people_by_name(site.index.people)
    )


def _by_episode(site: Site) -> Iterator[Group]:
    for one in site.episodes:
        yield Group("episode", one.slug, one.title, one.quotations, str(one.date.year))


def _by_source(site: Site) -> Iterable[Group]:
    found: dict[str, list[Quotation]] = {}
    for one in site.index.quotations:
        if one.quote.source:
            found.setdefault(slug(one.quote.source), []).append(one)
    return _by_initial(
        Group("source", name, said[0].quote.source, tuple(said)) for name, said in found.items()
    )


def _by_year(site: Site) -> Iterator[Group]:
    """Of the episode; a quotation that was collected elsewhere has none."""
    for year, episodes in groupby(site.episodes, key=lambda one: one.date.year):
        said = tuple(each for one in episodes for each in one.quotations)
        yield Group("year", f"{year:04}", str(year), said)


def _by_verdict(site: Site) -> Iterator[Group]:
    found: dict[Verdict, list[Quotation]] = {verdict: [] for verdict in Verdict}
    for one in site.index.quotations:
        found[one.verdict].append(one)
    for verdict, said in found.items():
        yield Group("verdict", verdict.value, verdict.value, tuple(said))


def _by_initial(groups: Iterable[Group]) -> list[Group]:
    marked = (Group(one.facet, one.slug, one.title, one.quotations, initial(one.title)) for one in groups)
    return sorted(marked, key=lambda one: (one.mark, key(one.title), one.slug))


FACETS: dict[str, Callable[[Site], Iterable[Group]]] = {
    "topic": _by_topic,
    "speaker": _by_speaker,
    "episode": _by_episode,
    "source": _by_source,
    "year": _by_year,
    "verdict": _by_verdict,
}
