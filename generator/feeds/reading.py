"""A feed's bytes → what subscriptions hang on, of every item: read by no part of what wrote them."""

from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from generator.record import Record

ENCODED = "http://purl.org/rss/1.0/modules/content/ encoded"

CHAPTERS = "http://podlove.org/simple-chapters chapters"

WANTED = frozenset({"title", "guid", "pubDate", ENCODED})
"""Elements of an item whose text is read."""


PIECE = 1 << 20
"""Bytes that are read at once."""


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

    def read(self, data: bytes) -> Iterator[dict[str, str]]:
        """Each item once it is behind, so that a long feed is not held twice."""
        view = memoryview(data)
        for start in range(0, len(data), PIECE):
            self._parse(view[start : start + PIECE], is_last=False)
            whole = self.items[:-1]
            del self.items[:-1]
            yield from whole
        self._parse(b"", is_last=True)
        yield from self.items

    def _parse(self, data: bytes | memoryview, *, is_last: bool) -> None:
        try:
            self._parser.Parse(data, is_last)
        except expat.ExpatError as fault:
            raise Unreadable(f"is not well-formed: {fault}") from None

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


def read(data: bytes) -> Iterator[Read]:
    """The items, in the order of the feed. Raises Unreadable where it comes to be so."""
    names = ("title", "guid", "pubDate", "url", "type", "length", ENCODED)
    return (Read(*(item.get(name, "") for name in names)) for item in _Reader().read(data))
