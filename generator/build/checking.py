"""What is wrong with the content, and where the output folder is not what the builds made."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.build.advice import advised
from generator.build.bytes import FEEDS
from generator.build.craft import Craft
from generator.build.ground import Ground
from generator.build.indexing import FOLDER
from generator.build.options import Options
from generator.build.planning import Planned, planned
from generator.build.publish import disk, finish, locked, strangers
from generator.build.publish.manifest import read_manifest
from generator.build.state import Made, State
from generator.build.watcher import Watcher
from generator.build.workers import Workers
from generator.lint.linting import lint, told
from generator.plan.artifact import Artifact
from generator.plan.hosts import Files
from generator.problems import Place, Problem, errors, warning
from generator.readers.folder import Folder
from generator.record import Record


class Finding(Record):
    """What was found of one file of the site; the message is empty where nothing is wrong."""

    message: str = ""
    is_outdated: bool = False


def check(options: Options, watcher: Watcher) -> list[Problem]:
    """Every problem of the content; without an error among them, of the output folder too.

    Makes every page, and writes none. What a killed build left is finished first.
    """
    with locked(options.output):
        finish(options.output)
        ground = Ground(options)
        with ground.state() as state:
            folder = ground.folder(state.files())
            workers = Workers(options.jobs, watcher.advance)
            plan = planned(ground, folder, state, workers, watcher)
            plan.keep()
            problems = list(plan.problems)
            if errors(problems):
                return problems
            made = read_manifest(options.output)
            problems += advised(_files(plan, made), plan.site.archive.folder)
            if made:
                problems += _Output(ground, state, folder, plan).problems(workers, watcher)
            return problems


def _files(plan: Planned, made: Iterable[str]) -> Files:
    """Those of a site; of the index of its search those that were `made`."""
    index = 0 if plan.site.leaves_out("search") else sum(name.startswith(FOLDER) for name in made)
    return Files(plan.site, plan.artifacts, index, plan.reading.archive.show.leave_out)


class _Output:
    """The output folder, held against the plan."""

    def __init__(self, ground: Ground, state: State, folder: Folder, plan: Planned) -> None:
        self.output: Path = ground.options.output
        self.plan = plan
        self.before = state.made(ground.output, ground.manifest())
        self.craft = Craft(plan.site, plan.reading.outline, plan.pages, plan.pages.closures(), folder)

    def problems(self, workers: Workers, watcher: Watcher) -> Iterator[Problem]:
        watcher.begin("Checking pages", len(self.plan.artifacts))
        found = list(workers.spread(self._find, self.plan.artifacts, Finding, lambda one: one.file))
        for artifact, one in zip(self.plan.artifacts, found, strict=True):
            if one.message and not one.is_outdated:
                yield Problem(self._place(artifact.file), one.message)
        outdated = sum(one.is_outdated for one in found)
        if outdated:
            said = f"holds {outdated} files that are not what the content gives now"
            yield warning(self._place(""), f"{said}; build, and with --clean if one was changed by hand")
        for name in strangers(self.output, {artifact.file for artifact in self.plan.artifacts}):
            if name not in read_manifest(self.output):
                yield warning(self._place(name), "was made by no build; it is left as it is")
        watcher.begin("Checking feeds")
        told_before: set[str] = set()
        for artifact in self.plan.artifacts:
            if artifact.kind in FEEDS and disk.stands(self.output / artifact.file):
                yield from self._of_feed(artifact.file, told_before)

    def _find(self, artifact: Artifact) -> Finding:
        view, answers = self.craft.view(artifact)
        before: Made | None = self.before.get(artifact.file)
        if before is None or before.fingerprint not in (b"", self.craft.fingerprint(artifact, view, answers)):
            is_there = disk.holds(self.output / artifact.file, self.craft.content(artifact, view))
            return Finding(is_outdated=not is_there)
        if not disk.stands(self.output / artifact.file):
            return Finding("is missing, though a build made it; put it back with --clean")
        if not disk.holds(self.output / artifact.file, self.craft.content(artifact, view)):
            return Finding("was changed since a build made it; put it right with --clean")
        return Finding()

    def _of_feed(self, file: str, told_before: set[str]) -> Iterator[Problem]:
        """What directories and apps would find wrong with a feed; of its channel, what no other has told."""
        around = _Around(self.plan.site.base, self.output)
        for rule, fault in told(lint(disk.read(self.output / file), around)):
            place = Place(self._place(file).file, fault.line, fault.field)
            message = f"{fault.message} ({rule.name}: {rule.source})"
            if (said := f"{fault.field}: {message}") in told_before:
                continue
            if fault.field.startswith("channel"):
                told_before.add(said)
            yield warning(place, message) if rule.is_warning else Problem(place, message)

    def _place(self, file: str) -> Place:
        return Place((self.output / file).as_posix())


class _Around(Record):
    """The output folder, as the rules of feeds ask for it."""

    base: str
    output: Path

    def has(self, file: str) -> bool:
        return disk.stands(self.output / file)

    def read(self, file: str) -> bytes:
        return disk.read(self.output / file)
