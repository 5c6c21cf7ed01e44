"""Text that was written as Markdown, compiled once and usable on any page."""

from dataclasses import dataclass

from generator.problems import Place


@dataclass(frozen=True, slots=True)
class NameLink:
    """A link within the site, which must lead somewhere: `[[person:Ada]]`, or `/about/`."""

    kind: str
    """person, episode, topic or quote; or site, whose name is a path from the root of the site."""
    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Prose:
    """A compiled text."""

    source: str = ""
    """The Markdown as it was typed."""
    html: str = ""
    """Safe HTML whose internal links are still names; `generator.markup.resolve` makes them addresses."""
    links: tuple[NameLink, ...] = ()
    stamps: tuple[int, ...] = ()
    """Milliseconds of the time stamps that became links to moments, in order."""
