"""What differs between the texts of an archive."""

from generator.record import Record


class Dialect(Record):
    """How one text is to be compiled."""

    html: str = "off"
    """Raw HTML: off (shown as text) or sanitised."""
    stamps: bool = False
    """Whether `[1:04:10]` is a moment: only where there is an episode for it to be in."""
    heading_prefix: str = ""
    """Put before the ids of headings, so that they cannot meet other ids of the page."""
    heading_shift: int = 0
    """How many levels headings go down; none is ever higher than the page's second level."""
