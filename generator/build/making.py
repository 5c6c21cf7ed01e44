"""artifact → view → bytes → staged: one file of the site, in any process."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from generator.build.change import Content, Copy
from generator.build.publish import Publication
from generator.build.state import Made
from generator.digest import digest
from generator.feeds import FEEDS
from generator.plan import Site
from generator.plan.artifact import Artifact
from generator.readers.folder import Folder
from generator.record import Record
from generator.renderers import COPIES, PAGES, Pages
from generator.views import view_of

BYTES: dict[str, Callable[[Any], bytes]] = {**COPIES, **FEEDS}
"""What makes the bytes of each kind of artifact that is neither a page nor a file to be copied."""

_encode = msgspec.msgpack.Encoder().encode


class Result(Record):
    """What became of one artifact."""

    made: Made
    is_new: bool
    """Whether it was staged, to take the place of what stands in the output folder."""


class Maker:
    """Makes the files of one site."""

    def __init__(
        self, site: Site, pages: Pages, closures: Mapping[str, str], folder: Folder, publication: Publication
    ) -> None:
        self.site, self.pages, self.closures = site, pages, closures
        self.folder, self.publication = folder, publication

    def make(self, artifact: Artifact, before: Made | None, *, clean: bool) -> Result:
        """Stage what `artifact` is to hold, unless it was made from the same `before`, or is there already.

        With `clean` it is staged in any case.
        """
        view = view_of(self.site, artifact)
        fingerprint = self._fingerprint(artifact, view)
        if before and before.fingerprint == fingerprint and not clean:
            return Result(before, is_new=False)
        content = self._content(artifact, view)
        is_new = clean or self.publication.differs(artifact.file, content)
        if is_new:
            self.publication.stage(artifact.file, content)
        return Result(Made(fingerprint, self._size(content)), is_new)

    def _fingerprint(self, artifact: Artifact, view: Any) -> bytes:
        """Of all that the artifact's bytes are made from; the program itself is the state's `maker`."""
        made_with = self.closures.get(PAGES.get(artifact.kind, ""), artifact.kind)
        if artifact.kind == "file":
            return bytes.fromhex(digest(self._stamp(view.name)))
        return bytes.fromhex(digest(made_with.encode() + b"\0" + _encode(view)))

    def _stamp(self, name: str) -> bytes:
        """What a file to be copied is known by: opening it would cost more than copying it saves."""
        folder = self.folder
        return f"{folder.stamps[name]} {folder.now if folder.is_fresh(name) else ''}".encode()

    def _content(self, artifact: Artifact, view: Any) -> Content:
        if artifact.kind in PAGES:
            return self.pages.render(PAGES[artifact.kind], view)
        if artifact.kind in BYTES:
            return BYTES[artifact.kind](view)
        return Copy(Path(self.folder.path(view.name)))

    def _size(self, content: Content) -> int:
        return len(content) if isinstance(content, bytes) else content.source.stat().st_size
