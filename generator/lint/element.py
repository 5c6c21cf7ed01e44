"""An element of a feed, as its rules look at it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

KNOWN = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "fh": "http://purl.org/syndication/history/1.0",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "psc": "http://podlove.org/simple-chapters",
}
"""The namespaces that rules know, by the prefix that their elements are called with."""

OTHERS = {
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": "podcast",
}
"""Addresses that apps must take for the same (Podcasting 2.0)."""


@dataclass(slots=True)
class Element:
    name: str
    """`guid`, `itunes:image`: with the prefix of `KNOWN`, whatever the feed calls it."""
    attributes: dict[str, str]
    line: int
    path: str
    """`item[3].guid`, `channel.title`."""
    text: str = ""
    within: list["Element"] = field(default_factory=list)
    is_cdata: bool = False
    """Whether its text, or a part of it, is a CDATA section."""

    def all(self, name: str) -> Iterator["Element"]:
        """Those of `name` in it, in their order."""
        return (one for one in self.within if one.name == name)

    def first(self, name: str) -> "Element | None":
        return next(self.all(name), None)

    def words(self, name: str) -> str:
        """The text of the first of `name`, empty where there is none."""
        found = self.first(name)
        return found.text if found else ""

    def everywhere(self) -> Iterator["Element"]:
        """It, and all that it holds at any depth, but no items."""
        yield self
        for one in self.within:
            yield from one.everywhere()
