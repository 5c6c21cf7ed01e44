"""content → archive → index → plan → views → bytes → output."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import theme
from generator.build.change import Change, Copy, Published
from generator.build.options import Options
from generator.build.publish import finish, locked, publish
from generator.feeds import FEEDS
from generator.indexes import make_index
from generator.model import published
from generator.plan import Plan, Site, make_plan
from generator.plan.site import LOCAL_BASE, asset_addresses
from generator.problems import Misused, Place, Problem, Refused, errors, quoted, warning
from generator.readers import Folder, read_archive
from generator.renderers import COPIES, PAGES, Pages
from generator.views import view_of

BYTES: dict[str, Callable[[Any], bytes]] = {**COPIES, **FEEDS}
"""What makes the bytes of each kind of artifact that is neither a page nor a file to be copied."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did, and what it warns of."""

    published: Published
    warnings: tuple[Problem, ...]
    held_back: int
    """How many episodes are drafts or lie in the future, and were left out."""


def build(options: Options) -> Outcome:
    """Make the site of `options.content` in `options.output`.

    Raises Refused with every error in the content (warnings wait until it builds), which leaves the
    output folder as it was, and OSError for faults of the machine, which does the same unless it is
    Unfinished.
    """
    _refuse_nested(options.content, options.output)
    with locked(options.output):
        finish(options.output)
        return _build(options)


def _build(options: Options) -> Outcome:
    site, problems = read_site(options)
    plan, collisions = make_plan(site)
    problems = sorted({*problems, *collisions})
    if fatal := problems if options.strict else errors(problems):
        raise Refused(fatal)
    changes = rendered(site, plan, options.content)
    done = publish(changes, options.output, clean=options.clean)
    return Outcome(done, tuple(problems), len(site.archive.held_back))


def _refuse_nested(content: Path, output: Path) -> None:
    """An output folder that holds the content, or lies in it, would mix what is written with what is made."""
    inner, outer = content.resolve(), output.resolve()
    if inner == outer or outer in inner.parents or inner in outer.parents:
        place = Place("--output")
        message = f"{quoted(output.as_posix())} and {quoted(content.as_posix())} lie within each other"
        raise Misused([Problem(place, f"{message}; choose a folder apart from the content")])


def read_site(options: Options) -> tuple[Site, list[Problem]]:
    """The archive of `options.content` as it is to be published now, and what is wrong with it."""
    given = options.content.as_posix()
    reading = read_archive(Folder(options.content, given), {}, map)
    archive = published(reading.archive, options.now, drafts=options.drafts, future=options.future)
    index, problems = make_index(archive, reading.references)
    place = Place("--theme" if options.theme else f"{given}/show.yaml", 0, "" if options.theme else "theme")
    chosen = theme.load(options.theme or archive.show.theme.name, options.content.parent, place)
    base = options.base_url or archive.show.base_url
    if not base and archive.show.title:
        remedy = f"is missing; until it is set the feed and sitemap use {LOCAL_BASE}"
        problems.append(warning(Place(f"{given}/show.yaml", 0, "base_url"), remedy))
    site = Site(
        archive.show, base or LOCAL_BASE, asset_addresses(chosen), archive, index, chosen, reading.full
    )
    return site, [*reading.problems, *problems]


def rendered(site: Site, plan: Plan, content: Path) -> Iterator[Change]:
    """Every file of the plan, with its bytes or the file it is a copy of."""
    pages = Pages(site.theme)
    for artifact in plan.artifacts:
        view = view_of(site, artifact)
        if artifact.kind in PAGES:
            yield Change(artifact.file, pages.render(PAGES[artifact.kind], view))
        elif artifact.kind in BYTES:
            yield Change(artifact.file, BYTES[artifact.kind](view))
        else:
            yield Change(artifact.file, Copy(content / view.name))
