"""Files that are published as they are, and transcripts in their own formats."""

from generator.model import Cues
from generator.plan.artifact import Artifact
from generator.plan.setting import Setting
from generator.plan.site import Site
from generator.record import Record


class FileView(Record):
    """A file of `content/` to be copied."""

    name: str
    """Relative to `content/`."""


class AssetView(Record):
    data: bytes


class TranscriptView(Record):
    cues: Cues


def file(site: Site, artifact: Artifact) -> FileView:
    return FileView(artifact.subject)


def asset(site: Site, artifact: Artifact) -> AssetView:
    return AssetView(artifact.subject.data)


def transcript(site: Setting, artifact: Artifact) -> TranscriptView:
    """Only planned where there are rights to publish it."""
    published = site.full(artifact.subject.slug).published_transcript
    return TranscriptView(published.cues if published else Cues())
