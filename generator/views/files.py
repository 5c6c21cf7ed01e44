"""Files that are published as they are, and what players read beside an episode: chapters, transcripts."""

from msgspec.structs import replace

from generator.model import Chapter, Cues, SmallCopy
from generator.plan.artifact import Artifact
from generator.plan.cards import Card
from generator.plan.setting import Setting
from generator.plan.site import Site
from generator.record import Record
from generator.views.desk import Desk


class FileView(Record):
    """A file of `content/` to be copied."""

    name: str
    """Relative to `content/`."""


class PictureView(Record):
    """A smaller copy to be made of a picture."""

    folder: str
    """`content/` as the user named it."""
    file: str
    """Relative to it."""
    copy: SmallCopy
    """Named by the digest of the picture."""


class CardView(Record):
    """The card of a quotation, to be drawn."""

    folder: str
    """`content/` as the user named it."""
    card: Card


class AssetView(Record):
    data: bytes


class ChaptersView(Record):
    title: str
    """The episode's."""
    show: str
    chapters: tuple[Chapter, ...]
    """All of them, their images as absolute addresses."""


class TranscriptView(Record):
    cues: Cues


def file(site: Site, artifact: Artifact) -> FileView:
    return FileView(artifact.subject)


def picture(site: Site, artifact: Artifact) -> PictureView:
    return PictureView(site.archive.folder, *artifact.subject)


def card(site: Site, artifact: Artifact) -> CardView:
    return CardView(site.archive.folder, artifact.subject)


def asset(site: Site, artifact: Artifact) -> AssetView:
    return AssetView(artifact.subject.data)


def chapters(site: Setting, artifact: Artifact) -> ChaptersView:
    one = site.full(artifact.subject.slug)
    desk = Desk(site, artifact.address, absolute=True)
    shown = tuple(replace(each, image=desk.file(each.image)) if each.image else each for each in one.chapters)
    return ChaptersView(one.title, site.show.title, shown)


def transcript(site: Setting, artifact: Artifact) -> TranscriptView:
    """Only planned where there are rights to publish it."""
    published = site.full(artifact.subject.slug).published_transcript
    return TranscriptView(published.cues if published else Cues())
