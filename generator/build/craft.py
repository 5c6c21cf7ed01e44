"""artifact → view → fingerprint, content: of any file of one site."""

from collections.abc import Mapping
from typing import Any

from generator.build.bytes import bytes_of, fingerprint_of
from generator.build.change import Content, Copy
from generator.digest import digest
from generator.plan.artifact import Artifact
from generator.plan.setting import Setting
from generator.readers.folder import Folder
from generator.renderers.pages import Pages
from generator.views.registry import view_of


class Craft:
    """How the files of a site are made. Nothing is written."""

    def __init__(self, pages: Pages, closures: Mapping[str, str], folder: Folder) -> None:
        """`closures` are the digests of the templates, each with all that it needs."""
        self.pages, self.closures, self.folder = pages, closures, folder

    def view(self, setting: Setting, artifact: Artifact) -> Any:
        return view_of(setting, artifact)

    def fingerprint(self, artifact: Artifact, view: Any) -> bytes:
        """Of all that the file is made from."""
        if artifact.kind != "file":
            return fingerprint_of(self.closures, artifact, view)
        # Opening a file to be copied would cost more than copying it again saves.
        folder, name = self.folder, view.name
        fresh = folder.now if folder.is_fresh(name) else 0
        return bytes.fromhex(digest(f"{folder.stamps[name]} {fresh}".encode()))

    def content(self, artifact: Artifact, view: Any) -> Content:
        if artifact.kind == "file":
            return Copy(self.folder.path(view.name))
        return bytes_of(self.pages, artifact, view)
