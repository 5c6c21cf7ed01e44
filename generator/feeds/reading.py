"""A feed's bytes → what subscriptions hang on, of every item: read by no part of what wrote them."""

from typing import Any
from xml.parsers import expat

from generator.record import Record

ENCODED = "http://purl.org/rss/1.0/modules/content/ encoded"

CHAPTERS = "http://podlove.org/simple-chapters chapters"

WANTED = ("title", "guid", "pubDate", ENCODED)
"""Elements of an item whose text is read."""


class Unreadable(Exception):
    """What is no feed: not well-formed, or with a DOCTYPE, which no feed needs and may hold anything."""


class Read(Record):
    """An item as a stranger reads it; empty where it has no such element."""

    title: str
    guid: str
    date: str
    """As written."""
    url: str
    type: str
    length: str
    notes: str


class _Reader:
    def __init__(self) -> None:
        self.items: list[dict[str, str]] = []
        self._text: list[str] = []
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.StartDoctypeDeclHandler = self._refuse

    def read(self, data: bytes) -> list[dict[str, str]]:
        try:
            self._parser.Parse(data, True)
        except expat.ExpatError as fault:
            raise Unreadable(f"is not well-formed: {fault}") from None
        return self.items

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        """Of all else than an item's own elements nothing is kept, and nothing more is asked."""
        if name == "item":
            self.items.append({})
        elif not self.items:
            return
        elif name in WANTED:
            self._text.clear()
            self._parser.CharacterDataHandler = self._text.append
            self._parser.EndElementHandler = self._end
        elif name == "enclosure":
            self.items[-1].update(attributes)
        elif name == CHAPTERS:
            # A long archive has a hundred thousand, and nothing of them is read.
            self._parser.StartElementHandler = None
            self._parser.EndElementHandler = self._after_chapters

    def _end(self, name: str) -> None:
        self._parser.CharacterDataHandler = None
        self._parser.EndElementHandler = None
        self.items[-1][name] = "".join(self._text)

    def _after_chapters(self, name: str) -> None:
        if name == CHAPTERS:
            self._parser.EndElementHandler = None
            self._parser.StartElementHandler = self._start

    def _refuse(self, *_: Any) -> None:
        raise Unreadable("has a DOCTYPE")


def read(data: bytes) -> list[Read]:
    """The items, in the order of the feed. Raises Unreadable."""
    names = ("title", "guid", "pubDate", "url", "type", "length", ENCODED)
    return [Read(*(item.get(name, "") for name in names)) for item in _Reader().read(data)]
