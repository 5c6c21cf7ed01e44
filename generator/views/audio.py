"""Audio as a page plays it."""

from generator.model import Enclosure, Listing, Moment
from generator.plan import addresses
from generator.record import Record
from generator.views.desk import Desk


class AudioView(Record):
    href: str
    type: str
    length: int
    """Bytes; 0 where it is not known."""
    is_video: bool


def audio(desk: Desk, episode: Listing) -> AudioView | None:
    """None: the episode has no audio, and its page says so."""
    enclosure = episode.enclosure
    if enclosure is None:
        return None
    is_video = enclosure.type.startswith("video/")
    return AudioView(enclosure_link(desk, enclosure), enclosure.type, enclosure.length, is_video)


def enclosure_link(desk: Desk, enclosure: Enclosure) -> str:
    return enclosure.url or media_link(desk, enclosure.file)


def measured_link(desk: Desk, enclosure: Enclosure) -> str:
    """The same with a measuring service's address before it, in place of its scheme."""
    prefix, link = desk.setting.show.feed.enclosure_prefix, enclosure_link(desk, enclosure)
    return prefix.rstrip("/") + "/" + link.partition("://")[2] if prefix else link


def media_link(desk: Desk, file: str) -> str:
    """A link to a file of `media/`: below the show's `media_base` where it has one."""
    base = desk.setting.show.media_base
    if base:
        return addresses.absolute("/" + file.removeprefix("media/"), base)
    return desk.to(addresses.media(file))


def excerpt(desk: Desk, episode: Listing | None, moment: Moment | None) -> str:
    """A link that plays just `moment` from the audio file of its episode; empty where there is no audio."""
    if moment is None or episode is None or episode.enclosure is None:
        return ""
    return f"{enclosure_link(desk, episode.enclosure)}#{addresses.media_range(moment)}"
