"""One publication: everything staged, then committed and put in place."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from generator.build.change import Content
from generator.build.publish import disk
from generator.build.publish.arranging import arrange
from generator.build.publish.finishing import JOURNAL, finish, put_in_place
from generator.build.publish.journal import write_journal
from generator.build.publish.manifest import MANIFEST, manifest_of, read_manifest
from generator.build.publish.places import place, ready
from generator.build.publish.staging import STAGING, Staging
from generator.signals import held_back


class Publication:
    """A new site for an output folder, to be used with `with`, once, while the lock is held.

    Until `commit` the output folder is not touched, whatever fails. The block's end clears away what is
    staged, unless it was committed and could not be put in place: then the next command's `finish` does it.
    Raises OSError, with a remedy, where the output folder cannot be one.
    """

    made: frozenset[str]
    """What the builds before made, by name relative to the output folder."""
    was_empty: bool
    """Whether there was nothing in the output folder, so that nothing in it can be a stranger's."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self._process = os.getpid()

    def __enter__(self) -> "Publication":
        finish(self.output)
        ready(self.output)
        self.was_empty = disk.is_empty(self.output)
        self._staging = Staging(place(self.output, STAGING), self.output)
        self.made = read_manifest(self.output)
        try:
            with held_back():
                disk.make_folder(self._staging.root)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        if os.getpid() == self._process and not disk.stands(self._staging.root / JOURNAL):
            self._clear()

    def differs(self, file: str, content: Content) -> bool:
        """Whether the output folder holds anything but that content under that name. Any process may ask."""
        return self.was_empty or not disk.holds(f"{self.output}/{file}", content)

    def stage(self, file: str, content: Content) -> None:
        """Keep what `file` is to hold until the commit.

        Forked processes may stage at the same time, each file once; they must have ended before the
        block does. What is staged must be committed.
        """
        disk.write(self._staging.path(file), content)

    def commit(self, new: Iterable[str], wanted: Iterable[str]) -> tuple[str, ...]:
        """Put the staged files `new` in place, and remove those that builds made and that are not `wanted`.

        `new` are all files that were staged, each of them wanted; whatever else is wanted stays as it is,
        inode and time included. Where that changes anything the manifest is replaced, last of all. Returns
        the names of what was removed, sorted. Raises Misused where a file stands in the way that no build
        made, and OSError, both of which leave the output folder as it was; and Unfinished, which does not.
        """
        names, site = list(new), frozenset(wanted)
        if names or site != self.made:
            self._commit(names, site)
        return tuple(sorted(self.made - site))

    def _commit(self, new: list[str], wanted: frozenset[str]) -> None:
        self.stage(MANIFEST, manifest_of(wanted))
        journal = arrange(new, wanted, self.made, self._staging)
        with held_back():
            write_journal(journal, self._staging.root / JOURNAL)
            put_in_place(journal, self._staging.root, self.output)
            self._clear()

    def _clear(self) -> None:
        with held_back(), suppress(OSError):  # what cannot be cleared away now is at the next `finish`
            disk.remove_tree(self._staging.root)
