"""What a build stands on: what it was told, what there is, and where it remembers."""

from functools import cached_property
from pathlib import Path

from generator import standing
from generator.build.database import touched
from generator.build.options import Options
from generator.build.outcome import Outcome
from generator.build.publish import MANIFEST
from generator.build.state import State
from generator.digest import digest
from generator.last import DIGEST, NOTHING, Last, as_text, forget_last, path_of_last, read_last
from generator.readers.folder import Folder
from generator.renderers import shelf
from generator.renderers.shelf import Shelf
from generator.stamps import is_fresh, stamp_of
from generator.surroundings import OF_CONTENT, OF_PROGRAM, cache_of, look


class Ground:
    """All that is known before anything is opened."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.cache = Path(cache_of(str(options.content)))
        self.now = touched(self.cache)
        """The time of the file system in nanoseconds; 0 where nothing can be remembered."""
        self.found = look(str(options.content))
        self.output = str(options.output.resolve())
        """What the state calls the site."""
        self._last = path_of_last(str(options.content), str(options.output))

    def last(self) -> Last:
        """The last build of this site, if it was told the same and what it made stands; else NOTHING.

        It is forgotten, as what this build makes is another site from here on.
        """
        last = read_last(self._last)
        forget_last(self._last)
        now = int(self.options.now.timestamp())
        is_same = standing.is_of(last, self.options.as_text(), str(self.options.output), now)
        is_kept = self.now != 0 and not self.options.clean
        return last if is_same and is_kept else NOTHING

    def changed(self, last: Last) -> set[str]:
        """The names of files that are not what they were for `last`."""
        return last.changed(self.found, str(self.options.content))

    def state(self) -> State:
        return State(self.cache, self.now, self._program)

    def shelf(self, leave_out: frozenset[str]) -> Shelf | None:
        """Where compiled templates are kept for a site without such parts; None where nothing can be."""
        return Shelf(shelf.folder(self.cache), self._program, leave_out) if self.now else None

    def folder(self, known: dict[str, tuple[str, str]]) -> Folder:
        """The content; `known` as `Folder` takes it."""
        start = len(OF_CONTENT)
        stamps = {name[start:]: stamp for name, stamp in self.found.items() if name.startswith(OF_CONTENT)}
        return Folder(self.options.content, stamps, now=self.now, known=known)

    def manifest(self) -> str:
        """The stamp of the list of what builds made, empty where there is none."""
        return stamp_of(self.options.output / MANIFEST)

    def keep(self, outcome: Outcome, folder: Folder) -> None:
        """Note what this build found, so that the next one sees whether anything is different."""
        proofs = {name: self._proof(name, stamp, folder) for name, stamp in self.found.items()}
        if not self.now or any("\n" in name for name in proofs):
            return
        done = outcome.published
        Last(
            options=self.options.as_text(),
            manifest=self.manifest(),
            made=int(self.options.now.timestamp()),
            due=outcome.due,
            counts=(done.files, done.bytes, outcome.held_back),
            said=list(outcome.warnings),
            strangers=list(done.strangers),
            found=as_text(proofs),
        ).write(self._last)

    def _proof(self, name: str, stamp: str, folder: Folder) -> str:
        """What proves that a file is the same: its stamp or, where that is fresh, its digest, if known."""
        if not is_fresh(stamp, self.now):
            return stamp
        known = folder.read(name.removeprefix(OF_CONTENT)) if name.startswith(OF_CONTENT) else ""
        return DIGEST + known

    @cached_property
    def _program(self) -> str:
        """The digest of the stamps of Chapterhouse's own files: another program is not to be trusted with
        what this one read or made. While one of them was just changed, none is the same.
        """
        own = {name: stamp for name, stamp in self.found.items() if name.startswith(OF_PROGRAM)}
        fresh = self.now if any(is_fresh(stamp, self.now) for stamp in own.values()) else 0
        return digest(f"{fresh} {sorted(own.items())}".encode())
