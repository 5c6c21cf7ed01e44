"""From a journal to the new site, now or by the next command: what is done already is not done twice."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from generator import signals
from generator.build.publish import disk
from generator.build.publish.journal import Journal, Move, read_journal
from generator.build.publish.places import beside, within
from generator.build.publish.staging import STAGING

JOURNAL = "journal"
"""In the staging folder: the commit point."""

HALF_NEW = "output/ will be the new site when you build again"
NEW = "output/ is the new site"


class Unfinished(OSError):
    """The new site is committed and partly in place; the next command goes on."""


def finish(output: Path) -> None:
    """Bring to its end what a killed build left: a committed site is put in place, any other is cleared away.

    To be called with the lock held, by every command before it looks at the output folder. Raises
    Unfinished while a fault of the machine lasts, and OSError for what cannot be cleared away.
    """
    for staging in (beside(output, STAGING), within(output, STAGING)):
        if not disk.is_folder(staging):
            continue
        with signals.held_back():
            journal = read_journal(staging / JOURNAL)
            if journal:
                put_in_place(journal, staging, output)
            disk.remove_tree(staging)


def put_in_place(journal: Journal, staging: Path, output: Path) -> None:
    """Do what the journal says, all of it or from where it was cut short; the staging folder stays, empty.

    Raises Unfinished for a fault of the machine.
    """
    signals.leaving(HALF_NEW)
    try:
        for move in journal.moves:
            _place(move, staging, output)
        _remove(journal.removals, output)
        _place(journal.manifest, staging, output)
        # First of all that is left in the staging folder: what else is there is rubbish from here on.
        disk.remove(staging / JOURNAL)
    except OSError as fault:
        remedy = "the new site is not wholly in place; mend this and build again, which finishes it"
        where = fault.filename2 or fault.filename or str(output)
        raise Unfinished(fault.errno, f"{fault.strerror}; {remedy}", where) from fault
    signals.leaving(NEW)


def _place(move: Move, staging: Path, output: Path) -> None:
    """Put a staged file or folder in place, unless it is there already."""
    if not disk.stands(staging / move.source):
        return
    for name in move.displaced:
        disk.remove(output / name)
    if disk.is_folder(output / move.name):
        disk.remove_empty(output / move.name)
    disk.move(staging / move.source, output / move.name)


def _remove(names: Iterable[str], output: Path) -> None:
    """Remove files that a build made, and the folders that are empty without them."""
    folders: set[str] = set()
    for name in names:
        disk.remove(output / name)
        folders.update(str(folder) for folder in PurePosixPath(name).parents)
    for folder in sorted(folders - {"."}, reverse=True):
        disk.remove_folder(output / folder)
