"""The one door to `output/`, which is the old site or the new one, whatever fails.

Everything is staged beside the folder first. A journal says what is to be done and is the commit point:
before it the folder is untouched, after it any command goes on from where the build was cut short. Files
whose bytes have not changed are not touched, so that an upload sends only what changed.
"""

from collections.abc import Collection, Iterable
from pathlib import Path

from generator.build.change import Change, Published
from generator.build.publish import disk
from generator.build.publish.finishing import Unfinished, finish
from generator.build.publish.lock import Busy, locked
from generator.build.publish.manifest import MANIFEST
from generator.build.publish.publication import Publication

__all__ = ["MANIFEST", "Busy", "Publication", "Unfinished", "finish", "locked", "publish", "strangers"]

NOT_OURS = frozenset((".gitignore", ".gitkeep", ".lock", MANIFEST))
"""Found in output folders for good reasons, and not worth a word."""


def publish(changes: Iterable[Change], output: Path, *, clean: bool = False) -> Published:
    """Make `output` hold `changes` and nothing else that a build made; the unchanged too, anew, with `clean`.

    Each change is staged as it comes, so that no more than one page need be in memory. Raises Misused
    where a file stands in the way that no build made, and OSError for faults of disk or permission.
    """
    wanted: set[str] = set()
    new: list[str] = []
    size = 0
    with Publication(output) as publication:
        for change in changes:
            wanted.add(change.file)
            size += disk.size(change.content)
            if clean or publication.differs(change.file, change.content):
                publication.stage(change.file, change.content)
                new.append(change.file)
        removed = publication.commit(new, wanted)
    return Published(
        files=len(wanted),
        rendered=len(new),
        reused=len(wanted) - len(new),
        removed=len(removed),
        bytes=size,
        strangers=strangers(output, wanted),
    )


def strangers(output: Path, wanted: Collection[str]) -> tuple[str, ...]:
    """Files in the output folder that no build made. Looks at all of it; `wanted` are the site's."""
    known = NOT_OURS.union(wanted)
    return tuple(name for name in disk.files_in(output) if name not in known)
