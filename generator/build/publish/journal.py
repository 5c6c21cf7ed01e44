"""What is to be done in the output folder, written down before any of it is."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.build.publish import disk


@dataclass(frozen=True, slots=True)
class Move:
    """A staged file, or a whole staged folder, and where it goes: the same name below both folders."""

    name: str
    displaced: tuple[str, ...] = ()
    """Files of the build before that stand in its place: a file where a folder goes, or all in a folder
    where a file goes. They are removed first."""


@dataclass(frozen=True, slots=True)
class Journal:
    """Moves and then removals, in the order in which they are done. The staged manifest goes last."""

    moves: tuple[Move, ...]
    removals: tuple[str, ...]


def write_journal(journal: Journal, path: Path) -> None:
    """The commit: there is a journal at `path`, and all of it, or there is none.

    Nothing is flushed to the disk. A killed process loses nothing that it wrote; a power cut may, and to be
    safe from that each staged file would have to be flushed too, which costs more than the build. A journal
    that a power cut tore is known by its JSON and taken for none.
    """
    data = {"moves": {move.name: move.displaced for move in journal.moves}, "removals": journal.removals}
    draft = path.with_suffix(".draft")
    disk.write(draft, json.dumps(data).encode())
    disk.move(draft, path)


def read_journal(path: Path) -> Journal | None:
    """The journal at `path`, if there is one and it is whole."""
    try:
        data: Mapping[str, Mapping[str, list[str]]] = json.loads(disk.read(path))
        moves = tuple(Move(name, tuple(displaced)) for name, displaced in data["moves"].items())
        return Journal(moves, tuple(data["removals"]))
    except ValueError:
        return None
