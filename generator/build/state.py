"""What the builds before learned and made: `.cache/state.db`, plain SQLite, safe to delete.

Everything in it can be learned again. A state that cannot be read, of another form or of another
version of Chapterhouse is thrown away, and the build makes everything anew.
"""

import os
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from generator.build.database import NAME, PATIENCE, opened
from generator.model import stored
from generator.plan.remembered import Known
from generator.readers.kept import Entry, Head
from generator.record import Record

UNREADABLE = (sqlite3.DatabaseError, msgspec.DecodeError)
"""What reading a state that was damaged may raise."""


class Forgotten(Exception):
    """The state does not have what a build before should have kept in it."""


class Made(Record):
    """A file of a site as a build made it."""

    fingerprint: bytes
    """Of all that it was made from."""
    size: int
    """Bytes."""
    answers: bytes = b""
    """What the rest of the site answered, for the page of an episode (`plan.remembered`)."""


class State:
    """The state in one folder. What a `keep…` is given is kept as a whole, or not at all."""

    def __init__(self, folder: Path, now: int, maker: str) -> None:
        """`now` is what `touched` gave, `maker` the digest of the program: what another one made is not
        trusted.
        """
        self._file = folder / NAME if now else None
        self._database = opened(self._file, maker)
        self._process = os.getpid()

    def __enter__(self) -> "State":
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def files(self) -> dict[str, tuple[str, str]]:
        """Stamp and digest of files, by name."""
        found = self._database.execute("SELECT name, stamp, digest FROM files")
        return {name: (stamp, digest) for name, stamp, digest in found}

    def heads(self) -> dict[str, Head]:
        """The files that were read, by name."""
        found = self._database.execute("SELECT head FROM entries")
        heads = (_head.decode(head) for (head,) in found)
        return {head.name: head for head in heads}

    def value(self, name: str) -> bytes:
        """What the file `name` held, in this process and in those that were forked from it."""
        if self._process != os.getpid():
            self._reopen()
        try:
            return self._one("SELECT value FROM entries WHERE name = ?", name)
        except Forgotten:
            raise sqlite3.DatabaseError(f"{name} is not in the state") from None

    def _reopen(self) -> None:
        """A connection to a file is one process's alone; what is in memory was copied with the process."""
        self._process = os.getpid()
        if self._file:
            self._inherited, self._database = self._database, sqlite3.connect(self._file, timeout=PATIENCE)

    def made(self, output: str, manifest: str) -> dict[str, Made]:
        """The files of the site in `output`, if its manifest still has the stamp `manifest`.

        A manifest is replaced when anything in the site is: one of another stamp lists a site that this
        state does not know.
        """
        known = self._database.execute("SELECT manifest FROM sites WHERE output = ?", (output,)).fetchone()
        if not manifest or known != (manifest,):
            return {}
        asked = "SELECT file, fingerprint, size FROM artifacts WHERE output = ?"
        found = self._database.execute(asked, (output,))
        return {file: Made(fingerprint, size) for file, fingerprint, size in found}

    def known(self, output: str) -> Known:
        """The setting of the site in `output`. Raises Forgotten."""
        return stored.load(Known, self._one("SELECT known FROM sites WHERE output = ?", output))

    def entry(self, name: str) -> Entry:
        """What the file `name` held. Raises Forgotten."""
        head = _head.decode(self._one("SELECT head FROM entries WHERE name = ?", name))
        return Entry(
            name=name,
            problems=head.problems,
            looks=head.looks,
            outline=head.outline,
            value=self.value(name),
        )

    def _one(self, asked: str, name: str) -> bytes:
        found = self._database.execute(asked, (name,)).fetchone()
        if found is None:
            raise Forgotten(name)
        return bytes(found[0])

    def made_of(self, output: str, files: Iterable[str]) -> dict[str, Made]:
        """Those of `files` that the site in `output` has, with the answers."""
        asked = "SELECT fingerprint, size, answers FROM artifacts WHERE output = ? AND file = ?"
        found = {file: self._database.execute(asked, (output, file)).fetchone() for file in files}
        return {file: Made(*row) for file, row in found.items() if row}

    def keep_texts(
        self,
        output: str,
        manifest: str,
        made: Mapping[str, Made],
        entries: Mapping[str, Entry],
        files: Mapping[str, tuple[str, str]],
    ) -> None:
        """Some files of the site in `output` were made again, from files of content that were read again."""
        with self._database as database:
            for file, one in made.items():
                row = (output, file, one.fingerprint, one.size, one.answers)
                database.execute("REPLACE INTO artifacts VALUES (?, ?, ?, ?, ?)", row)
            for name, entry in entries.items():
                database.execute("REPLACE INTO entries VALUES (?, ?, ?)", _row(entry))
                database.execute("DELETE FROM files WHERE name = ?", (name,))
                if name in files:
                    database.execute("REPLACE INTO files VALUES (?, ?, ?)", (name, *files[name]))
            database.execute("UPDATE sites SET manifest = ? WHERE output = ?", (manifest, output))

    def keep_files(self, old: Mapping[str, tuple[str, str]], new: Mapping[str, tuple[str, str]]) -> None:
        changed = [(name, *both) for name, both in new.items() if old.get(name) != both]
        with self._database as database:
            database.executemany("REPLACE INTO files VALUES (?, ?, ?)", changed)
            database.executemany("DELETE FROM files WHERE name = ?", _gone(old, new))

    def keep_entries(self, entries: Iterable[Entry]) -> None:
        with self._database as database:
            database.executemany("REPLACE INTO entries VALUES (?, ?, ?)", map(_row, entries))

    def drop_entries(self, names: Iterable[str]) -> None:
        with self._database as database:
            database.executemany("DELETE FROM entries WHERE name = ?", [(name,) for name in names])

    def keep_made(
        self,
        output: str,
        manifest: str,
        known: Known,
        old: Mapping[str, Made],
        new: Mapping[str, Made],
    ) -> None:
        """The site in `output` is `new` now, and its manifest has that stamp."""
        changed = [
            (output, file, one.fingerprint, one.size, one.answers)
            for file, one in new.items()
            if old.get(file) is not one
        ]
        with self._database as database:
            if not old:
                database.execute("DELETE FROM artifacts WHERE output = ?", (output,))
            gone = ((output, file) for (file,) in _gone(old, new))
            database.executemany("REPLACE INTO artifacts VALUES (?, ?, ?, ?, ?)", changed)
            database.executemany("DELETE FROM artifacts WHERE output = ? AND file = ?", gone)
            database.execute("REPLACE INTO sites VALUES (?, ?, ?)", (output, manifest, stored.dump(known)))


_head = msgspec.msgpack.Decoder(Head)
_to_bytes = msgspec.msgpack.Encoder().encode


def _row(entry: Entry) -> tuple[str, bytes, bytes]:
    return entry.name, _to_bytes(entry.head), entry.value


def _gone(old: Mapping[str, object], new: Mapping[str, object]) -> Iterable[tuple[str]]:
    return ((name,) for name in old.keys() - new.keys())
