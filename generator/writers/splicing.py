"""Fields put into the front matter of a file, in its own hand; all else stays byte for byte."""

import re
from collections.abc import Iterable, Mapping

from generator.formats import document, spans
from generator.formats.halves import split
from generator.formats.nodes import Path, Value
from generator.formats.spans import Group, Span
from generator.record import Record

_BREAK = re.compile(r"\r\n|[\n\r]|\Z")
_BOM = "\ufeff"
QUOTED = "\"'"
BLOCKS = "|>["
"""Styles of values that end on a line of their own, perhaps."""


class Unwritable(ValueError):
    """A file whose fields are written in a way that is not understood here."""


class Setting(Record):
    """What is to be put into one mapping of the front matter."""

    path: Path
    fields: Mapping[str, str]
    """Values that need no quotation marks but may have them. One that the mapping has is replaced."""
    behind: tuple[str, ...]
    """The fields that new ones are put behind: the first of them that the mapping has."""


def spliced(data: bytes, settings: Iterable[Setting]) -> bytes:
    """The file `data` with `settings` made. Raises Unwritable if anything else would be different then."""
    text = data.decode("utf-8")
    start = text.removeprefix(_BOM)
    halves = split(start)
    at = len(text) - len(start) + start.index(halves.head, 3)
    asked = list(settings)
    head = _head(halves.head, asked)
    if _value(head) != _changed(_value(halves.head), asked):
        raise Unwritable
    return (text[:at] + head + text[at + len(halves.head) :]).encode("utf-8")


def _head(head: str, settings: Iterable[Setting]) -> str:
    edits = [edit for one in settings for edit in _edits(head, one)]
    for start, end, new in sorted(edits, reverse=True):
        head = head[:start] + new + head[end:]
    return head


def _edits(head: str, setting: Setting) -> Iterable[tuple[int, int, str]]:
    """Where each edit starts and ends, and what is to stand there."""
    try:
        group = spans.group_at(head, setting.path)
    except (LookupError, TypeError):
        raise Unwritable from None
    for name, value in setting.fields.items():
        if name in group.values:
            span = group.values[name]
            yield span.start, span.end, _in_style(value, span)
    new = [f'{name}: "{value}"' for name, value in setting.fields.items() if name not in group.values]
    if new:
        yield _inserted(head, group, _anchor(group, setting.behind), new)


def _in_style(value: str, span: Span) -> str:
    """`value` as the one was written that it replaces."""
    if span.start == span.end:
        return f' "{value}"'
    return f"{span.style}{value}{span.style}" if span.style and span.style in QUOTED else value


def _anchor(group: Group, behind: Iterable[str]) -> Span:
    """The value that new fields are put behind."""
    for name in (*behind, *group.values):
        span = group.values.get(name)
        if span and span.style not in [*BLOCKS] and span.start < span.end:
            return span
    raise Unwritable


def _inserted(head: str, group: Group, anchor: Span, new: list[str]) -> tuple[int, int, str]:
    if group.is_flow:
        return anchor.end, anchor.end, "".join(f", {field}" for field in new)
    found = _BREAK.search(head, anchor.end)
    at = found.start() if found else len(head)
    line_end = found[0] if found and found[0] else "\n"
    return at, at, "".join(f"{line_end}{' ' * group.column}{field}" for field in new)


def _value(head: str) -> dict[str, Value]:
    """What a build reads in it."""
    return document.read(head.replace("\r\n", "\n").replace("\r", "\n"), "").value


def _changed(value: dict[str, Value], settings: Iterable[Setting]) -> dict[str, Value]:
    """`value` as it is to be read then; it is changed itself."""
    for one in settings:
        inner: object = value
        for step in one.path:
            inner = inner[step]  # type: ignore[index]
        assert isinstance(inner, dict)
        inner.update(one.fields)
    return value
