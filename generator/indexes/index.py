"""All indexes of an archive."""

from collections.abc import Callable, Sequence
from typing import Any

from msgspec.structs import replace

from generator.indexes import integrity, people, speakers, topics, works
from generator.indexes.integrity import told_of
from generator.indexes.names import Names
from generator.indexes.people import PersonEntry
from generator.indexes.quotations import quotations_of
from generator.indexes.topics import TopicEntry
from generator.indexes.works import Works
from generator.model import Archive, Collection, LinkState, Listing, Quotation, Reference
from generator.problems import Problem
from generator.record import Record


class Index(Record):
    """What can be looked up. Episodes that were retired are in none of it."""

    people: Names[PersonEntry]
    topics: Names[TopicEntry]
    works: Works
    quotations: tuple[Quotation, ...]
    episodes: Names[Listing]
    """By slug and by title. Those that were retired too, and those to come that are announced: links to them
    find the page that says so.
    """
    by_id: dict[str, Quotation]
    positions: dict[str, int]
    """Where each quotation stands among all of them, by id."""
    said_at: dict[str, int]
    """Where each stands among all of its speaker's, by id."""
    collections: dict[str, Collection]
    """By slug."""
    link_states: dict[str, LinkState]
    """What is known of outside addresses, by address."""

    def episode_of(self, quotation: Quotation) -> Listing | None:
        """The episode something was said in; None where it was collected elsewhere."""
        slug = quotation.quote.episode
        return self.episodes[slug] if slug else None


def make_index(
    archive: Archive, references_of: Callable[[str], Sequence[Reference]]
) -> tuple[Index, list[Problem]]:
    """The index of `archive`, and what is wrong between its files.

    `references_of` tells the references of the episode of a slug; it is not asked where the show
    leaves references out.
    """
    live = replace(archive, episodes=tuple(one for one in archive.episodes if not one.retired))
    quotations = tuple(quotations_of(live))
    found_people, problems = people.index(live, quotations)
    found_topics, more = topics.index(live, quotations)
    problems += more
    episodes = Names((name, one) for one in told_of(archive) for name in (one.slug, one.title))
    known: dict[str, Callable[[], Names[Any]]] = {
        "person": lambda: found_people,
        "topic": lambda: found_topics,
        "episode": lambda: episodes,
        "quote": lambda: Names((one.quote.id, one) for one in quotations),
    }
    problems += integrity.unknown_names(archive, known)
    problems += integrity.shared_identities(archive, quotations)
    problems += integrity.doubtful_quotations(quotations)
    problems += speakers.unknown_speakers(live, found_people)
    with_works = "references" not in archive.show.leave_out
    index = Index(
        people=found_people,
        topics=found_topics,
        works=works.index(live if with_works else replace(live, episodes=()), references_of),
        quotations=quotations,
        episodes=episodes,
        by_id={one.quote.id: one for one in quotations},
        positions={one.quote.id: at for at, one in enumerate(quotations)},
        said_at={
            one.quote.id: at for entry in found_people.entries() for at, one in enumerate(entry.quotations)
        },
        collections={one.slug: one for one in archive.collections},
        link_states={one.url: one for one in archive.link_states},
    )
    return index, problems
