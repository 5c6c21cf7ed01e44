"""Documents of the most ordinary shape, read by a few expressions: nearly all front matter there is.

Whatever is not known for certain to mean the same to YAML is left to it.
"""

import re
from typing import TypeAlias

from generator.formats.nodes import Path, Value
from generator.formats.ordinary_values import NAME, Strange, beside, fields, mappings, value_of

Steps: TypeAlias = list[tuple[str | int, int]]
"""Names or numbers of entries, and how many lines below their field's name each begins."""

_FIELD = re.compile(rf"{NAME}:(?: ([^\n]+))?((?:\n  [^\n]+)*)\n++")
"""A field of the document, with the lines that are indented below it."""


def read(text: str, first_line: int) -> tuple[dict[str, Value], dict[Path, int]] | None:
    """The mapping written in `text`, and the lines of what stands up to two steps within it.

    None where YAML has to be asked.
    """
    whole = text if text.endswith("\n") else f"{text}\n"
    if not whole.replace("\n", "").isprintable():
        return None
    try:
        return _fields(whole, first_line)
    except Strange:
        return None


def _fields(text: str, line: int) -> tuple[dict[str, Value], dict[Path, int]]:
    value: dict[str, Value] = {}
    lines: dict[Path, int] = {}
    at = 0
    while at < len(text):
        found = _FIELD.match(text, at)
        if found is None or found[1] in value:
            raise Strange
        name, inline, body = found.groups()
        value[name], steps = _beside(inline, body) if inline else _below(body)
        lines[name,] = line
        for step, below in steps:
            lines[name, step] = line + below
        line += text.count("\n", at, found.end())
        at = found.end()
    return value, lines


def _beside(inline: str, body: str) -> tuple[Value, Steps]:
    """What begins in the line of a field's name."""
    value = beside(inline, body, "")
    if isinstance(value, list):
        return value, [(at, 0) for at in range(len(value))]
    return value, [(name, 0) for name in value] if isinstance(value, dict) else []


def _below(body: str) -> tuple[Value, Steps]:
    """What stands in the lines below a field's name."""
    if not body:
        return None, []
    if found := mappings(body):
        return list(found), [(at, at + 1) for at in range(len(found))]
    return _list(body) if body.startswith("\n  - ") else _mapping(body)


def _list(body: str) -> tuple[Value, Steps]:
    entries: list[Value] = []
    steps: Steps = []
    below = 1
    for written in body.removeprefix("\n  - ").split("\n  - "):
        steps.append((len(entries), below))
        entries.append(_entry(written))
        below += written.count("\n") + 1
    return entries, steps


def _entry(written: str) -> Value:
    """A list's entry: fields below each other, or one line."""
    return fields(written, "    ") or value_of(written)


def _mapping(body: str) -> tuple[Value, Steps]:
    found = fields(body.removeprefix("\n  "), "  ")
    if not found or len(found) != body.count("\n"):
        raise Strange
    return found, [(name, below) for below, name in enumerate(found, 1)]
