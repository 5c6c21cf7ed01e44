"""The walk over a document in which nothing is out of the ordinary, as in nearly all of them.

It takes little more than the parser itself, and leaves whatever could be a fault to the scrutiny.
"""

import re
from typing import Any

import yaml

from generator.formats.nodes import DEEPEST, STEPS, Path, Value

PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
SCALAR: Any = yaml.ScalarEvent
MAPPING: Any = yaml.MappingStartEvent
MAPPING_END: Any = yaml.MappingEndEvent
SEQUENCE_END: Any = yaml.SequenceEndEvent
"""Any, because the parser gives every event its marks, whatever the types say."""

_COLON = re.compile(r"\s*:")


class _Peculiar(Exception):
    """Something that only the scrutiny can judge."""


def read(text: str, first_line: int) -> tuple[dict[str, Value], dict[Path, int]] | None:
    """The mapping written in `text`, and the lines of what stands up to STEPS steps within it.

    None where anything is met that could be a fault.
    """
    try:
        walk = _Walk(text, first_line)
        return walk.root(), walk.lines
    except (_Peculiar, yaml.YAMLError):
        return None


class _Walk:
    def __init__(self, text: str, first_line: int) -> None:
        self._text, self._first_line = text, first_line
        self._next = PARSER(text).get_event
        self._cuts = {found.start() for found in re.finditer(" #", text)}
        self.lines: dict[Path, int] = {}

    def root(self) -> dict[str, Value]:
        self._expect(yaml.StreamStartEvent, yaml.DocumentStartEvent)
        value = self._value(self._next(), ())
        self._expect(yaml.DocumentEndEvent, yaml.StreamEndEvent)
        if not isinstance(value, dict):
            raise _Peculiar
        return value

    def _expect(self, *kinds: type[yaml.Event]) -> None:
        for kind in kinds:
            if type(self._next()) is not kind:
                raise _Peculiar

    def _mapping(self, path: Path) -> dict[str, Value]:
        mapping: dict[str, Value] = {}
        next_event, is_named = self._next, len(path) < STEPS
        while type(event := next_event()) is not MAPPING_END:
            if type(event) is not SCALAR or (key := event.value) in mapping:
                raise _Peculiar
            here = (*path, key)
            if is_named:
                self.lines[here] = event.start_mark.line + self._first_line
            value = self._value(next_event(), here)
            if value is None and not _COLON.match(self._text, event.end_mark.index):
                raise _Peculiar
            mapping[key] = value
        return mapping

    def _sequence(self, path: Path) -> list[Value]:
        items: list[Value] = []
        next_event, is_named = self._next, len(path) < STEPS
        while type(event := next_event()) is not SEQUENCE_END:
            here = (*path, len(items))
            if is_named:
                self.lines[here] = event.start_mark.line + self._first_line
            items.append(self._value(event, here))
        return items

    def _value(self, event: Any, path: Path) -> Value:
        if event.anchor or event.tag is not None:  # an alias has the name of an anchor
            raise _Peculiar
        if type(event) is SCALAR:
            if self._cuts and not event.style and event.end_mark.index in self._cuts:
                raise _Peculiar
            return event.value or ("" if event.style else None)
        if len(path) >= DEEPEST:
            raise _Peculiar
        return self._mapping(path) if type(event) is MAPPING else self._sequence(path)
