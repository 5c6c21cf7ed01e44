"""content → archive → index: the site as it is to be published now."""

from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from generator.build.options import Options
from generator.build.state import State
from generator.build.watcher import Watcher
from generator.build.workers import Workers
from generator.indexes.index import make_index
from generator.model import Show, published
from generator.plan.site import LOCAL_BASE, Site, asset_addresses
from generator.problems import Place, Problem, warning
from generator.readers import entry
from generator.readers.archive import Reading, read_archive
from generator.readers.folder import Folder
from generator.readers.kept import Entry
from generator.theme.theme import Theme


def read(
    folder: Folder,
    show: Show,
    state: State,
    workers: Workers,
    watcher: Watcher,
    meanwhile: Callable[[], None],
) -> tuple[Reading, Callable[[], None]]:
    """The archive in `folder`, and what ends the keeping of it: no file is read twice while it is the same.

    `meanwhile` is done while other processes read, if any do.
    """
    watcher.begin("Remembering what was read")
    before = state.heads()

    def spread(work: Callable[[str], Entry], names: Sequence[str]) -> Iterable[Entry]:
        if not names:
            return ()
        watcher.begin(f"Reading {names[0].partition('/')[0]}", len(names))
        if workers.share(len(names)):
            entry.prepare()
            return workers.spread(work, names, Entry, lambda name: name, meanwhile)
        return workers.spread(work, names, Entry, lambda name: name)

    reading = read_archive(folder, show, before, state, spread)

    def keep() -> None:
        state.drop_entries(before.keys() - reading.heads.keys())
        state.keep_files(folder.before, folder.known())

    return reading, keep


def site_of(options: Options, reading: Reading, chosen: Theme) -> tuple[Site, list[Problem]]:
    """The site of what was read, as it is to be published at `options.now`, and what is wrong with it."""
    show = reading.archive.show
    show = replace(show, leave_out=show.leave_out | options.leave_out)
    read = replace(reading.archive, show=show)
    archive = published(read, options.now, drafts=options.drafts, future=options.future)
    index, problems = make_index(archive, reading.references)
    base = options.base_url or archive.show.base_url
    if not base and archive.show.title:
        remedy = f"is missing; until it is set the feed and sitemap use {LOCAL_BASE}"
        problems.append(warning(Place(f"{archive.folder}/show.yaml", 0, "base_url"), remedy))
    site = Site(
        archive.show,
        base or LOCAL_BASE,
        asset_addresses(chosen),
        chosen.words,
        archive,
        index,
        chosen,
        reading.full,
    )
    return site, [*reading.problems, *problems]
