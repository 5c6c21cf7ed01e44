"""content → archive → index → plan → views → bytes → output."""

from collections.abc import Iterable
from pathlib import Path

from generator.build.change import Published
from generator.build.making import Maker, Result
from generator.build.options import Options
from generator.build.program import program_digest
from generator.build.publish import MANIFEST, Publication, finish, locked, strangers
from generator.build.site import read, site_of
from generator.build.state import UNREADABLE, Made, State
from generator.build.watcher import Nobody, Watcher
from generator.build.workers import Workers
from generator.plan import Site, make_plan
from generator.plan.artifact import Artifact
from generator.problems import Misused, Place, Problem, Refused, errors, quoted
from generator.readers.folder import Folder
from generator.readers.snapshot import stamp_of
from generator.record import Record
from generator.renderers import Pages


class Outcome(Record):
    """What a build did, and what it warns of."""

    published: Published
    warnings: tuple[Problem, ...]
    held_back: int
    """How many episodes are drafts or lie in the future, and were left out."""


def build(options: Options, watcher: Watcher | None = None) -> Outcome:
    """Make the site of `options.content` in `options.output`; `watcher` is told how far it is.

    Raises Refused with every error in the content (warnings wait until it builds), which leaves the
    output folder as it was, and OSError for faults of the machine, which does the same unless it is
    Unfinished.
    """
    _refuse_nested(options.content, options.output)
    with locked(options.output):
        finish(options.output)
        state = State(options.content.parent / ".cache", program_digest())
        try:
            return _Build(options, state, watcher or Nobody()).outcome()
        except UNREADABLE:
            state.forget()
            state = State(state.path.parent, program_digest())
            return _Build(options, state, watcher or Nobody()).outcome()
        finally:
            state.close()


def _refuse_nested(content: Path, output: Path) -> None:
    """An output folder that holds the content, or lies in it, would mix what is written with what is made."""
    inner, outer = content.resolve(), output.resolve()
    if inner == outer or outer in inner.parents or inner in outer.parents:
        place = Place("--output")
        message = f"{quoted(output.as_posix())} and {quoted(content.as_posix())} lie within each other"
        raise Misused([Problem(place, f"{message}; choose a folder apart from the content")])


class _Build:
    """One build, step by step."""

    def __init__(self, options: Options, state: State, watcher: Watcher) -> None:
        self.options, self.state, self.watcher = options, state, watcher
        self.workers = Workers(options.jobs, watcher.advance)
        given = options.content.as_posix()
        self.folder = Folder(options.content, given, now=state.now, known=state.files())
        self.output = str(options.output.resolve())

    def outcome(self) -> Outcome:
        reading = read(self.folder, self.state, self.workers, self.watcher)
        self.watcher.begin("Planning")
        site, problems = site_of(self.options, reading)
        plan, collisions = make_plan(site)
        found = tuple(sorted({*problems, *collisions}))
        if fatal := found if self.options.strict else errors(found):
            raise Refused(fatal)
        self.watcher.begin("Making pages", len(plan.artifacts))
        done = self._publish(site, plan.artifacts)
        return Outcome(done, found, len(site.archive.held_back))

    def _publish(self, site: Site, artifacts: tuple[Artifact, ...]) -> Published:
        before = self.state.made(self.output, self._manifest())
        with Publication(self.options.output) as publication:
            results = list(self._made(site, artifacts, before, publication))
            after = {artifact.file: one.made for artifact, one in zip(artifacts, results, strict=True)}
            new = [artifact.file for artifact, one in zip(artifacts, results, strict=True) if one.is_new]
            self.watcher.begin("Putting in place")
            removed = publication.commit(new, after)
        self.watcher.begin("Remembering")
        self.state.keep_made(self.output, self._manifest(), before, after)
        return Published(
            files=len(after),
            rendered=len(new),
            reused=len(after) - len(new),
            removed=len(removed),
            bytes=sum(one.size for one in after.values()),
            strangers=strangers(self.options.output, after),
        )

    def _made(
        self,
        site: Site,
        artifacts: tuple[Artifact, ...],
        before: dict[str, Made],
        publication: Publication,
    ) -> Iterable[Result]:
        pages = Pages(site.theme, self.state.path.with_name("templates") if self.state.now else None)
        maker = Maker(site, pages, pages.closures(), self.folder, publication)

        def make(artifact: Artifact) -> Result:
            return maker.make(artifact, before.get(artifact.file), clean=self.options.clean)

        return self.workers.spread(make, artifacts, Result, lambda artifact: artifact.file)

    def _manifest(self) -> str:
        """The stamp of the list of what builds made, empty where there is none."""
        return stamp_of(self.options.output / MANIFEST)
