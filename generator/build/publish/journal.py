"""What is to be done in the output folder, written down before any of it is."""

import json
from dataclasses import dataclass
from pathlib import Path

from generator.build.publish import disk


@dataclass(frozen=True, slots=True)
class Move:
    """A staged file, or a whole staged folder, and where it goes."""

    source: str
    """Relative to the staging folder."""
    name: str
    """Relative to the output folder."""
    displaced: tuple[str, ...] = ()
    """Files of the build before that stand in its place: a file where a folder goes, or all in a folder
    where a file goes. They are removed first."""


@dataclass(frozen=True, slots=True)
class Journal:
    """Moves, then removals, each in the order in which they are done, and last the new manifest."""

    moves: tuple[Move, ...]
    removals: tuple[str, ...]
    manifest: Move


def write_journal(journal: Journal, path: Path) -> None:
    """The commit: there is a journal at `path`, and all of it, or there is none.

    Nothing is flushed to the disk. A killed process loses nothing that it wrote; a power cut may, and to be
    safe from that each staged file would have to be flushed too, which costs more than the build. A journal
    that a power cut tore is known by its JSON and taken for none.
    """
    moves = [_row(move) for move in journal.moves]
    data = {"moves": moves, "removals": journal.removals, "manifest": _row(journal.manifest)}
    draft = path.with_suffix(".draft")
    disk.write(draft, json.dumps(data).encode())
    disk.move(draft, path)


def read_journal(path: Path) -> Journal | None:
    """The journal at `path`, if there is one and it is whole."""
    try:
        data = json.loads(disk.read(path))
    except ValueError:
        return None
    moves = tuple(_move(row) for row in data["moves"])
    return Journal(moves, tuple(data["removals"]), _move(data["manifest"]))


def _row(move: Move) -> list[str]:
    return [move.source, move.name, *move.displaced]


def _move(row: list[str]) -> Move:
    source, name, *displaced = row
    return Move(source, name, tuple(displaced))
