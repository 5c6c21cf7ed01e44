"""artifact → view → bytes → staged: one file of the site, in any process."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.build.bytes import bytes_of, fingerprint_of
from generator.build.change import Content, Copy
from generator.build.publish import Publication
from generator.build.state import Made
from generator.digest import digest
from generator.model import stored
from generator.plan.artifact import Artifact
from generator.plan.remembered import Asked, Asking, asking
from generator.plan.site import Site
from generator.readers.folder import Folder
from generator.record import Record
from generator.renderers.pages import Pages
from generator.views.registry import view_of


class Result(Record):
    """What became of one artifact."""

    made: Made
    is_new: bool
    """Whether it was staged, to take the place of what stands in the output folder."""


class Maker:
    """Makes the files of one site."""

    def __init__(
        self,
        site: Site,
        outline: Callable[[str], str],
        pages: Pages,
        closures: Mapping[str, str],
        folder: Folder,
        publication: Publication,
    ) -> None:
        """`outline` tells the outline of the episode of a slug."""
        self.site, self.outline, self.pages, self.closures = site, outline, pages, closures
        self.folder, self.publication = folder, publication

    def make(self, artifact: Artifact, before: Made | None, *, clean: bool) -> Result:
        """Stage what `artifact` is to hold, unless it was made from the same `before`, or is there already.

        With `clean` it is staged in any case.
        """
        setting = asking(self.site) if artifact.kind == "episode" else self.site
        view = view_of(setting, artifact)
        answers = self._asked(artifact, setting) if isinstance(setting, Asking) else b""
        fingerprint = self._fingerprint(artifact, view, answers)
        if before and before.fingerprint == fingerprint and not clean:
            return Result(before, is_new=False)
        content = self._content(artifact, view)
        is_new = clean or self.publication.differs(artifact.file, content)
        if is_new:
            self.publication.stage(artifact.file, content)
        return Result(Made(fingerprint, self._size(content), answers), is_new)

    def _asked(self, artifact: Artifact, setting: Asking) -> bytes:
        return stored.dump(Asked(self.outline(artifact.subject.slug), setting.answers))

    def _fingerprint(self, artifact: Artifact, view: Any, answers: bytes) -> bytes:
        if artifact.kind != "file":
            return fingerprint_of(self.closures, artifact, view, answers)
        # Opening a file to be copied would cost more than copying it again saves.
        folder, name = self.folder, view.name
        fresh = folder.now if folder.is_fresh(name) else 0
        return bytes.fromhex(digest(f"{folder.stamps[name]} {fresh}".encode()))

    def _content(self, artifact: Artifact, view: Any) -> Content:
        if artifact.kind == "file":
            return Copy(self.folder.path(view.name))
        return bytes_of(self.pages, artifact, view)

    def _size(self, content: Content) -> int:
        return len(content) if isinstance(content, bytes) else content.source.stat().st_size
