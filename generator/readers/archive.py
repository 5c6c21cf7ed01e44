"""The whole of `content/` → Archive, every fault of every file gathered."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from operator import itemgetter
from pathlib import PurePosixPath
from typing import Any, TypeAlias, TypeVar

from generator.model import (
    Archive,
    Broadcast,
    Episode,
    LinkState,
    LinkStates,
    Listing,
    Reference,
    References,
    Show,
    stored,
)
from generator.problems import Problem, quoted, warning
from generator.readers import entry, links, transcripts
from generator.readers.context import Context, in_light_of
from generator.readers.entry import KINDS
from generator.readers.folder import Folder
from generator.readers.kept import Entry, Head, Store
from generator.record import Record

BATCH = 64
"""Entries that are kept at once."""

E = TypeVar("E", Broadcast, Episode)
Spread: TypeAlias = Callable[[Callable[[str], Entry], Sequence[str]], Iterable[Entry]]
"""Reads each of some files, in any process, and gives the entries in the order of the names."""

FOLDERS = (
    "episodes", "people", "topics", "quotes", "pages", "transcripts", "media", "static", "sources",
)  # fmt: skip
FILES = ("show.yaml", "links.yaml", "ledger.txt")
"""What `content/` may hold; anything else is named in a warning, as it is likely a slip."""


class Reading(Record, gc=True):
    """What was read, and every problem met on the way. With an error among them it is incomplete."""

    archive: Archive
    problems: list[Problem]
    heads: dict[str, Head]
    """Of the files that could be read, by name."""
    slugs: dict[str, str]
    """The names of episodes' files by slug."""
    store: Store

    def full(self, slug: str, kind: type[E]) -> E:
        """The episode of that slug with everything that such a record says of it."""
        return stored.load(kind, self.store.value(self.slugs[slug]))

    def outline(self, slug: str) -> str:
        """The outline of the episode of that slug."""
        return self.heads[self.slugs[slug]].outline

    def references(self, slug: str) -> tuple[Reference, ...]:
        """What was mentioned in the episode of that slug."""
        return stored.load(References, self.store.value(self.slugs[slug])).references


def read_archive(
    folder: Folder, the_show: Show, remembered: Mapping[str, Head], store: Store, spread: Spread
) -> Reading:
    """The archive of `the_show` in `folder`. Files that are `remembered` and whose entries still hold are not
    read again; the entries of others are put into `store`.
    """
    gathered = _Gathering(folder, remembered, store, spread)
    people = gathered.each("people", Context(the_show, {}))
    context = in_light_of(the_show, people)
    listings = gathered.each("episodes", context)
    archive = Archive(
        show=the_show,
        folder=folder.given,
        episodes=tuple(sorted(listings, key=lambda one: (-one.date.timestamp(), one.slug))),
        people=people,
        topics=gathered.each("topics", context),
        collections=gathered.each("quotes", context),
        pages=gathered.each("pages", context),
        link_states=gathered.link_states(context),
        media=tuple(folder.names("media")),
        static=tuple(name.removeprefix("static/") for name in folder.names("static", hidden=True)),
        unread=frozenset(gathered.unread),
    )
    problems = gathered.problems + _strangers(folder)
    if not gathered.unread:
        problems += transcripts.unattached(folder, archive.episodes)
    return Reading(archive, problems, gathered.heads, gathered.slugs, store)


class _Gathering:
    """Reads folder by folder, and keeps entries and problems."""

    def __init__(self, folder: Folder, remembered: Mapping[str, Head], store: Store, spread: Spread) -> None:
        self.folder = folder
        self.remembered = remembered
        self.store = store
        self.spread = spread
        self.heads: dict[str, Head] = {}
        self.slugs: dict[str, str] = {}
        self.problems: list[Problem] = []
        self.unread: list[str] = []

    def each(self, below: str, context: Context) -> tuple[Any, ...]:
        """What the files of a folder hold, in the order of their names; episodes as listings."""
        kind = Listing if below == "episodes" else KINDS[below][0]
        names = [name for name in self.folder.names(below) if self._is_text(name, below)]
        found: list[Any] = []
        for name, value in self._values(names, kind, context):
            if value is not None:
                found.append(value)
            elif below == "episodes":
                self.unread.append(PurePosixPath(name).stem)
            if value is not None and below == "episodes":
                self.slugs.setdefault(value.slug, name)
        return tuple(found)

    def link_states(self, context: Context) -> tuple[LinkState, ...]:
        """What `links.yaml` knows, where there is one."""
        names = [links.NAME] if links.NAME in self.folder.stamps else []
        found = (value.states for _, value in self._values(names, LinkStates, context) if value is not None)
        return next(found, ())

    def _values(self, names: list[str], kind: type, context: Context) -> list[tuple[str, Any]]:
        """What each of these files holds, as a record of `kind`, in the order of the names; None for one that
        was refused.
        """
        held = [name for name in names if self._holds(name, context)]
        found: dict[str, Any] = {name: stored.load(kind, self.store.value(name)) for name in held}
        heads = {name: self.remembered[name] for name in held}
        entries = iter(self.spread(self._reading(context), sorted(set(names) - set(held))))
        while batch := list(islice(entries, BATCH)):
            self.store.keep_entries(one for one in batch if one.value)
            for one in batch:
                self.folder.learn(one.looks)
                heads[one.name] = one.head
                found[one.name] = stored.load(kind, one.value) if one.value else None
        self.problems += [problem for name in sorted(heads) for problem in heads[name].problems]
        self.heads |= {name: head for name, head in heads.items() if found[name] is not None}
        return sorted(found.items(), key=itemgetter(0))

    def _holds(self, name: str, context: Context) -> bool:
        return name in self.remembered and entry.holds(self.remembered[name], self.folder, context)

    def _reading(self, context: Context) -> Callable[[str], Entry]:
        return lambda name: entry.read(self.folder, name, context)

    def _is_text(self, name: str, below: str) -> bool:
        """Whether a file is one to be read; a problem is kept for one that is not."""
        path = PurePosixPath(name)
        if path.suffix == ".md" and name.count("/") == 1:
            return True
        remedy = f"is not read; {below}/ holds .md files and no folders"
        if path.suffix.lower() in (".md", ".markdown", ".txt") and name.count("/") == 1:
            remedy = f"is not read; rename it {path.name.partition('.')[0]}.md"
        self.problems.append(warning(self.folder.place(name), remedy))
        return False


def _strangers(folder: Folder) -> list[Problem]:
    """What stands in `content/` and is of no use there. A slip of the pen in a folder's name is an error:
    taken for an empty folder it would empty the site.
    """
    found = []
    for name in folder.top_names():
        if name in FILES or name in FOLDERS:
            continue
        from difflib import get_close_matches  # costs every run milliseconds, and few have such a name

        if near := get_close_matches(name.lower(), (*FILES, *FOLDERS), n=1):
            found.append(Problem(folder.place(name), f"is not read; did you mean {quoted(near[0])}?"))
        else:
            known = ", ".join((*FILES, *FOLDERS))
            found.append(warning(folder.place(name), f"is not read; only {known} are"))
    return found
