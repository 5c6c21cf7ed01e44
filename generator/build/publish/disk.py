"""The file system, as publishing uses it; but for the lock no other module of publishing touches it.

Each function that changes something makes one change and then is done, so that a test may let the disk
fail, or the process be killed, between any two.
"""

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from errno import ENOTEMPTY
from pathlib import Path
from typing import TypeAlias

from generator.build.change import Content, Copy, Pieces

BLOCK = 1 << 18
"""Bytes compared at a time."""

_FRESH = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)

_MODE = 0o666
"""What anybody may do with a file, but for what the umask takes away: to run it is not among that."""

AnyPath: TypeAlias = str | Path
"""A site has thousands of files, and a `Path` of each takes longer to make than what is done with it."""


def make_folder(path: AnyPath) -> None:
    """Make `path` and the folders above it, where they are missing; several processes may at once."""
    try:
        os.mkdir(path)
    except FileNotFoundError:
        make_folder(os.path.dirname(path))
        make_folder(path)
    except FileExistsError:
        if not os.path.isdir(path):
            raise


def write(path: AnyPath, content: Content) -> None:
    """Write a file, and the folders above it, where they are missing."""
    try:
        _write(path, content)
    except FileNotFoundError:
        make_folder(os.path.dirname(path))
        _write(path, content)


def _write(path: AnyPath, content: Content) -> None:
    if isinstance(content, Copy):
        shutil.copyfile(content.source, path)
        return
    file = os.open(path, _FRESH, _MODE)
    try:
        for left in content.parts if isinstance(content, Pieces) else (memoryview(content),):
            while left:
                left = left[os.write(file, left) :]
    finally:
        os.close(file)


def move(source: Path, target: Path) -> None:
    """Move a file, in place of one that stands there, or a folder to where nothing stands. At once."""
    try:
        os.replace(source, target)
    except FileNotFoundError:
        make_folder(target.parent)
        os.replace(source, target)


def remove(path: Path) -> None:
    """Remove a file, unless it is gone, or a folder stands there by now."""
    try:
        os.unlink(path)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        pass
    except PermissionError:  # what macOS says of a folder
        if not path.is_dir():
            raise


def remove_folder(path: Path) -> None:
    """Remove a folder if it is empty. One that has to stay is no fault."""
    with suppress(OSError):
        os.rmdir(path)


def remove_tree(path: Path) -> None:
    """Remove a folder with all that is in it. Raises OSError, with a remedy, if it does not go."""
    for name in files_in(path):
        remove(path / name)
    remove_empty(path)
    if stands(path):
        raise OSError(
            ENOTEMPTY, "was left by an earlier build and cannot be cleared away; remove it", str(path)
        )


def remove_empty(path: Path) -> None:
    """Remove a folder and those in it, as far as they hold no files."""
    if path.is_dir() and not path.is_symlink():
        for entry in list(os.scandir(path)):
            if entry.is_dir(follow_symlinks=False):
                remove_empty(Path(entry.path))
        remove_folder(path)


def files_in(folder: Path, above: str = "") -> Iterator[str]:
    """All that is no folder in `folder` and the folders within, relative to it, with `/` between."""
    with suppress(FileNotFoundError):
        for entry in sorted(os.scandir(folder / above), key=lambda entry: entry.name):
            if entry.is_dir(follow_symlinks=False):
                yield from files_in(folder, f"{above}{entry.name}/")
            else:
                yield f"{above}{entry.name}"


def read(path: AnyPath) -> bytes:
    """What a file holds; nothing where there is no such file."""
    try:
        with open(path, "rb", buffering=0) as file:
            return file.read()
    except FileNotFoundError:
        return b""


def size(content: Content) -> int:
    """In bytes."""
    if isinstance(content, Pieces):
        return sum(map(len, content.parts))
    return content.source.stat().st_size if isinstance(content, Copy) else len(content)


def holds(path: AnyPath, content: Content) -> bool:
    """Whether `path` is a file of just that content."""
    try:
        found = os.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    if not stat.S_ISREG(found.st_mode) or found.st_size != size(content):
        return False
    if not isinstance(content, Copy):
        return read(path) == (b"".join(content.parts) if isinstance(content, Pieces) else content)
    with open(path, "rb") as one, content.source.open("rb") as other:
        while block := one.read(BLOCK):
            if block != other.read(BLOCK):
                return False
    return True


def stands(path: AnyPath) -> bool:
    """Whether there is something of that name, be it a link that leads nowhere."""
    return os.path.lexists(path)


def is_folder(path: Path) -> bool:
    """Whether `path` is a folder itself, not a link to one."""
    return path.is_dir() and not path.is_symlink()


def is_empty(folder: Path) -> bool:
    with os.scandir(folder) as entries:
        return next(entries, None) is None


def device(path: AnyPath) -> int:
    """The number of the disk that a folder is on; 0 where there is no such folder."""
    return os.stat(path).st_dev if os.path.isdir(path) else 0


def may_write(folder: Path) -> bool:
    return os.access(folder, os.W_OK)
