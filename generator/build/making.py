"""artifact → staged: one file of the site, in any process."""

from generator.build.craft import Craft
from generator.build.publish import Publication, disk
from generator.build.state import Made
from generator.plan.artifact import Artifact
from generator.record import Record


class Result(Record):
    """What became of one artifact."""

    made: Made
    is_new: bool
    """Whether it was staged, to take the place of what stands in the output folder."""


class Maker:
    """Makes the files of one site."""

    def __init__(self, craft: Craft, publication: Publication) -> None:
        self.craft, self.publication = craft, publication

    def make(self, artifact: Artifact, before: Made | None, *, clean: bool) -> Result:
        """Stage what `artifact` is to hold, unless it was made from the same `before`, or is there already.

        With `clean` it is staged in any case.
        """
        view, answers = self.craft.view(artifact)
        fingerprint = self.craft.fingerprint(artifact, view, answers)
        if before and before.fingerprint == fingerprint and not clean:
            return Result(before, is_new=False)
        content = self.craft.content(artifact, view)
        is_new = clean or self.publication.differs(artifact.file, content)
        if is_new:
            self.publication.stage(artifact.file, content)
        return Result(Made(fingerprint, disk.size(content), answers), is_new)
