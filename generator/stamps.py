"""Stamps: what a file is known by without being opened.

A file is taken as unchanged only if its size, modification time, change time and inode all are what
they were, and the last of these times was over long enough before somebody looked.
"""

import os

SETTLING = 2_000_000_000
"""Nanoseconds for which a changed file may change again unseen: the coarsest clock of a file system
still in use counts in steps of two seconds (FAT)."""


def scan(root: str) -> dict[str, str]:
    """The stamp of every file below `root`, at any depth, by its name there, with `/` between folders.

    Sorted by name. Raises OSError for a folder that may not be read: it must not pass for an empty one.
    """
    stamps: dict[str, str] = {}
    folders = [("", root)]
    while folders:
        prefix, folder = folders.pop()
        for entry in _entries(folder):
            if not entry.is_dir():
                if stamp := _stamp_of_entry(entry):
                    stamps[prefix + entry.name] = stamp
            elif not entry.is_symlink() and entry.name != "__pycache__":
                folders.append((f"{prefix}{entry.name}/", entry.path))
    return dict(sorted(stamps.items()))


def stamp_of(path: "str | os.PathLike[str]") -> str:
    """The stamp of one file; empty where there is none."""
    try:
        return _stamp(os.stat(path))
    except (FileNotFoundError, NotADirectoryError):
        return ""


def size_of(stamp: str) -> int:
    """Bytes of the file that has the stamp."""
    return int(stamp.partition(".")[0])


def is_fresh(stamp: str, now: int) -> bool:
    """Whether a file changed so shortly before `now`, in nanoseconds, that its stamp proves nothing."""
    _, modified, changed, _ = stamp.split(".")
    return max(int(modified), int(changed)) > now - SETTLING


def _stamp(found: os.stat_result) -> str:
    return f"{found.st_size}.{found.st_mtime_ns}.{found.st_ctime_ns}.{found.st_ino}"


def _entries(folder: str) -> "list[os.DirEntry[str]]":
    try:
        with os.scandir(folder) as found:
            return list(found)
    except (FileNotFoundError, NotADirectoryError):
        return []


def _stamp_of_entry(entry: "os.DirEntry[str]") -> str:
    """Empty for a link that leads nowhere."""
    try:
        return _stamp(entry.stat())
    except FileNotFoundError:
        return ""
