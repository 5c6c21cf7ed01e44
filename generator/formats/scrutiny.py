"""The walk over a document that looks at everything: where each value stands, and every fault.

Refused is what would lose something silently: duplicate keys, aliases, tags, anchors, text cut by ` #`.
"""

import re
from collections.abc import Iterator
from typing import Any, cast

import yaml

from generator.formats.nodes import DEEPEST, Path, Value, dotted
from generator.formats.plain import PARSER
from generator.problems import Place, Problem, Refused, quoted

_COLON = re.compile(r"\s*:")
_CUT = re.compile(r" #.*")
"""What ends unquoted text and is no comment: one space and a number sign. Comments stand after two."""
_CUT_WHOLE = re.compile(r" #\S.*")
"""The same where nothing stands before it; `name: # a comment` is one."""


class Scrutiny:
    """Walks the events of one document once."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self._text, self._file, self._first_line = text, file, first_line
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=PARSER)
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []

    def root(self) -> dict[str, Value]:
        """The mapping that is the document. Raises YAMLError, and Refused for what is nested too deeply."""
        value: dict[str, Value] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingStartEvent):
                value = self._mapping(event, ())
            elif isinstance(event, yaml.ScalarEvent) and not event.value:
                continue
            elif isinstance(event, yaml.NodeEvent):
                self._value(event, ())
                self._fault(event, (), "is not a mapping; write lines of the form 'name: value'")
        return value

    def _value(self, event: yaml.Event, path: Path) -> Value:
        if len(path) > DEEPEST:
            raise Refused([Problem(Place(self._file, self._line(event)), "is nested too deeply; flatten it")])
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, path)
        self._fault(event, path, "is an alias (*); write the value out, or put it in quotes")
        return None

    def _mapping(self, start: yaml.MappingStartEvent, path: Path) -> dict[str, Value]:
        self._refuse_tag(start, path)
        mapping: dict[str, Value] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, path)
            here = (*path, key)
            if key in mapping:
                self._fault(event, here, f"is written twice; the first is in line {self.lines[here]}")
            else:
                self.lines[here] = self._line(event)
            mapping[key] = self._value(next(self._events), here)
        return mapping

    def _key(self, event: yaml.Event, path: Path) -> str:
        if isinstance(event, yaml.ScalarEvent):
            if not _COLON.match(self._text, _mark(event.end_mark).index):
                remedy = "if it is a part of the text before it, put that in quotes"
                self._fault(event, (*path, str(event.value)), f"has no ':' after it; {remedy}")
            return str(event.value)
        self._value(event, path)
        self._fault(event, path, "has a key that is not plain text; put it in quotes")
        return ""

    def _sequence(self, start: yaml.SequenceStartEvent, path: Path) -> list[Value]:
        self._refuse_tag(start, path)
        items: list[Value] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            here = (*path, len(items))
            self.lines[here] = self._line(event)
            items.append(self._value(event, here))
        return items

    def _scalar(self, event: yaml.ScalarEvent, path: Path) -> str | None:
        self._refuse_tag(event, path)
        value: str = event.value
        if event.style:
            return value
        self._refuse_cut(event, path)
        return value or None

    def _refuse_cut(self, event: yaml.ScalarEvent, path: Path) -> None:
        cut = (_CUT if event.value else _CUT_WHOLE).match(self._text, _mark(event.end_mark).index)
        if cut is None:
            return
        lost = quoted(cut[0].strip())
        said = f"{quoted(event.value)} would lose {lost}" if event.value else f"{lost} would be lost"
        self._fault(event, path, f"{said}; put the text in quotes, or two spaces before a comment")

    def _refuse_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, path: Path) -> None:
        if event.tag is not None:
            self._fault(event, path, f"has the tag {quoted(event.tag)}; put the text in quotes")
        if event.anchor:
            self._fault(event, path, f"has the anchor {quoted('&' + event.anchor)}; put the text in quotes")

    def _fault(self, event: yaml.Event, path: Path, message: str) -> None:
        self.problems.append(Problem(Place(self._file, self._line(event), dotted(path)), message))

    def _line(self, event: yaml.Event) -> int:
        return _mark(event.start_mark).line + self._first_line


def _mark(mark: Any) -> yaml.Mark:
    """The parser gives every event its marks, whatever the types say."""
    return cast(yaml.Mark, mark)
