"""A feed's bytes → its elements, one item at a time. Hardened: no DOCTYPE, no entities of its own."""

from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from generator.lint.element import KNOWN, OTHERS, Element

CHUNK = 1 << 16
BETWEEN = " "
"""Stands between the address of a namespace and a name."""

PREFIXES = {address: prefix for prefix, address in KNOWN.items()} | OTHERS


class Unreadable(Exception):
    """No feed: what is wrong, and in which line."""

    def __init__(self, line: int, said: str) -> None:
        super().__init__(said)
        self.line, self.said = line, said


class Reader:
    """Reads one feed once: `items`, and when they are over the rest of what it has."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.root = self.channel = Element("", {}, 1, "")
        self.namespaces: dict[str, str] = {}
        """Address by prefix, as the feed declares them."""
        self.encoding = ""
        """As declared."""
        self._open: list[Element] = []
        self._done: list[Element] = []
        self._count = 0
        self._parser = self._prepared()

    def items(self) -> Iterator[Element]:
        """In the order of the feed; nobody keeps them. Raises Unreadable."""
        for at in range(0, len(self._data) + 1, CHUNK):
            chunk = self._data[at : at + CHUNK]
            try:
                self._parser.Parse(chunk, at + CHUNK > len(self._data))
            except expat.ExpatError as fault:
                said = f"is not well-formed: {expat.ErrorString(fault.code)}"
                raise Unreadable(fault.lineno, f"{said}; & < and > in a text are &amp; &lt; &gt;") from None
            yield from self._done
            self._done.clear()

    def _prepared(self) -> Any:
        parser = expat.ParserCreate(namespace_separator=BETWEEN)
        parser.namespace_prefixes = True
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartCdataSectionHandler = self._cdata
        parser.XmlDeclHandler = self._declared
        parser.StartNamespaceDeclHandler = self._namespace
        parser.StartDoctypeDeclHandler = self._refuse
        return parser

    def _start(self, full: str, attributes: dict[str, str]) -> None:
        name, line = called(full), self._parser.CurrentLineNumber
        above = self._open[-1] if self._open else None
        element = Element(name, {called(key): value for key, value in attributes.items()}, line, "")
        if above is None:
            element.path, self.root = name, element
        elif name == "channel" and above is self.root:
            element.path, self.channel = name, element
        elif name == "item" and above is self.channel:
            element.path = f"item[{self._count}]"
            self._count += 1
        else:
            element.path = f"{above.path}.{name}"
            above.within.append(element)
        self._open.append(element)

    def _end(self, _: str) -> None:
        element = self._open.pop()
        if element.name == "item" and self._open and self._open[-1] is self.channel:
            self._done.append(element)

    def _characters(self, text: str) -> None:
        self._open[-1].text += text

    def _cdata(self) -> None:
        self._open[-1].is_cdata = True

    def _declared(self, version: str, encoding: str | None, standalone: int) -> None:
        self.encoding = encoding or ""

    def _namespace(self, prefix: str | None, address: str | None) -> None:
        self.namespaces.setdefault(prefix or "", address or "")

    def _refuse(self, *_: object) -> None:
        raise Unreadable(self._parser.CurrentLineNumber, "has a DOCTYPE, which no feed needs; leave it out")


def called(full: str) -> str:
    """A name with the prefix of `KNOWN`, by its namespace; where that is none of those, with its own."""
    address, _, rest = full.partition(BETWEEN)
    if not rest:
        return address
    name, _, own = rest.partition(BETWEEN)
    prefix = PREFIXES.get(address, own)
    return f"{prefix}:{name}" if prefix else name
