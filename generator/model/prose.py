"""Text that was written as Markdown, compiled once and usable on any page."""

from generator.problems import Place
from generator.record import Record


class NameLink(Record):
    """A link within the site, which must lead somewhere: `[[person:Ada]]`, or `/about/`."""

    kind: str
    """person, episode, topic or quote; or site, whose name is a path from the root of the site."""
    name: str
    place: Place


class Prose(Record):
    """A compiled text."""

    source: str = ""
    """The Markdown as it was typed."""
    html: str = ""
    """Safe HTML whose internal links are still names; `generator.markup.resolve` makes them addresses."""
    links: tuple[NameLink, ...] = ()
    stamps: tuple[int, ...] = ()
    """Milliseconds of the time stamps that became links to moments, in order."""
