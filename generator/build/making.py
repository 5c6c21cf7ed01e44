"""artifact → staged: one file of the site, in any process."""

from collections.abc import Callable

from generator.build.change import Content
from generator.build.craft import Craft
from generator.build.publish import Publication
from generator.build.state import Made
from generator.model import stored
from generator.plan.artifact import Artifact
from generator.plan.remembered import Asked, Asking, asking
from generator.plan.site import Site
from generator.record import Record


class Result(Record):
    """What became of one artifact."""

    made: Made
    is_new: bool
    """Whether it was staged, to take the place of what stands in the output folder."""


class Maker:
    """Makes the files of one site."""

    def __init__(
        self, site: Site, outline: Callable[[str], str], craft: Craft, publication: Publication
    ) -> None:
        """`outline` tells the outline of the episode of a slug."""
        self.site, self.outline, self.craft, self.publication = site, outline, craft, publication

    def make(self, artifact: Artifact, before: Made | None, *, clean: bool) -> Result:
        """Stage what `artifact` is to hold, unless it was made from the same `before`, or is there already.

        With `clean` it is staged in any case.
        """
        setting = asking(self.site) if artifact.kind == "episode" else self.site
        view = self.craft.view(setting, artifact)
        fingerprint = self.craft.fingerprint(artifact, view)
        if before and before.fingerprint == fingerprint and not clean:
            return Result(before, is_new=False)
        content = self.craft.content(artifact, view)
        is_new = clean or self.publication.differs(artifact.file, content)
        if is_new:
            self.publication.stage(artifact.file, content)
        answers = self._asked(artifact, setting) if isinstance(setting, Asking) else b""
        return Result(Made(fingerprint, _size(content), answers), is_new)

    def _asked(self, artifact: Artifact, setting: Asking) -> bytes:
        return stored.dump(Asked(self.outline(artifact.subject.slug), setting.answers))


def _size(content: Content) -> int:
    return len(content) if isinstance(content, bytes) else content.source.stat().st_size
