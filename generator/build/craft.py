"""artifact → view → fingerprint, content: of any file of one site."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from generator.build.bytes import bytes_of, fingerprint_of
from generator.build.change import Content, Copy
from generator.digest import digest
from generator.model import stored
from generator.plan.artifact import Artifact
from generator.plan.remembered import Asked, asking
from generator.plan.site import Site
from generator.readers.folder import Folder
from generator.views.registry import view_of

if TYPE_CHECKING:
    from generator.renderers.pages import Pages


class Craft:
    """How the files of a site are made. Nothing is written."""

    def __init__(
        self,
        site: Site,
        outline: Callable[[str], str],
        pages: "Pages",
        closures: Mapping[str, str],
        folder: Folder,
    ) -> None:
        """`outline` tells the outline of the episode of a slug; `closures` are the digests of the templates,
        each with all that it needs.
        """
        self.site, self.outline, self.pages, self.closures = site, outline, pages, closures
        self.folder = folder

    def view(self, artifact: Artifact) -> tuple[Any, bytes]:
        """The view and, for the page of an episode, what the rest of the site answered (`Made.answers`)."""
        if artifact.kind != "episode":
            return view_of(self.site, artifact), b""
        setting = asking(self.site)
        view = view_of(setting, artifact)
        return view, stored.dump(Asked(self.outline(artifact.subject.slug), setting.answers))

    def fingerprint(self, artifact: Artifact, view: Any, answers: bytes) -> bytes:
        """Of all that the file is made from."""
        if artifact.kind != "file":
            return fingerprint_of(self.closures, artifact, view, answers)
        # Opening a file to be copied would cost more than copying it again saves.
        folder, name = self.folder, view.name
        fresh = folder.now if folder.is_fresh(name) else 0
        return bytes.fromhex(digest(f"{folder.stamps[name]} {fresh}".encode()))

    def content(self, artifact: Artifact, view: Any) -> Content:
        if artifact.kind == "file":
            return Copy(self.folder.path(view.name))
        return bytes_of(self.pages, artifact, view)
