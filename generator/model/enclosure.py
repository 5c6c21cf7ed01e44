"""The audio (or video) of an episode."""

from generator.record import Record


class Enclosure(Record):
    """Either `url` or `file` is set."""

    type: str
    """Media type, such as audio/mpeg."""
    length: int = 0
    """Bytes; 0 where it is not known."""
    url: str = ""
    """Where it is hosted elsewhere, exactly as it was written."""
    file: str = ""
    """Where it is kept, relative to `content/`."""
    sha256: str = ""


class Rendition(Record):
    """One of several files that an episode can be heard from (`podcast:alternateEnclosure`)."""

    enclosure: Enclosure
    title: str = ""
    """What a listener who may choose is shown."""
    bitrate: int = 0
    """Bits a second; 0 where it is not known."""
    height: int = 0
    """Of a video, in pixels."""
    language: str = ""
    codecs: str = ""
    """As in RFC 6381."""
    rel: str = ""
    """Renditions of one `rel` hold the same; without one, what the enclosure holds."""
