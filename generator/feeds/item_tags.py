"""An item's tags of Podcasting 2.0 that follow from what the archive holds (namespace 1.0)."""

from base64 import b64encode
from collections.abc import Callable, Iterator

from generator import timecode
from generator.feeds.people import person
from generator.feeds.tags import tag
from generator.model import Tag
from generator.views.item import ItemView
from generator.views.recordings import RecordingView


def season(view: ItemView) -> Iterator[Tag]:
    if view.season is not None:
        yield tag("season", str(view.season))


def episode(view: ItemView) -> Iterator[Tag]:
    if view.number is not None:
        yield tag("episode", str(view.number))


def companions(view: ItemView) -> Iterator[Tag]:
    """Chapters and transcripts."""
    for one in view.companions:
        yield tag(one.tag, url=one.href, type=one.type, language=one.language, rel=one.rel)


def soundbites(view: ItemView) -> Iterator[Tag]:
    for one in view.soundbites:
        start, length = timecode.seconds(one.start), timecode.seconds(one.length)
        yield tag("soundbite", one.title, startTime=str(start), duration=str(length))


def people(view: ItemView) -> Iterator[Tag]:
    yield from map(person, view.people)


def image(view: ItemView) -> Iterator[Tag]:
    if view.image:
        yield tag("image", href=view.image, purpose="artwork")


def recordings(view: ItemView) -> Iterator[Tag]:
    yield from map(_recording, view.recordings)


def _recording(one: RecordingView) -> Tag:
    return tag(
        "alternateEnclosure",
        "",
        *_files(one),
        type=one.type,
        length=one.length or "",
        bitrate=one.bitrate or "",
        height=one.height or "",
        lang=one.language,
        title=one.title,
        rel=one.rel,
        codecs=one.codecs,
        default="true" if one.is_default else "",
    )


def _files(one: RecordingView) -> Iterator[Tag]:
    """Where it is, and what proves that it is the one (W3C Subresource Integrity §3.1)."""
    yield tag("source", uri=one.href)
    if one.sha256:
        digest = b64encode(bytes.fromhex(one.sha256)).decode()
        yield tag("integrity", type="sri", value=f"sha256-{digest}")


ITEM_TAGS: tuple[Callable[[ItemView], Iterator[Tag]], ...] = (
    season, episode, companions, soundbites, people, image, recordings,
)  # fmt: skip
"""In the order of the feed."""
