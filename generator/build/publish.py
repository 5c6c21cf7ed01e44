"""The one door to `output/`: everything staged beside it first, then put in place.

A fault before the first file is put in place leaves the folder as it was. Files whose bytes have
not changed are not touched, so that an upload sends only what changed.
"""

import filecmp
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.plan import addresses
from generator.plan.addresses import output_file
from generator.problems import Misused, Place, Problem

MANIFEST = output_file(addresses.MANIFEST)
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
    rendered: int
    """New or changed, and written."""
    reused: int
    """As the build before left them."""
    removed: int
    bytes: int
    """Of the whole site."""
    strangers: tuple[str, ...]
    """Files in the output folder that no build made; they were left alone."""


def publish(changes: Iterable[Change], output: Path, *, clean: bool = False) -> Published:
    """Make `output` hold `changes` and nothing else that a build made.

    Each change is staged as it comes, so that no more than one page need be in memory. Raises Misused
    where a file stands in the way that no build made, and OSError for faults of disk or permission.
    """
    made = _read_manifest(output)
    wanted: set[str] = set()
    new: list[str] = []
    in_the_way: set[str] = set()
    with _staging(output) as staged:
        for change in changes:
            wanted.add(change.file)
            is_same = _is_same(output / change.file, change.content)
            if not is_same:
                in_the_way.update(_in_the_way(change.file, output))
            if clean or not is_same:
                _stage(staged / change.file, change.content)
                new.append(change.file)
        _refuse_to_lose(in_the_way - made, output)
        stale = sorted(made - wanted)
        _write_manifest(staged, output, made | wanted)
        _put_in_place(staged, output, new, stale)
        _write_manifest(staged, output, wanted)
    return Published(
        files=len(wanted),
        rendered=len(new),
        reused=len(wanted) - len(new),
        removed=len(stale),
        bytes=sum((output / name).stat().st_size for name in wanted),
        strangers=tuple(_strangers(output, wanted)),
    )


def _put_in_place(staged: Path, output: Path, new: list[str], stale: list[str]) -> None:
    """New files first, in an order that leaves no page without its assets; then removals."""
    early = set(_blocking(new, stale))
    for name in early:
        _remove(output, name)
    for name in sorted(new, key=_order):
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        os.replace(staged / name, output / name)
    for name in stale:
        if name not in early:
            _remove(output, name)


def _order(name: str) -> int:
    """Assets and media before the pages that use them, the feed after the pages it leads to."""
    if name.endswith(".html"):
        return 1
    return 2 if name.endswith(".xml") else 0


def _read_manifest(output: Path) -> set[str]:
    """What builds made. A name that would lead out of the folder is nobody's."""
    try:
        names = (output / MANIFEST).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return set()
    return {name for name in names if not name.startswith("/") and ".." not in name.split("/")}


def _write_manifest(staged: Path, output: Path, names: set[str]) -> None:
    """Before files are put in place it names the old and the new, so that a build cut short knows its own."""
    _stage(staged / MANIFEST, "".join(f"{name}\n" for name in sorted(names)).encode())
    output.mkdir(exist_ok=True)
    os.replace(staged / MANIFEST, output / MANIFEST)


def _refuse_to_lose(strangers: Iterable[str], output: Path) -> None:
    remedy = "was made by no build and stands in the way; move it, or choose another folder with --output"
    problems = [Problem(Place((output / name).as_posix()), remedy) for name in sorted(strangers)]
    if problems:
        raise Misused(problems)


def _in_the_way(name: str, output: Path) -> Iterator[str]:
    """Files that would be lost by putting a file of that name in place."""
    target = output / name
    if target.is_dir():
        yield from (path.relative_to(output).as_posix() for path in target.rglob("*") if path.is_file())
    elif target.exists():
        yield name
    for folder in PurePosixPath(name).parents:
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
    folder = output.resolve()
    staged = folder.with_name(f".{folder.name}.staging")
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


def _blocking(new: Iterable[str], stale: Iterable[str]) -> Iterator[str]:
    """Stale files where a folder is to be, and those in a folder where a file is to be."""
    files = set(new)
    folders = {str(folder) for name in new for folder in PurePosixPath(name).parents}
    for name in stale:
        if name in folders or any(str(folder) in files for folder in PurePosixPath(name).parents):
            yield name


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
