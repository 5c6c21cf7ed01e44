"""The one door to `output/`: everything staged beside it first, then put in place.

A fault before the first file is put in place leaves the folder as it was. Files whose bytes have
not changed are not touched, so that an upload sends only what changed.
"""

import filecmp
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.problems import Misused, Place, Problem

MANIFEST = ".manifest"
"""Lists what builds made, one file a line: only that is ever removed."""

NOT_OURS = frozenset((".gitignore", ".gitkeep", MANIFEST))
"""Found in output folders for good reasons, and not worth a word."""


@dataclass(frozen=True, slots=True)
class Copy:
    """The bytes of another file."""

    source: Path


@dataclass(frozen=True, slots=True)
class Change:
    """A file of the site, its name relative to the output folder, and what it is to hold."""

    file: str
    content: bytes | Copy


@dataclass(frozen=True, slots=True)
class Published:
    """What came of it."""

    files: int
    written: int
    unchanged: int
    removed: int
    bytes: int
    """Of the whole site."""
    strangers: tuple[str, ...]
    """Files in the output folder that no build made; they were left alone."""


def publish(changes: Sequence[Change], output: Path, *, clean: bool = False) -> Published:
    """Make `output` hold `changes` and nothing else that a build made.

    Raises Misused where a file stands in the way that no build made, and OSError for faults of disk
    or permission.
    """
    made = _read_manifest(output)
    wanted = {change.file for change in changes}
    _refuse_to_overwrite(changes, output, made)
    new = [change for change in changes if clean or not _is_same(output / change.file, change.content)]
    with _staging(output) as staged:
        for change in new:
            _stage(staged / change.file, change.content)
        _stage(staged / MANIFEST, "".join(f"{name}\n" for name in sorted(wanted)).encode())
        stale = sorted(made - wanted)
        early = set(_in_the_way_of(new, stale))
        for name in early:
            _remove(output, name)
        for change in sorted(new, key=_order):
            _put(staged / change.file, output / change.file)
        for name in stale:
            if name not in early:
                _remove(output, name)
        _put(staged / MANIFEST, output / MANIFEST)
    return Published(
        files=len(changes),
        written=len(new),
        unchanged=len(changes) - len(new),
        removed=len(stale),
        bytes=sum((output / change.file).stat().st_size for change in changes),
        strangers=tuple(_strangers(output, wanted)),
    )


def _order(change: Change) -> int:
    """Assets and media before the pages that use them, the feed after the pages it leads to."""
    if change.file.endswith(".html"):
        return 1
    return 2 if change.file.endswith(".xml") else 0


def _read_manifest(output: Path) -> set[str]:
    try:
        return set((output / MANIFEST).read_text(encoding="utf-8").splitlines())
    except FileNotFoundError:
        return set()


def _refuse_to_overwrite(changes: Iterable[Change], output: Path, made: set[str]) -> None:
    strangers = dict.fromkeys(
        name for change in changes for name in _in_the_way(change, output) if name not in made
    )
    if strangers:
        remedy = "was made by no build and stands in the way; move it, or choose another folder with --output"
        raise Misused([Problem(Place((output / name).as_posix()), remedy) for name in strangers])


def _in_the_way(change: Change, output: Path) -> Iterator[str]:
    """Files that would be lost by putting `change` in place."""
    target = output / change.file
    if target.is_dir():
        yield from (path.relative_to(output).as_posix() for path in target.rglob("*") if path.is_file())
    elif target.exists() and not _is_same(target, change.content):
        yield change.file
    for folder in PurePosixPath(change.file).parents:
        if (output / folder).is_file():
            yield str(folder)


def _is_same(path: Path, content: bytes | Copy) -> bool:
    if not path.is_file():
        return False
    if isinstance(content, Copy):
        return filecmp.cmp(path, content.source, shallow=False)
    return path.stat().st_size == len(content) and path.read_bytes() == content


@contextmanager
def _staging(output: Path) -> Iterator[Path]:
    """A folder beside `output`, on the same disk, that is gone afterwards whatever happens."""
    output.parent.mkdir(parents=True, exist_ok=True)
    staged = output.with_name(f".{output.name}.staging")
    shutil.rmtree(staged, ignore_errors=True)
    staged.mkdir()
    try:
        yield staged
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def _stage(path: Path, content: bytes | Copy) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, Copy):
        shutil.copyfile(content.source, path)
    else:
        path.write_bytes(content)


def _in_the_way_of(new: Iterable[Change], stale: Iterable[str]) -> Iterator[str]:
    """Stale files where a folder is to be, and those in a folder where a file is to be."""
    files = {change.file for change in new}
    folders = {str(folder) for file in files for folder in PurePosixPath(file).parents}
    for name in stale:
        if name in folders or any(str(folder) in files for folder in PurePosixPath(name).parents):
            yield name


def _put(staged: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    os.replace(staged, target)


def _remove(output: Path, name: str) -> None:
    """Remove a file that a build made, and the folders that are empty without it."""
    (output / name).unlink(missing_ok=True)
    for folder in PurePosixPath(name).parents:
        path = output / folder
        if path == output or not path.is_dir() or any(path.iterdir()):
            return
        path.rmdir()


def _strangers(output: Path, wanted: set[str]) -> Iterator[str]:
    for path in sorted(output.rglob("*")):
        name = path.relative_to(output).as_posix()
        if path.is_file() and name not in wanted and name not in NOT_OURS:
            yield name
