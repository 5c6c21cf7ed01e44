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
