"""Everything planned, and made from whatever is not as the build before found it."""

from collections.abc import Callable, Generator
from contextlib import closing

from generator.build.change import Published
from generator.build.craft import Craft
from generator.build.ground import Ground
from generator.build.indexing import Indexing
from generator.build.making import Maker, Result
from generator.build.outcome import Outcome
from generator.build.planning import Planned
from generator.build.publish import Publication, strangers
from generator.build.state import Made, State
from generator.build.watcher import Watcher
from generator.build.workers import Workers
from generator.model import Listing
from generator.pagefind.program import is_installed
from generator.plan.artifact import Artifact
from generator.plan.remembered import Known
from generator.problems import Refused, errors
from generator.readers.folder import Folder


class Whole:
    """A build of the whole site."""

    def __init__(
        self, ground: Ground, state: State, folder: Folder, watcher: Watcher, workers: Workers
    ) -> None:
        self.ground, self.state, self.folder, self.watcher = ground, state, folder, watcher
        self.options, self.workers = ground.options, workers

    def outcome(self, plan: Planned) -> Outcome:
        """What came of `plan`. Raises Refused with everything that is wrong with the content."""
        if fatal := plan.problems if self.options.strict else errors(plan.problems):
            plan.keep()
            raise Refused(fatal)
        done = self._published(plan)
        held_back = plan.site.archive.held_back
        is_unsearched = not (plan.site.leaves_out("search") or is_installed())
        warnings = tuple(map(str, plan.problems))
        due = _next_due((*held_back, *plan.site.archive.coming))
        return Outcome(done, warnings, len(held_back), is_unsearched, due)

    def _published(self, plan: Planned) -> Published:
        pages = plan.pages
        known = _known(plan)
        before = self.state.made(self.ground.output, self.ground.manifest())
        indexing = Indexing(plan.site, before, clean=self.options.clean)
        with Publication(self.options.output) as publication:
            craft = Craft(plan.site, plan.reading.outline, pages, known.closures, self.folder)
            maker = Maker(craft, publication)
            self.watcher.begin("Gathering what can be found")
            with indexing.beside(self.workers, publication) as found:
                self.watcher.begin("Making pages", len(plan.artifacts))
                with closing(self._made(maker, plan.artifacts, before, plan.keep)) as made:
                    results = dict(zip((artifact.file for artifact in plan.artifacts), made, strict=True))
                self.watcher.begin("Making the index of the search")
            results |= found
            new = [file for file, one in results.items() if one.is_new]
            self.watcher.begin("Putting in place")
            removed = publication.commit(new, results)
        self.watcher.begin("Remembering what was made")
        after = {file: one.made for file, one in results.items()}
        self.state.keep_made(self.ground.output, self.ground.manifest(), known, before, after)
        return Published(
            files=len(after),
            rendered=len(new),
            reused=len(after) - len(new),
            removed=len(removed),
            bytes=sum(one.size for one in after.values()),
            strangers=() if publication.was_empty else strangers(self.options.output, after),
        )

    def _made(
        self,
        maker: Maker,
        artifacts: tuple[Artifact, ...],
        before: dict[str, Made],
        meanwhile: Callable[[], object],
    ) -> Generator[Result, None, None]:
        def make(artifact: Artifact) -> Result:
            return maker.make(artifact, before.get(artifact.file), clean=self.options.clean)

        return self.workers.spread(make, artifacts, Result, lambda artifact: artifact.file, meanwhile)


def _known(plan: Planned) -> Known:
    """What there is to remember of the site's setting."""
    site, reading, archive = plan.site, plan.reading, plan.site.archive
    retired = (one for one in archive.episodes if one.retired)
    unshown = {
        reading.slugs[one.slug]: reading.outline(one.slug)
        for one in (*archive.held_back, *archive.coming, *retired)
    }
    closures = plan.pages.closures()
    return Known(site.show, site.base, dict(site.assets), site.theme.name, site.words, closures, unshown)


def _next_due(waiting: tuple[Listing, ...]) -> int:
    return min((int(one.date.timestamp()) for one in waiting if not one.draft), default=0)
