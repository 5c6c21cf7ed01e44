"""From the names of new and stale files to a journal; a file that no build made is never in it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from errno import ENOENT
from pathlib import Path

from generator.build.change import Copy
from generator.build.publish import disk
from generator.build.publish.journal import Journal, Move
from generator.build.publish.manifest import MANIFEST
from generator.build.publish.staging import TREE, Staging
from generator.problems import Misused, Place, Problem

ASSET, PAGE, FEED = range(3)


def arrange(new: Iterable[str], wanted: Collection[str], made: Collection[str], staging: Staging) -> Journal:
    """How the staged files `new` get into place, and what earlier builds `made` and is not `wanted` goes.

    The new manifest must be staged too. A folder that the output folder does not have yet is one move. Looks
    only where something changes. Raises Misused where a file stands in the way that no build made, and
    FileNotFoundError for what is not staged.
    """
    stale = frozenset(made).difference(wanted)
    groups = _groups(new, staging)
    in_the_way = {name: frozenset(_in_the_way(name, groups[name], staging.output)) for name in groups}
    _refuse_to_lose(_strangers(groups, in_the_way, stale, made, staging), staging.output)
    moves = [
        Move(_source(name, files, staging), name, tuple(sorted(in_the_way[name].difference(files))))
        for name, files in sorted(groups.items(), key=lambda group: (_turn(group[1]), group[0]))
    ]
    displaced = {name for move in moves for name in move.displaced}
    removals = sorted(stale - displaced, key=lambda name: (-_rank(name), name))
    return Journal(tuple(moves), tuple(removals), Move(_source(MANIFEST, [MANIFEST], staging), MANIFEST))


def _strangers(
    groups: Mapping[str, list[str]],
    in_the_way: Mapping[str, frozenset[str]],
    stale: frozenset[str],
    made: Collection[str],
    staging: Staging,
) -> Iterator[str]:
    """What is in the way and may not go: all but what is stale, and what a new version of it replaces."""
    for name, found in in_the_way.items():
        for one in found - stale:
            is_replaced = one in groups[name]
            if not is_replaced or (one not in made and not _is_same(one, staging)):
                yield one


def _is_same(name: str, staging: Staging) -> bool:
    return disk.holds(staging.output / name, Copy(Path(staging.path(name))))


def _groups(new: Iterable[str], staging: Staging) -> dict[str, list[str]]:
    """The new files, by what is moved: a folder that is not there yet, or the file itself."""
    groups: dict[str, list[str]] = {}
    for name in new:
        groups.setdefault(staging.missing(name.rpartition("/")[0]) or name, []).append(name)
    return groups


def _source(name: str, files: list[str], staging: Staging) -> str:
    """Where that waits, relative to the staging folder."""
    source = staging.source(name) if name in files else f"{TREE}/{name}"
    if not disk.stands(staging.root / source):
        raise FileNotFoundError(ENOENT, "was not staged", name)
    return source


def _in_the_way(name: str, files: list[str], output: Path) -> Iterator[str]:
    """Files that moving `name` there would lose, `name` itself among them where that is one."""
    if name in files and disk.is_folder(output / name):
        yield from (f"{name}/{inner}" for inner in disk.files_in(output / name))
    elif disk.stands(output / name):
        yield name


def _refuse_to_lose(strangers: Iterable[str], output: Path) -> None:
    remedy = "was made by no build and stands in the way; move it, or choose another folder with --output"
    problems = [Problem(Place((output / name).as_posix()), remedy) for name in sorted(strangers)]
    if problems:
        raise Misused(problems)


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
