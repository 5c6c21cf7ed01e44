"""Every work that was mentioned, with all of its mentions."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import groupby

from generator.formats.authors import authors
from generator.indexes.identity import ARXIV, YOUTUBE, identity
from generator.model import Archive, Listing, Reference
from generator.record import Record
from generator.slugs import key, slug

KINDS = {ARXIV: "paper", YOUTUBE: "video"}
"""What a work is whose kind is not written, by what its identity begins with."""


class Mention(Record):
    """One work in one episode."""

    episode: Listing
    reference: Reference


class Work(Record):
    """A book, paper, film or page. References are to one work if they have one title but for punctuation
    and letter case, or addresses of one identity; or if each is to one work with a third.
    """

    id: str
    """The slug of its title."""
    mentions: tuple[Mention, ...]
    """By episode, newest first."""
    first: Reference
    """The first mention in the oldest episode. It says the title, so that a later one changes neither
    title nor id."""
    identities: tuple[str, ...]
    """Of all its addresses, each once."""

    @property
    def title(self) -> str:
        return self.first.title

    @property
    def by(self) -> str:
        return self.first.by or next((one.reference.by for one in self.mentions if one.reference.by), "")

    @property
    def kind(self) -> str:
        """As written, else what its addresses tell; empty where neither does."""
        written = (one.reference.kind for one in self.mentions if one.reference.kind)
        return self.first.kind or next(written, "") or self._kind

    @property
    def _kind(self) -> str:
        named = (KINDS.get(one[: one.find(":") + 1], "") for one in self.identities)
        return next(filter(None, named), "")

    @property
    def urls(self) -> tuple[str, ...]:
        """Every address it was given, once."""
        return tuple(dict.fromkeys(one.reference.url for one in self.mentions if one.reference.url))

    @property
    def episodes(self) -> tuple[Listing, ...]:
        """Those that mention it, newest first, each once."""
        return tuple({one.episode.slug: one.episode for one in self.mentions}.values())

    @property
    def by_episode(self) -> tuple[tuple[Mention, ...], ...]:
        """Its mentions, those of one episode together."""
        return tuple(tuple(some) for _, some in groupby(self.mentions, key=lambda one: one.episode.slug))

    @property
    def filed(self) -> str:
        """What it is filed under: its first author, or its title where nobody is named."""
        return authors(self.by).filed or self.title


class Works:
    """All works, and which of them a reference is to."""

    def __init__(self, works: Iterable[Work], id_of: Mapping[str, str]) -> None:
        """`id_of` tells the id of the work of each title, by its slug."""
        self.all = tuple(sorted(works, key=lambda work: (key(work.title), work.id)))
        self._by_id = {work.id: work for work in self.all}
        self._id_of = id_of

    def by(self, names: Iterable[str]) -> list[Work]:
        """Those by somebody who has these names, by title."""
        found = {work.id: work for name in names for work in self._by_author.get(key(name), ())}
        return sorted(found.values(), key=lambda work: (key(work.title), work.id))

    @cached_property
    def _by_author(self) -> dict[str, list[Work]]:
        written: dict[str, list[Work]] = {}
        for work in self.all:
            for name in authors(work.by).in_order if work.by else ():
                written.setdefault(key(name), []).append(work)
        return written

    def titled(self, title: str) -> Work:
        """The work that a reference of that title is to."""
        return self._by_id[self._id_of[slug(title)]]


def index(archive: Archive, references_of: Callable[[str], Sequence[Reference]]) -> Works:
    """Every reference of every episode, gathered by work; `references_of` tells those of a slug."""
    gathered = _Gathering()
    for episode in reversed(archive.episodes):
        for reference in references_of(episode.slug):
            gathered.add(Mention(episode, reference))
    order = {one.slug: at for at, one in enumerate(archive.episodes)}
    return gathered.works(lambda mention: order[mention.episode.slug])


class _Group:
    """Mentions of one work, the oldest first."""

    def __init__(self, id: str, number: int) -> None:
        self.id = id
        self.number = number
        """How many there were before it."""
        self.mentions: list[Mention] = []
        self.identities: dict[str, None] = {}
        self.older: _Group | None = None
        """What it was joined to, once a mention was found to be of both."""

    def whole(self) -> "_Group":
        group = self
        while group.older is not None:
            group = group.older
        return group

    def join(self, older: "_Group") -> None:
        older.mentions += self.mentions
        older.identities |= self.identities
        self.older = older


class _Gathering:
    """Mentions put together by what they share."""

    def __init__(self) -> None:
        self._groups: dict[str, _Group] = {}
        """By the slug of the oldest title, oldest first."""
        self._group_of: dict[str, _Group] = {}
        """By every title, as a slug, and every identity."""
        self._count = 0

    def add(self, mention: Mention) -> None:
        """Each mention is no older than those before it."""
        reference = mention.reference
        title, known = slug(reference.title), identity(reference.url) if reference.url else ""
        group = self._shared(title, known) or self._begun(title)
        group.mentions.append(mention)
        self._group_of[title] = group
        if known:
            self._group_of[known] = group
            group.identities[known] = None

    def _shared(self, title: str, known: str) -> _Group | None:
        """The work that has the title, and that which has the identity, as one."""
        one, other = (group and group.whole() for group in map(self._group_of.get, (title, known)))
        if one is None or other is None or one is other:
            return one or other
        older, younger = sorted((one, other), key=lambda group: group.number)
        younger.join(older)
        del self._groups[younger.id]
        return older

    def _begun(self, title: str) -> _Group:
        self._count += 1
        return self._groups.setdefault(title, _Group(title, self._count))

    def works(self, order: Callable[[Mention], int]) -> Works:
        found = (
            Work(
                one.id,
                tuple(sorted(one.mentions, key=order)),
                one.mentions[0].reference,
                tuple(one.identities),
            )
            for one in self._groups.values()
        )
        return Works(found, {mark: group.whole().id for mark, group in self._group_of.items()})
