"""A picture of the archive, and the smaller copies of it that pages show."""

from generator.record import Record


class SmallCopy(Record):
    name: str
    """As it is published among the assets: it names the content, so that it may be cached for ever."""
    width: int
    """Pixels."""


class Picture(Record):
    """A picture that has smaller copies."""

    file: str
    """Relative to `content/`."""
    width: int
    """Pixels."""
    copies: tuple[SmallCopy, ...]
    """The smallest first."""
