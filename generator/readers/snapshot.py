"""The files of a folder as they were at one moment, without opening them."""

import os
from pathlib import Path

from generator.record import Record

SETTLING = 2_000_000_000
"""Nanoseconds for which a changed file may change again unseen: the coarsest clock of a file system
still in use counts in steps of two seconds (FAT)."""


class Snapshot(Record):
    """Files by name, relative to the folder, with `/` between folders."""

    stamps: dict[str, str]
    """Size, modification time, change time and inode of each file, in the order of names."""
    sizes: dict[str, int]
    now: int
    """When it was taken, by the clock of the file system, in nanoseconds."""
    fresh: frozenset[str]
    """Files that changed so lately that their stamp proves nothing."""


def take(root: Path, now: int) -> Snapshot:
    """Every file below `root`, at any depth. `now` is the file system's time in nanoseconds.

    Raises OSError for a folder that may not be read: it must not pass for an empty one.
    """
    stamps: dict[str, str] = {}
    sizes: dict[str, int] = {}
    fresh = set()
    folders = [("", os.fspath(root))]
    while folders:
        prefix, folder = folders.pop()
        for entry in _entries(folder):
            name = prefix + entry.name
            if entry.is_dir():
                if not entry.is_symlink():
                    folders.append((f"{name}/", entry.path))
                continue
            found = _stat(entry)
            if found is None:
                continue
            stamps[name] = _stamp(found)
            sizes[name] = found.st_size
            if max(found.st_mtime_ns, found.st_ctime_ns) > now - SETTLING:
                fresh.add(name)
    return Snapshot(dict(sorted(stamps.items())), sizes, now, frozenset(fresh))


def stamp_of(path: Path) -> str:
    """The stamp of a file; empty where there is none."""
    try:
        return _stamp(path.stat())
    except (FileNotFoundError, NotADirectoryError):
        return ""


def _stamp(found: os.stat_result) -> str:
    return f"{found.st_size}.{found.st_mtime_ns}.{found.st_ctime_ns}.{found.st_ino}"


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return list(found)
    except (FileNotFoundError, NotADirectoryError):
        return []


def _stat(entry: os.DirEntry[str]) -> os.stat_result | None:
    """None for a link that leads nowhere."""
    try:
        return entry.stat()
    except FileNotFoundError:
        return None
