"""Files that are published as they are, and transcripts in their own formats."""

from dataclasses import dataclass

from generator.model import Cue, Episode
from generator.plan.artifact import Artifact
from generator.plan.site import Site


@dataclass(frozen=True, slots=True)
class FileView:
    """A file of `content/` to be copied."""

    name: str
    """Relative to `content/`."""


@dataclass(frozen=True, slots=True)
class AssetView:
    data: bytes


@dataclass(frozen=True, slots=True)
class TranscriptView:
    cues: tuple[Cue, ...]


def file(site: Site, artifact: Artifact) -> FileView:
    return FileView(artifact.subject)


def asset(site: Site, artifact: Artifact) -> AssetView:
    return AssetView(artifact.subject.data)


def transcript(site: Site, artifact: Artifact) -> TranscriptView:
    """Only planned where there are rights to publish it."""
    one: Episode = artifact.subject
    published = one.published_transcript
    return TranscriptView(published.cues if published else ())
