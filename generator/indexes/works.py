"""Every work that was mentioned, with all of its mentions."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from generator.model import Archive, Listing, Reference
from generator.record import Record
from generator.slugs import key, slug


class Mention(Record):
    """One work in one episode."""

    episode: Listing
    reference: Reference


class Work(Record):
    """A book, paper, film or page. References with one address, or one title but for
    punctuation and letter case, are one work.
    """

    id: str
    """The slug of its title."""
    mentions: tuple[Mention, ...]
    """By episode, newest first."""
    first: Reference
    """The first mention in the oldest episode. It says the title, so that a later one changes neither
    title nor id."""

    @property
    def title(self) -> str:
        return self.first.title

    @property
    def by(self) -> str:
        return self.first.by or next((one.reference.by for one in self.mentions if one.reference.by), "")

    @property
    def kind(self) -> str:
        return self.first.kind or next(
            (one.reference.kind for one in self.mentions if one.reference.kind), ""
        )

    @property
    def urls(self) -> tuple[str, ...]:
        """Every address it was given, once."""
        return tuple(dict.fromkeys(one.reference.url for one in self.mentions if one.reference.url))


class Works:
    """All works, and which of them a reference is to."""

    def __init__(self, works: Iterable[Work], id_of: Mapping[str, str]) -> None:
        self.all = tuple(sorted(works, key=lambda work: (key(work.title), work.id)))
        self._by_id = {work.id: work for work in self.all}
        self._id_of = id_of

    def titled(self, title: str) -> Work:
        """The work that a reference of that title is to."""
        return self._by_id[self._id_of[slug(title)]]


def index(archive: Archive, references_of: Callable[[str], Sequence[Reference]]) -> Works:
    """Every reference of every episode, gathered by work; `references_of` tells those of a slug."""
    id_of: dict[str, str] = {}
    mentions: dict[str, list[Mention]] = {}
    for episode in reversed(archive.episodes):
        for reference in references_of(episode.slug):
            marks = [slug(reference.title), *([reference.url] if reference.url else [])]
            known = next((id_of[mark] for mark in marks if mark in id_of), None)
            name = known or marks[0]
            id_of.update({mark: name for mark in marks if mark not in id_of})
            mentions.setdefault(name, []).append(Mention(episode, reference))
    order = {one.slug: at for at, one in enumerate(archive.episodes)}
    works = (
        Work(name, tuple(sorted(found, key=lambda one: order[one.episode.slug])), found[0].reference)
        for name, found in mentions.items()
    )
    return Works(works, id_of)
