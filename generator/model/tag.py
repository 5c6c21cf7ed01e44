"""An element of a feed as an archivist wrote it."""

from generator.record import Record


class Tag(Record):
    """One element of the Podcasting 2.0 namespace, which knows the name."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    """Names and values, in the order written."""
    text: str = ""
    within: tuple["Tag", ...] = ()
    """Elements within it."""
