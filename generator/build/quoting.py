"""Every quotation of the content and what is known of it; found times put into the content."""

from collections.abc import Iterator

from generator.build.ground import Ground
from generator.build.options import Options
from generator.build.publish import finish, locked
from generator.build.site import read
from generator.build.watcher import Watcher
from generator.build.workers import Workers
from generator.indexes.quotations import quotations_of
from generator.model import Listing, Quotation
from generator.problems import Place, Problem, Refused, errors
from generator.readers import show as shows
from generator.readers.folder import Folder
from generator.record import Record
from generator.writers import disk
from generator.writers.disk import Rewriting
from generator.writers.quote_times import is_to_be_timed, settings
from generator.writers.splicing import Unwritable, spliced


class Quoted(Record, gc=True):
    """The quotations of an archive, drafts and what is to come included."""

    quotations: tuple[Quotation, ...]
    """Those of episodes, newest first, then those of collections."""
    episodes: tuple[Listing, ...]
    names: dict[str, str]
    """The file of each episode, by slug."""
    folder: Folder


class Retimed(Record):
    """A file of content with times put in."""

    place: Place
    count: int
    """How many quotations were given one."""
    rewriting: Rewriting


def quoted(options: Options, watcher: Watcher) -> Quoted:
    """Every quotation of the content. Raises Refused with every error in its files."""
    with locked(options.output):
        finish(options.output)
        ground = Ground(options)
        with ground.state() as state:
            folder = ground.folder(state.files())
            show, faults = shows.opened(folder)
            workers = Workers(options.jobs, watcher.advance)
            reading, keep = read(folder, show, state, workers, watcher, lambda: None)
            if fatal := errors([*faults, *reading.problems]):
                raise Refused(fatal)
            keep()
    archive = reading.archive
    episodes = tuple(one for one in archive.episodes if not one.retired)
    return Quoted(tuple(quotations_of(archive)), episodes, reading.slugs, folder)


def retimed(found: Quoted) -> Iterator[Retimed]:
    """The files with the times of words that were found exactly, but elsewhere or without a time.

    Raises Refused for one whose front matter is written in a way that is not understood.
    """
    for one in found.episodes:
        if asked := settings(one.quotations):
            name = found.names[one.slug]
            path, place = found.folder.path(name), found.folder.place(name)
            before = disk.read(path)
            try:
                after = spliced(before, asked)
            except Unwritable:
                remedy = "write each of its quotes as lines of 'name: value', or correct their times by hand"
                raise Refused([Problem(place, f"is written in a way that is left alone; {remedy}")]) from None
            yield Retimed(place, len(asked), Rewriting(path, before, after))


def left_to_people(found: Quoted) -> list[Quotation]:
    """Those that stand in texts at another time than they are said."""
    return [one for one in found.quotations if one.quote.in_notes and is_to_be_timed(one)]


def write(files: list[Retimed]) -> None:
    """Put them in place."""
    for one in files:
        disk.write(one.rewriting)
