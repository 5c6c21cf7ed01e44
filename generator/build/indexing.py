"""site → what can be found → the index of the search, made by Pagefind beside the pages."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.build.making import Result
from generator.build.publish import Publication
from generator.build.state import Made
from generator.build.workers import Workers
from generator.digest import digest
from generator.pagefind.program import is_installed
from generator.plan import addresses
from generator.plan.site import Site
from generator.record import Record
from generator.renderers.findable import as_html, name_of
from generator.views.findables import Source, findables, sources_of

FOLDER = addresses.INDEX[1:]
"""Where the index stands, relative to `output/`."""


class Gathered(Record):
    """What is to be indexed of one source: name and HTML of each document."""

    documents: tuple[tuple[str, bytes], ...]


class Indexing:
    """The index of one site.

    Pagefind makes an index as a whole, and takes seconds for hundreds of hours: it runs while the pages are
    made, and not at all where what can be found is what it was for the files `before`.
    """

    def __init__(self, site: Site, before: Mapping[str, Made], *, clean: bool) -> None:
        self._site, self._clean = site, clean
        self._before = {file: one for file, one in before.items() if file.startswith(FOLDER)}
        self._results: dict[str, Result] = {}

    @contextmanager
    def beside(self, workers: Workers, publication: Publication) -> Iterator[dict[str, Result]]:
        """What becomes of each file of the index, which is known when the block is over.

        Raises Failed where Pagefind made none.
        """
        if not is_made(self._site):
            yield self._results
            return
        documents = gathered(self._site, workers)
        fingerprint = self._fingerprint(documents)
        if not self._clean and self._is_known(fingerprint):
            self._results |= {file: Result(one, is_new=False) for file, one in self._before.items()}
            yield self._results
            return
        with TemporaryDirectory(prefix="chapterhouse-") as name:
            with workers.aside(partial(_run, documents, self._language, Path(name))):
                yield self._results
            self._results |= self._staged(Path(name), fingerprint, publication)

    def _staged(self, folder: Path, fingerprint: bytes, publication: Publication) -> dict[str, Result]:
        from generator.pagefind.run import files_of

        made = {}
        for name, data in files_of(folder):
            file = FOLDER + name
            is_new = self._clean or publication.differs(file, data)
            if is_new:
                publication.stage(file, data)
            made[file] = Result(Made(fingerprint, len(data)), is_new)
        return made

    @property
    def _language(self) -> str:
        return self._site.show.language.partition("-")[0].lower()

    def _fingerprint(self, documents: Mapping[str, bytes]) -> bytes:
        found = "\0".join(f"{name}\0{digest(html)}" for name, html in documents.items())
        return bytes.fromhex(digest(f"{self._language}\0{found}".encode()))

    def _is_known(self, fingerprint: bytes) -> bool:
        made = self._before.values()
        return bool(made) and all(one.fingerprint == fingerprint for one in made)


def is_made(site: Site) -> bool:
    """Whether a site has an index: its search is not left out, and there is something to make it with."""
    return not site.leaves_out("search") and is_installed()


def gathered(site: Site, workers: Workers) -> dict[str, bytes]:
    """All documents of a site by name, those of one kind together: one word stands in all of them, and takes
    next to nothing in the index of a row without gaps.
    """

    def gather(source: Source) -> Gathered:
        return Gathered(tuple((name_of(one), as_html(one)) for one in findables(site, source)))

    found = workers.spread(gather, sources_of(site), Gathered, lambda one: one.slug or one.kind)
    documents = (document for each in found for document in each.documents)
    return dict(sorted(documents, key=lambda document: document[0].partition("/")[0]))


def _run(documents: Mapping[str, bytes], language: str, folder: Path) -> None:
    from generator.pagefind.run import run

    run(documents.items(), language, folder)
