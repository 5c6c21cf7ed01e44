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
from generator.problems import Place, Problem, quoted, warning
from generator.readers import entry
from generator.readers.archive import Reading, read_archive
from generator.readers.folder import Folder
from generator.readers.kept import Entry
from generator.theme.accent import fault
from generator.theme.chain import chain
from generator.theme.colour import parse
from generator.theme.loading import load, tokens_of
from generator.theme.theme import Theme


def read(
    folder: Folder,
    show: Show,
    state: State,
    workers: Workers,
    watcher: Watcher,
    meanwhile: Callable[[], None],
) -> tuple[Reading, Callable[[], None]]:
    """The archive in `folder`, and what keeps it, so that no file is read twice while it is the same.

    `meanwhile` is done while other processes read, if any do.
    """
    watcher.begin("Remembering what was read")
    before = state.entries()

    def spread(work: Callable[[str], Entry], names: Sequence[str]) -> Iterable[Entry]:
        if not names:
            return ()
        watcher.begin(f"Reading {names[0].partition('/')[0]}", len(names))
        if workers.share(len(names)):
            entry.prepare()
            return workers.spread(work, names, Entry, lambda name: name, meanwhile)
        return workers.spread(work, names, Entry, lambda name: name)

    reading = read_archive(folder, show, before, spread)

    def keep() -> None:
        state.keep_entries(before, reading.entries)
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


def theme_of(options: Options, show: Show) -> tuple[Theme, list[Problem]]:
    """The theme that is asked for, and what is wrong with the show's accent, which it then has not.

    Raises Misused where there is no theme of its name, and for what cannot be used of it.
    """
    place = Place("--theme") if options.theme else show.theme.place
    layers = chain(options.theme or show.theme.name, options.content.parent, place)
    accent, written = None, show.theme.accent
    if written:
        accent = parse(written)
        if said := fault(accent, tokens_of(layers)):
            problem = Problem(show.theme.accent_place, f"{quoted(written)} {said}")
            return load(layers, show.language), [problem]
    return load(layers, show.language, accent), []
