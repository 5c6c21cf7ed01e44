"""The whole of `content/` → Archive, every fault of every file gathered."""

from collections.abc import Callable
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import TypeVar

from generator.model import Archive, Episode, Show
from generator.problems import Misused, Place, Problem, Refused, quoted, warning
from generator.readers import episodes, pages, people, quotes, show, topics, transcripts
from generator.readers.folder import Folder

T = TypeVar("T")

FOLDERS = (
    "episodes", "people", "topics", "quotes", "pages", "transcripts", "media", "static", "sources",
)  # fmt: skip
FILES = ("show.yaml", "links.yaml", "ledger.txt")
"""What `content/` may hold; anything else is named in a warning, as it is likely a slip."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, and every problem met on the way. With an error among them it is incomplete."""

    archive: Archive
    problems: list[Problem] = field(default_factory=list)


def read_archive(root: Path, given: str) -> Reading:
    """The archive in the folder `root`, which the user called `given`. Raises Misused if it is none."""
    folder = Folder(root, given)
    if not root.is_dir():
        raise Misused([Problem(Place(given), "is not a folder; name the archive's with --content DIR")])
    if not folder.has(show.NAME) and folder.has(f"content/{show.NAME}"):
        remedy = f"holds no archive, but the folder content/ in it does; write --content {given}/content"
        raise Misused([Problem(Place(given), remedy)])
    gathered = _Gathering(folder)
    the_show = gathered.show()
    read_episodes = gathered.each("episodes", lambda name: gathered.episode(name, the_show))
    archive = Archive(
        show=the_show,
        folder=given,
        episodes=tuple(sorted(read_episodes, key=lambda one: (-one.date.timestamp(), one.slug))),
        people=gathered.each("people", lambda name: people.read(folder, name, the_show)),
        topics=gathered.each("topics", lambda name: topics.read(folder, name, the_show)),
        collections=gathered.each("quotes", lambda name: quotes.read_collection(folder, name, the_show)),
        pages=gathered.each("pages", lambda name: pages.read(folder, name, the_show)),
        media=tuple(folder.names("media")),
        static=tuple(name.removeprefix("static/") for name in folder.names("static", hidden=True)),
        unread=frozenset(gathered.unread),
    )
    problems = gathered.problems + _strangers(folder)
    if not gathered.unread:
        problems += transcripts.unattached(folder, archive.episodes)
    return Reading(archive, problems)


class _Gathering:
    """Reads file by file and keeps the problems."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.unread: list[str] = []

    def show(self) -> Show:
        try:
            return show.read(self.folder)
        except Refused as refused:
            self.problems += refused.problems
            return show.FALLBACK

    def episode(self, name: str, the_show: Show) -> Episode:
        try:
            found, problems = episodes.read(self.folder, name, the_show)
        except Refused:
            self.unread.append(PurePosixPath(name).stem)
            raise
        self.problems += problems
        return found

    def each(self, below: str, read: Callable[[str], T]) -> tuple[T, ...]:
        found = []
        for name in self.folder.names(below):
            try:
                if _is_text(name):
                    found.append(read(name))
                else:
                    self.problems.append(self._unreadable(name, below))
            except Refused as refused:
                self.problems += refused.problems
        return tuple(found)

    def _unreadable(self, name: str, below: str) -> Problem:
        remedy = f"is not read; {below}/ holds .md files and no folders"
        stem = PurePosixPath(name).name.partition(".")[0]
        if PurePosixPath(name).suffix.lower() in (".md", ".markdown", ".txt") and name.count("/") == 1:
            remedy = f"is not read; rename it {stem}.md"
        return warning(self.folder.place(name), remedy)


def _is_text(name: str) -> bool:
    return PurePosixPath(name).suffix == ".md" and name.count("/") == 1


def _strangers(folder: Folder) -> list[Problem]:
    """What stands in `content/` and is of no use there. A slip of the pen in a folder's name is an error:
    taken for an empty folder it would empty the site.
    """
    found = []
    for name in folder.top_names():
        near = get_close_matches(name.lower(), (*FILES, *FOLDERS), n=1)
        if name in FILES or name in FOLDERS:
            continue
        if near:
            found.append(Problem(folder.place(name), f"is not read; did you mean {quoted(near[0])}?"))
        else:
            known = ", ".join((*FILES, *FOLDERS))
            found.append(warning(folder.place(name), f"is not read; only {known} are"))
    return found
