"""content → site and plan, and everything that is wrong with them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from generator.build.ground import Ground
from generator.build.site import read, site_of, theme_of
from generator.build.state import State
from generator.build.watcher import Watcher
from generator.build.workers import Workers
from generator.plan.artifact import Artifact
from generator.plan.plan import make_plan
from generator.plan.site import Site
from generator.problems import Problem
from generator.readers.archive import Reading, read_show
from generator.readers.folder import Folder
from generator.record import Record
from generator.renderers.shelf import Shelf
from generator.theme.theme import Templates

if TYPE_CHECKING:
    from generator.renderers.pages import Pages


class Planned(Record, gc=True):
    """What is to be made. With an error among the problems it is incomplete."""

    reading: Reading
    site: Site
    pages: "Pages"
    artifacts: tuple[Artifact, ...]
    problems: tuple[Problem, ...]
    """By file and line."""
    keep: Callable[[], None]
    """Keeps what was read for the builds to come."""


def planned(ground: Ground, folder: Folder, state: State, workers: Workers, watcher: Watcher) -> Planned:
    """The plan of the archive in `folder`."""
    show, faults = read_show(folder)
    (theme, unfit), shelf = theme_of(ground.options, show), ground.shelf()
    with workers.aside(partial(_compile, theme.templates, shelf)):
        reading, keep = read(folder, show, state, workers, watcher, _load_templates)
    watcher.begin("Planning")
    from generator.renderers.pages import Pages

    site, problems = site_of(ground.options, reading, theme)
    plan, collisions = make_plan(site)
    found = tuple(sorted({*faults, *unfit, *problems, *collisions}))
    return Planned(reading, site, Pages(theme.templates, shelf), plan.artifacts, found, keep)


def _compile(templates: Templates, shelf: Shelf | None) -> None:
    """Compile the templates and keep them, unless a build before has."""
    if shelf is not None and not shelf.has(templates):
        from generator.renderers.kept import keep

        keep(templates, shelf)


def _load_templates() -> None:
    """Load Jinja while other processes read, so that those which render need not each."""
    import generator.renderers.pages  # noqa: F401
