"""Text that was written as Markdown, compiled once and usable on any page."""

from generator.problems import Place
from generator.record import Record


class NameLink(Record):
    """A link within the site, which must lead somewhere: `[[person:Ada]]`, or `/about/`."""

    kind: str
    """person, episode, topic or quote; or site, whose name is a path from the root of the site."""
    name: str
    place: Place


class Said(Record):
    """A block quotation that ends in who said it and when, as it is written."""

    text: str
    """Its words, on one line and without markup."""
    speaker: str
    at: str
    """A time, or what was meant for one."""
    place: Place
    """Its first line."""
    last_line: int
    """That of speaker and time."""


class Prose(Record):
    """A compiled text."""

    source: str = ""
    """The Markdown as it was typed."""
    html: str = ""
    """Safe HTML whose internal links are still names; `generator.markup.resolve` makes them addresses."""
    links: tuple[NameLink, ...] = ()
    stamps: tuple[int, ...] = ()
    """Milliseconds of the time stamps that became links to moments, in order."""
    said: tuple[Said, ...] = ()
    """Of an episode's text: the block quotations that say who spoke and when, in order."""
