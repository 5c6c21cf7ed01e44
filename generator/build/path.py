"""content → archive → index → plan → views → bytes → output: the place to begin reading.

A build takes the shortest way that gives what the whole way gives: where only the text of a few
episodes has changed, that is `retelling`; else it is `whole`.
"""

from pathlib import Path

from generator.build.database import forget
from generator.build.ground import Ground
from generator.build.options import Options
from generator.build.outcome import Outcome
from generator.build.publish import finish, locked
from generator.build.rewritten import rewritten
from generator.build.state import UNREADABLE, Forgotten, State
from generator.build.watcher import Nobody, Watcher
from generator.plan.remembered import Unanswered
from generator.problems import Misused, Place, Problem, quoted
from generator.readers.retold import MoreChanged


def build(options: Options, watcher: Watcher | None = None) -> Outcome:
    """Make the site of `options.content` in `options.output`; `watcher` is told how far it is.

    Raises Refused with every error in the content (warnings wait until it builds), which leaves the
    output folder as it was, and OSError for faults of the machine, which does the same unless it is
    Unfinished.
    """
    _refuse_nested(options.content, options.output)
    with locked(options.output):
        finish(options.output)
        ground = Ground(options)
        try:
            return _built(ground, watcher or Nobody())
        except UNREADABLE:
            forget(ground.cache)
            return _built(ground, watcher or Nobody())


def _refuse_nested(content: Path, output: Path) -> None:
    """An output folder that holds the content, or lies in it, would mix what is written with what is made."""
    inner, outer = content.resolve(), output.resolve()
    if inner == outer or outer in inner.parents or inner in outer.parents:
        place = Place("--output")
        message = f"{quoted(output.as_posix())} and {quoted(content.as_posix())} lie within each other"
        raise Misused([Problem(place, f"{message}; choose a folder apart from the content")])


def _built(ground: Ground, watcher: Watcher) -> Outcome:
    with ground.state() as state:
        try:
            return _retold(ground, state, watcher)
        except (MoreChanged, Unanswered, Forgotten):
            return _whole(ground, state, watcher)


def _retold(ground: Ground, state: State, watcher: Watcher) -> Outcome:
    """What the last build made, with new texts of episodes. Raises MoreChanged, Unanswered and Forgotten."""
    watcher.begin("Looking at what has changed")
    last = ground.last()
    names = rewritten(ground.changed(last), ground, last)
    from generator.build.retelling import Retelling

    watcher.begin("Making pages", len(names))
    folder = ground.folder({})
    done = Retelling(ground, state, folder, last).published(names)
    outcome = Outcome(done, tuple(last.said), last.counts[2], due=last.due)
    ground.keep(outcome, folder)
    return outcome


def _whole(ground: Ground, state: State, watcher: Watcher) -> Outcome:
    from generator.build.planning import planned
    from generator.build.workers import Workers

    folder, workers = ground.folder(state.files()), Workers(ground.options.jobs, watcher.advance)
    plan = planned(ground, folder, state, workers, watcher)
    from generator.build.whole import Whole

    outcome = Whole(ground, state, folder, watcher, workers).outcome(plan)
    ground.keep(outcome, folder)
    return outcome
