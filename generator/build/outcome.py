"""What a build did, and what it warns of."""

from generator.build.change import Published
from generator.record import Record


class Outcome(Record):
    published: Published
    warnings: tuple[str, ...]
    """Each a line, by file and line."""
    held_back: int
    """How many episodes are drafts or lie in the future, and were left out."""
    is_unsearched: bool = False
    """Whether the search has no index, because there is nothing installed to make it with."""
    due: int = 0
    """Seconds since 1970 at which the next of those is to be published; 0 for none."""
