"""content → site and plan, and everything that is wrong with them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from generator.build.dress import dress
from generator.build.ground import Ground
from generator.build.state import State
from generator.build.watcher import Watcher
from generator.build.workers import Workers
from generator.problems import Problem
from generator.readers.folder import Folder
from generator.record import Record

if TYPE_CHECKING:
    from generator.plan.artifact import Artifact
    from generator.plan.site import Site
    from generator.readers.archive import Reading
    from generator.renderers.pages import Pages


class Planned(Record, gc=True):
    """What is to be made. With an error among the problems it is incomplete."""

    reading: "Reading"
    site: "Site"
    pages: "Pages"
    artifacts: "tuple[Artifact, ...]"
    problems: tuple[Problem, ...]
    """By file and line."""
    keep: Callable[[], None]
    """Keeps what was read for the builds to come."""


def planned(ground: Ground, folder: Folder, state: State, workers: Workers, watcher: Watcher) -> Planned:
    """The plan of the archive in `folder`.

    What takes long to load is loaded while other processes are at work already.
    """
    dressed = dress(ground, folder)
    with workers.aside(dressed.compile):
        from generator.build.site import read, site_of

        reading, keep = read(folder, dressed.show, state, workers, watcher, _load_making)
    watcher.begin("Planning")
    from generator.plan.plan import make_plan
    from generator.renderers.pages import Pages

    site, problems = site_of(ground.options, reading, dressed.theme)
    plan, collisions = make_plan(site)
    found = tuple(sorted({*dressed.problems, *problems, *collisions}))
    return Planned(reading, site, Pages(dressed.theme.templates, dressed.shelf), plan.artifacts, found, keep)


def _load_making() -> None:
    """Load what makes pages, so that the processes which render need not each."""
    import generator.build.whole
    import generator.renderers.pages  # noqa: F401
