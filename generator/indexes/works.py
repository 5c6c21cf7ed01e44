"""Every work that was mentioned, with all of its mentions."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.indexes.names import key
from generator.model import Archive, Episode, Reference
from generator.slugs import slug


@dataclass(frozen=True, slots=True)
class Mention:
    """One work in one episode."""

    episode: Episode
    reference: Reference


@dataclass(frozen=True, slots=True)
class Work:
    """A book, paper, film or page. References with one address, or one title but for
    punctuation and letter case, are one work.
    """

    id: str
    """The slug of its title."""
    mentions: tuple[Mention, ...]
    """By episode, newest first."""

    @property
    def title(self) -> str:
        """As the oldest episode has it, so that a later mention changes neither title nor id."""
        return self.mentions[-1].reference.title

    @property
    def by(self) -> str:
        return next((one.reference.by for one in self.mentions[::-1] if one.reference.by), "")

    @property
    def kind(self) -> str:
        return next((one.reference.kind for one in self.mentions[::-1] if one.reference.kind), "")

    @property
    def urls(self) -> tuple[str, ...]:
        """Every address it was given, once."""
        return tuple(dict.fromkeys(one.reference.url for one in self.mentions if one.reference.url))


class Works:
    """All works, and which of them a reference is to."""

    def __init__(self, works: Iterable[Work]) -> None:
        self.all = tuple(sorted(works, key=lambda work: (key(work.title), work.id)))
        self._by_place = {one.reference.place: work for work in self.all for one in work.mentions}

    def of(self, reference: Reference) -> Work:
        return self._by_place[reference.place]


def index(archive: Archive) -> Works:
    """Every reference of every episode, gathered by work."""
    id_of: dict[str, str] = {}
    mentions: dict[str, list[Mention]] = {}
    for episode in reversed(archive.episodes):
        for reference in reversed(episode.references):
            marks = [slug(reference.title), *([reference.url] if reference.url else [])]
            known = next((id_of[mark] for mark in marks if mark in id_of), None)
            name = known or marks[0]
            id_of.update({mark: name for mark in marks if mark not in id_of})
            mentions.setdefault(name, []).append(Mention(episode, reference))
    return Works(Work(name, tuple(reversed(found))) for name, found in mentions.items())
