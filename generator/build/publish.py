"""The one door to `output/`: everything staged beside it first, then put in place.

A fault before the first file is put in place leaves the folder as it was. Files whose bytes have
not changed are not touched, so that an upload sends only what changed.
"""

import filecmp
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from errno import EACCES, ENOTDIR
from pathlib import Path, PurePosixPath

from generator.build.change import Change, Copy, Published
from generator.plan import addresses
from generator.plan.addresses import output_file
from generator.problems import Misused, Place, Problem

MANIFEST = output_file(addresses.MANIFEST)
"""Lists what builds made, one file a line: only that is ever removed."""

WITHIN = ".staging"
"""Where bytes are staged when that cannot be beside the output folder."""

NOT_OURS = frozenset((".gitignore", ".gitkeep", MANIFEST))
"""Found in output folders for good reasons, and not worth a word."""


def publish(changes: Iterable[Change], output: Path, *, clean: bool = False) -> Published:
    """Make `output` hold `changes` and nothing else that a build made.

    Each change is staged as it comes, so that no more than one page need be in memory. Raises Misused
    where a file stands in the way that no build made, and OSError for faults of disk or permission.
    """
    wanted: set[str] = set()
    new: list[str] = []
    differing: list[str] = []
    with _staging(output) as staged:
        made = _read_manifest(output)
        for change in changes:
            wanted.add(change.file)
            is_same = _is_same(output / change.file, change.content)
            if not is_same:
                differing.append(change.file)
            if clean or not is_same:
                _stage(staged / change.file, change.content)
                new.append(change.file)
        _refuse_to_lose(set(_in_the_way(differing, output)) - made, output)
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
    os.replace(staged / MANIFEST, output / MANIFEST)


def _refuse_to_lose(strangers: Iterable[str], output: Path) -> None:
    remedy = "was made by no build and stands in the way; move it, or choose another folder with --output"
    problems = [Problem(Place((output / name).as_posix()), remedy) for name in sorted(strangers)]
    if problems:
        raise Misused(problems)


def _in_the_way(names: Iterable[str], output: Path) -> Iterator[str]:
    """Files that would be lost by putting files of those names in place."""
    for name in names:
        target = output / name
        if target.is_dir():
            yield from (path.relative_to(output).as_posix() for path in target.rglob("*") if path.is_file())
        elif target.exists():
            yield name
    yield from (folder for folder in _folders(names) if (output / folder).is_file())


def _folders(names: Iterable[str]) -> set[str]:
    """Every folder that files of those names stand in."""
    return {str(folder) for name in names for folder in PurePosixPath(name).parents}


def _is_same(path: Path, content: bytes | Copy) -> bool:
    if not path.is_file():
        return False
    if isinstance(content, Copy):
        return filecmp.cmp(path, content.source, shallow=False)
    return path.stat().st_size == len(content) and path.read_bytes() == content


@contextmanager
def _staging(output: Path) -> Iterator[Path]:
    """A folder on the disk of `output` that is gone afterwards, whatever happens."""
    staged = _staging_place(output)
    shutil.rmtree(staged, ignore_errors=True)
    staged.mkdir()
    try:
        yield staged
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def _staging_place(output: Path) -> Path:
    """Beside `output`; within it where it is a disk of its own, or where nothing may be written beside it."""
    if output.exists() and not output.is_dir():
        raise NotADirectoryError(ENOTDIR, "is a file; choose a folder with --output", str(output))
    output.mkdir(parents=True, exist_ok=True)
    folder = output.resolve()
    if not os.access(folder, os.W_OK):
        remedy = "may not be written; change its permissions, or choose another with --output"
        raise PermissionError(EACCES, remedy, str(output))
    is_apart = folder.stat().st_dev != folder.parent.stat().st_dev
    if is_apart or not os.access(folder.parent, os.W_OK):
        return folder / WITHIN
    return folder.with_name(f".{folder.name}.staging")


def _stage(path: Path, content: bytes | Copy) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, Copy):
        shutil.copyfile(content.source, path)
    else:
        path.write_bytes(content)


def _blocking(new: Iterable[str], stale: Iterable[str]) -> Iterator[str]:
    """Stale files where a folder is to be, and those in a folder where a file is to be."""
    files = set(new)
    folders = _folders(files)
    for name in stale:
        if name in folders or files & _folders([name]):
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
