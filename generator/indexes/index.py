"""All indexes of an archive."""

from msgspec.structs import replace

from generator.indexes import integrity, people, topics, works
from generator.indexes.names import Names
from generator.indexes.people import PersonEntry
from generator.indexes.quotations import Quotation, quotations_of
from generator.indexes.topics import TopicEntry
from generator.indexes.works import Works
from generator.model import Archive, Collection, Episode
from generator.problems import Problem
from generator.record import Record


class Index(Record):
    """What can be looked up. Episodes that were retired are in none of it."""

    people: Names[PersonEntry]
    topics: Names[TopicEntry]
    works: Works
    quotations: tuple[Quotation, ...]
    episodes: Names[Episode]
    """By slug and by title, the retired ones too: links to them find their tombstone."""
    by_id: dict[str, Quotation]
    by_episode: dict[str, tuple[Quotation, ...]]
    collections: dict[str, Collection]
    """By slug."""

    def said_in(self, episode: Episode) -> tuple[Quotation, ...]:
        """The quotations of one episode."""
        return self.by_episode.get(episode.slug, ())


def make_index(archive: Archive) -> tuple[Index, list[Problem]]:
    """The index of `archive`, and what is wrong between its files."""
    live = replace(archive, episodes=tuple(one for one in archive.episodes if not one.retired))
    quotations = tuple(quotations_of(live))
    found_people, problems = people.index(live, quotations)
    found_topics, more = topics.index(live, quotations)
    problems += more
    problems += integrity.unknown_names(archive, found_people, found_topics, quotations)
    problems += integrity.shared_identities(archive, quotations)
    problems += integrity.doubtful_quotations(quotations)
    index = Index(
        people=found_people,
        topics=found_topics,
        works=works.index(live),
        quotations=quotations,
        episodes=Names((name, one) for one in archive.episodes for name in (one.slug, one.title)),
        by_id={one.quote.id: one for one in quotations},
        by_episode=_by_episode(quotations),
        collections={one.slug: one for one in archive.collections},
    )
    return index, problems


def _by_episode(quotations: tuple[Quotation, ...]) -> dict[str, tuple[Quotation, ...]]:
    found: dict[str, list[Quotation]] = {}
    for one in quotations:
        found.setdefault(one.quote.episode, []).append(one)
    return {slug: tuple(said) for slug, said in found.items()}
