"""content → archive → index → plan → views → bytes → output."""

from collections.abc import Iterable
from pathlib import Path

from generator import standing
from generator.build.change import Published
from generator.build.making import Maker, Result
from generator.build.options import Options
from generator.build.program import program_digest
from generator.build.publish import MANIFEST, Publication, finish, locked, strangers
from generator.build.retelling import Retelling, names_of
from generator.build.site import read, site_of
from generator.build.state import UNREADABLE, Made, State, forget, touched
from generator.build.watcher import Nobody, Watcher
from generator.build.workers import Workers
from generator.model import Listing
from generator.plan import Site, make_plan
from generator.plan.artifact import Artifact
from generator.plan.remembered import Known, Unanswered
from generator.problems import Misused, Place, Problem, Refused, errors, quoted
from generator.readers.archive import Reading
from generator.readers.folder import Folder
from generator.readers.retold import MoreChanged
from generator.record import Record
from generator.renderers import Pages
from generator.stamps import is_fresh, stamp_of
from generator.standing import OF_CONTENT


class Outcome(Record):
    """What a build did, and what it warns of."""

    published: Published
    warnings: tuple[str, ...]
    """Each a line, by file and line."""
    held_back: int
    """How many episodes are drafts or lie in the future, and were left out."""
    due: int = 0
    """Seconds since 1970 at which the next of those is to be published; 0 for none."""


def build(options: Options, watcher: Watcher | None = None) -> Outcome:
    """Make the site of `options.content` in `options.output`; `watcher` is told how far it is.

    Raises Refused with every error in the content (warnings wait until it builds), which leaves the
    output folder as it was, and OSError for faults of the machine, which does the same unless it is
    Unfinished.
    """
    _refuse_nested(options.content, options.output)
    with locked(options.output):
        finish(options.output)
        try:
            return _Build(options, watcher or Nobody()).outcome()
        except UNREADABLE:
            forget(cache_folder(options))
            return _Build(options, watcher or Nobody()).outcome()


def _refuse_nested(content: Path, output: Path) -> None:
    """An output folder that holds the content, or lies in it, would mix what is written with what is made."""
    inner, outer = content.resolve(), output.resolve()
    if inner == outer or outer in inner.parents or inner in outer.parents:
        place = Place("--output")
        message = f"{quoted(output.as_posix())} and {quoted(content.as_posix())} lie within each other"
        raise Misused([Problem(place, f"{message}; choose a folder apart from the content")])


def cache_folder(options: Options) -> Path:
    return Path(standing.cache_of(str(options.content)))


class _Build:
    """One build, step by step."""

    def __init__(self, options: Options, watcher: Watcher) -> None:
        self.options, self.watcher = options, watcher
        self.workers = Workers(options.jobs, watcher.advance)
        self.cache = cache_folder(options)
        self.now = touched(self.cache)
        self.found = standing.look(str(options.content))
        self.last = standing.path_of(str(options.content), str(options.output))
        self.output = str(options.output.resolve())
        self.templates = self.cache / "templates" if self.now else None
        self.epoch = int(options.now.timestamp())

    def outcome(self) -> Outcome:
        last = standing.read(self.last)
        standing.forget(self.last)
        with State(self.cache, self.now, program_digest(self.found, self.now)) as self.state:
            try:
                outcome = self._retold(last)
            except (MoreChanged, Unanswered):
                known = self.state.files()
                self.folder = Folder(self.options.content, self._stamps(), now=self.now, known=known)
                outcome = self._whole()
        self._keep(outcome)
        return outcome

    def _retold(self, last: standing.Last) -> Outcome:
        """What the last build made, with new texts of episodes. Raises MoreChanged, and Unanswered."""
        options = self.options
        if options.clean or not standing.is_of(last, options.as_text(), str(options.output), self.epoch):
            raise MoreChanged
        self.watcher.begin("Looking at what has changed")
        names = names_of(last.changed(self.found, str(options.content)), last)
        self.folder = Folder(options.content, self._stamps(), now=self.now)
        self.watcher.begin("Making pages", len(names))
        retelling = Retelling(self.state, self.folder, options.output, last, self.templates)
        return Outcome(retelling.publish(names), tuple(last.said), last.counts[2], last.due)

    def _stamps(self) -> dict[str, str]:
        """The stamps of the files of content, by their names there."""
        start = len(OF_CONTENT)
        return {name[start:]: stamp for name, stamp in self.found.items() if name.startswith(OF_CONTENT)}

    def _whole(self) -> Outcome:
        """Everything that was planned, made from whatever changed."""
        reading = read(self.folder, self.state, self.workers, self.watcher)
        self.watcher.begin("Planning")
        site, problems = site_of(self.options, reading)
        plan, collisions = make_plan(site)
        found = sorted({*problems, *collisions})
        if fatal := found if self.options.strict else errors(found):
            raise Refused(fatal)
        self.watcher.begin("Making pages", len(plan.artifacts))
        done = self._publish(reading, site, plan.artifacts)
        held_back = site.archive.held_back
        return Outcome(done, tuple(map(str, found)), len(held_back), _next_due(held_back))

    def _publish(self, reading: Reading, site: Site, artifacts: tuple[Artifact, ...]) -> Published:
        self.pages = Pages(site.theme, self.templates)
        self.known = Known(site.show, site.base, dict(site.assets), site.theme.name, self.pages.closures())
        before = self.state.made(self.output, self._manifest())
        with Publication(self.options.output) as publication:
            results = list(self._made(reading, site, artifacts, before, publication))
            after = {artifact.file: one.made for artifact, one in zip(artifacts, results, strict=True)}
            new = [artifact.file for artifact, one in zip(artifacts, results, strict=True) if one.is_new]
            self.watcher.begin("Putting in place")
            removed = publication.commit(new, after)
        self.watcher.begin("Remembering")
        self.state.keep_made(self.output, self._manifest(), self.known, before, after)
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
        reading: Reading,
        site: Site,
        artifacts: tuple[Artifact, ...],
        before: dict[str, Made],
        publication: Publication,
    ) -> Iterable[Result]:
        maker = Maker(site, reading.outline, self.pages, self.known.closures, self.folder, publication)

        def make(artifact: Artifact) -> Result:
            return maker.make(artifact, before.get(artifact.file), clean=self.options.clean)

        return self.workers.spread(make, artifacts, Result, lambda artifact: artifact.file)

    def _manifest(self) -> str:
        """The stamp of the list of what builds made, empty where there is none."""
        return stamp_of(self.options.output / MANIFEST)

    def _keep(self, outcome: Outcome) -> None:
        """Note what this build found, so that the next one sees whether anything is different."""
        if not self.now:
            return
        done = outcome.published
        standing.Last(
            options=self.options.as_text(),
            manifest=self._manifest(),
            due=outcome.due,
            counts=(done.files, done.bytes, outcome.held_back),
            said=list(outcome.warnings),
            strangers=list(done.strangers),
            found={name: self._proof(name, stamp) for name, stamp in self.found.items()},
        ).write(self.last)

    def _proof(self, name: str, stamp: str) -> str:
        """What proves that a file is the same: its stamp or, where that is fresh, its digest, if known."""
        if not is_fresh(stamp, self.now):
            return stamp
        known = self.folder.read(name.removeprefix(OF_CONTENT)) if name.startswith(OF_CONTENT) else ""
        return standing.DIGEST + known


def _next_due(held_back: tuple[Listing, ...]) -> int:
    return min((int(one.date.timestamp()) for one in held_back if not one.draft), default=0)
