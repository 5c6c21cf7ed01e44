"""Every topic of the archive: its episodes and quotations."""

from collections.abc import Iterator, Sequence

from generator.indexes.names import Names, gather
from generator.model import Archive, Listing, Quotation, Topic
from generator.problems import Place, Problem
from generator.record import Record
from generator.slugs import key, slug


class TopicEntry(Record):
    topic: Topic
    episodes: tuple[Listing, ...]
    """Newest first."""
    quotations: tuple[Quotation, ...]


def index(archive: Archive, quotations: Sequence[Quotation]) -> tuple[Names[TopicEntry], list[Problem]]:
    """Every topic that is named or described, by each of its names."""
    topics, problems = gather(archive.topics, _mentioned(archive, quotations), _merely_named)
    about: dict[int, dict[str, Listing]] = {}
    for episode in archive.episodes:
        for name in episode.topics:
            about.setdefault(id(topics[name]), {})[episode.slug] = episode
    said: dict[int, dict[str, Quotation]] = {}
    for one in quotations:
        for name in one.quote.topics:
            said.setdefault(id(topics[name]), {})[one.quote.id] = one
    entries = {
        id(topic): TopicEntry(
            topic, tuple(about.get(id(topic), {}).values()), tuple(said.get(id(topic), {}).values())
        )
        for topic in topics.entries()
    }
    return Names((name, entries[id(topics[name])]) for name in topics), problems


def alphabetical(topics: Names[TopicEntry]) -> list[TopicEntry]:
    """Every topic once, by title."""
    return sorted(topics.entries(), key=lambda entry: (key(entry.topic.title), entry.topic.slug))


def _mentioned(archive: Archive, quotations: Sequence[Quotation]) -> Iterator[tuple[str, Place]]:
    for episode in archive.episodes:
        yield from ((name, episode.place) for name in episode.topics)
    for one in quotations:
        yield from ((name, one.quote.place) for name in one.quote.topics)


def _merely_named(name: str, place: Place) -> Topic:
    return Topic(slug=slug(name), title=name, place=place)
