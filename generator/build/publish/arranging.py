"""From the names of new and stale files to a journal; a file that no build made is never in it."""

from collections.abc import Collection, Iterable, Iterator
from errno import EXDEV
from pathlib import Path

from generator.build.change import Copy
from generator.build.publish import disk
from generator.build.publish.journal import Journal, Move
from generator.problems import Misused, Place, Problem

ASSET, PAGE, FEED = range(3)


def arrange(
    new: Iterable[str], wanted: Collection[str], made: Collection[str], staged: Path, output: Path
) -> Journal:
    """How the staged files `new` get into place, and what earlier builds `made` and is not `wanted` goes.

    A folder that the output folder does not have yet is one move. Looks only where something changes. Raises
    Misused where a file stands in the way that no build made, and OSError where `output` is several disks.
    """
    stale = set(made) - set(wanted)
    groups = _groups(new, output)
    in_the_way = {name: set(_in_the_way(name, files, output)) for name, files in groups.items()}
    strangers = {
        one
        for name, found in in_the_way.items()
        for one in found - stale
        if one not in groups[name] or (one not in made and not _is_same(one, staged, output))
    }
    _refuse_to_lose(strangers, output)
    moves = [
        Move(name, tuple(sorted(in_the_way[name] - set(groups[name]))))
        for name in sorted(groups, key=lambda name: (_turn(groups[name]), name))
    ]
    displaced = {name for move in moves for name in move.displaced}
    removals = sorted(stale - displaced, key=lambda name: (-_rank(name), name))
    return Journal(tuple(moves), tuple(removals))


def _groups(new: Iterable[str], output: Path) -> dict[str, list[str]]:
    """The new files, by what is moved: a folder that is not there yet, or the file itself."""
    ground = _Ground(output)
    groups: dict[str, list[str]] = {}
    for name in new:
        groups.setdefault(ground.missing(name.rpartition("/")[0]) or name, []).append(name)
    return groups


class _Ground:
    """Which folders the output folder has; each is looked for once."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self._device = disk.device(output)
        self._missing = {"": ""}

    def missing(self, folder: str) -> str:
        """The topmost of `folder` and the folders it is in that is not there; empty where all are."""
        if folder not in self._missing:
            above = self.missing(folder.rpartition("/")[0])
            self._missing[folder] = above or ("" if self._has(folder) else folder)
        return self._missing[folder]

    def _has(self, folder: str) -> bool:
        device = disk.device(self._output / folder)
        if device not in (0, self._device):
            remedy = "is on another disk than the folder it is in; choose a folder on one disk with --output"
            raise OSError(EXDEV, remedy, str(self._output / folder))
        return device != 0


def _in_the_way(name: str, files: list[str], output: Path) -> Iterator[str]:
    """Files that moving `name` there would lose, `name` itself among them where that is one."""
    if name in files and disk.is_folder(output / name):
        yield from (f"{name}/{inner}" for inner in disk.files_in(output / name))
    elif disk.stands(output / name):
        yield name


def _is_same(name: str, staged: Path, output: Path) -> bool:
    return disk.holds(output / name, Copy(staged / name))


def _refuse_to_lose(strangers: Collection[str], output: Path) -> None:
    remedy = "was made by no build and stands in the way; move it, or choose another folder with --output"
    if strangers:
        raise Misused([Problem(Place((output / name).as_posix()), remedy) for name in sorted(strangers)])


def _turn(files: Iterable[str]) -> int:
    """Assets and media first; then folders that bring pages and their assets, pages, and what leads there."""
    ranks = {_rank(name) for name in files}
    if PAGE in ranks:
        return 1 if len(ranks) > 1 else 2
    return 3 if FEED in ranks else 0


def _rank(name: str) -> int:
    if name.endswith(".html"):
        return PAGE
    return FEED if name.endswith(".xml") else ASSET
