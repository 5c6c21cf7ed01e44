"""content → site and plan, and everything that is wrong with them."""

from collections.abc import Callable

from generator.build.ground import Ground
from generator.build.site import read, site_of
from generator.build.state import State
from generator.build.watcher import Watcher
from generator.build.workers import Workers
from generator.plan.artifact import Artifact
from generator.plan.plan import make_plan
from generator.plan.site import Site
from generator.problems import Problem
from generator.readers.archive import Reading
from generator.readers.folder import Folder
from generator.record import Record


class Planned(Record, gc=True):
    """What is to be made. With an error among the problems it is incomplete."""

    reading: Reading
    site: Site
    artifacts: tuple[Artifact, ...]
    problems: tuple[Problem, ...]
    """By file and line."""
    keep: Callable[[], None]
    """Keeps what was read for the builds to come."""


def planned(ground: Ground, folder: Folder, state: State, workers: Workers, watcher: Watcher) -> Planned:
    """The plan of the archive in `folder`."""
    reading, keep = read(folder, state, workers, watcher)
    watcher.begin("Planning")
    site, problems = site_of(ground.options, reading)
    plan, collisions = make_plan(site)
    return Planned(reading, site, plan.artifacts, tuple(sorted({*problems, *collisions})), keep)
