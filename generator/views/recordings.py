"""Every file that an episode can be heard from, where there are several."""

from collections.abc import Callable

from generator.model import Enclosure, Listing, Rendition
from generator.record import Record


class RecordingView(Record):
    """One of them (`podcast:alternateEnclosure`)."""

    href: str
    type: str
    length: int
    """Bytes; 0 where it is not known."""
    sha256: str
    title: str
    bitrate: int
    """Bits a second; 0 where it is not known."""
    height: int
    language: str
    codecs: str
    rel: str
    is_default: bool
    """Whether it is the enclosure."""


def recordings(one: Listing, link: Callable[[Enclosure], str]) -> tuple[RecordingView, ...]:
    """The enclosure first; none where that is the only file. `link` makes the address of each."""
    return tuple(_view(each, link(each.enclosure), at == 0) for at, each in enumerate(one.renditions))


def _view(one: Rendition, href: str, is_default: bool) -> RecordingView:
    enclosure = one.enclosure
    return RecordingView(
        href=href,
        type=enclosure.type,
        length=enclosure.length,
        sha256=enclosure.sha256,
        title=one.title,
        bitrate=one.bitrate,
        height=one.height,
        language=one.language,
        codecs=one.codecs,
        rel=one.rel,
        is_default=is_default,
    )
