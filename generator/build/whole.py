"""Everything planned, and made from whatever is not as the build before found it."""

from collections.abc import Generator
from contextlib import closing

from generator.build.change import Published
from generator.build.ground import Ground
from generator.build.making import Maker, Result
from generator.build.outcome import Outcome
from generator.build.publish import Publication, strangers
from generator.build.site import read, site_of
from generator.build.state import Made, State
from generator.build.watcher import Watcher
from generator.build.workers import Workers
from generator.model import Listing
from generator.plan.artifact import Artifact
from generator.plan.plan import make_plan
from generator.plan.remembered import Known
from generator.plan.site import Site
from generator.problems import Refused, errors
from generator.readers.archive import Reading
from generator.readers.folder import Folder
from generator.renderers.pages import Pages


class Whole:
    """A build of the whole site."""

    def __init__(self, ground: Ground, state: State, folder: Folder, watcher: Watcher) -> None:
        self.ground, self.state, self.folder, self.watcher = ground, state, folder, watcher
        self.options = ground.options
        self.workers = Workers(self.options.jobs, watcher.advance)

    def outcome(self) -> Outcome:
        """Raises Refused with everything that is wrong with the content."""
        reading = read(self.folder, self.state, self.workers, self.watcher)
        self.watcher.begin("Planning")
        site, problems = site_of(self.options, reading)
        plan, collisions = make_plan(site)
        found = sorted({*problems, *collisions})
        if fatal := found if self.options.strict else errors(found):
            raise Refused(fatal)
        done = self._published(reading, site, plan.artifacts)
        held_back = site.archive.held_back
        return Outcome(done, tuple(map(str, found)), len(held_back), _next_due(held_back))

    def _published(self, reading: Reading, site: Site, artifacts: tuple[Artifact, ...]) -> Published:
        pages = self._pages(site)
        known = Known(site.show, site.base, dict(site.assets), site.theme.name, pages.closures())
        before = self.state.made(self.ground.output, self.ground.manifest())
        self.watcher.begin("Making pages", len(artifacts))
        with Publication(self.options.output) as publication:
            maker = Maker(site, reading.outline, pages, known.closures, self.folder, publication)
            with closing(self._made(maker, artifacts, before)) as made:
                results = list(made)
            after = {artifact.file: one.made for artifact, one in zip(artifacts, results, strict=True)}
            new = [artifact.file for artifact, one in zip(artifacts, results, strict=True) if one.is_new]
            self.watcher.begin("Putting in place")
            removed = publication.commit(new, after)
        self.watcher.begin("Remembering what was made")
        self.state.keep_made(self.ground.output, self.ground.manifest(), known, before, after)
        return Published(
            files=len(after),
            rendered=len(new),
            reused=len(after) - len(new),
            removed=len(removed),
            bytes=sum(one.size for one in after.values()),
            strangers=strangers(self.options.output, after),
        )

    def _pages(self, site: Site) -> Pages:
        """The theme's pages, compiled before any process needs them."""
        self.watcher.begin("Compiling templates")
        pages = Pages(site.theme, self.ground.templates)
        pages.keep()
        return pages

    def _made(
        self, maker: Maker, artifacts: tuple[Artifact, ...], before: dict[str, Made]
    ) -> Generator[Result, None, None]:
        def make(artifact: Artifact) -> Result:
            return maker.make(artifact, before.get(artifact.file), clean=self.options.clean)

        return self.workers.spread(make, artifacts, Result, lambda artifact: artifact.file)


def _next_due(held_back: tuple[Listing, ...]) -> int:
    return min((int(one.date.timestamp()) for one in held_back if not one.draft), default=0)
