"""Values of the most ordinary shape: text on one line, in quotes or not; brackets and braces around text."""

import re
from collections.abc import Sequence
from functools import cache

from generator.formats.nodes import Value

MOST_PAIRS = 8
"""Of a mapping in braces."""

NAME = r"([A-Za-z_][A-Za-z0-9_ ,.()-]{0,60}+)(?<! )"
"""The name of a field, but for its colon."""

_FIRST = r"[^\s?:,\[\]{}#&*!|>'\"%@`-]"
"""How text without quotes begins: with nothing that has a meaning there."""
_QUOTED = r"\"[^\"\\\n]*+\"|'[^'\n]*+'"
# Single characters are repeated possessively, groups are not: Python before 3.11.5 errs there
# (cpython issues 100061 and 106052).
_REST, _REST_WITHIN = r"[^:#\n]*+", r"[^,:#\n\[\]{}]*+"
_TEXT = rf"{_QUOTED}|{_FIRST}{_REST}(?:(?::(?=[^ \n])|(?<! )#){_REST})*(?<! )"
_TEXT_WITHIN = rf"{_QUOTED}|{_FIRST}{_REST_WITHIN}(?::(?=[\w/]){_REST_WITHIN})*(?<! )"
"""The same within brackets or braces, where more has a meaning."""
_PAIR_WITHIN = rf"([A-Za-z_][A-Za-z0-9_-]{{0,60}}+): ({_TEXT_WITHIN}|\[[^\n\[\]{{}}]++\])"
_BRACES = rf"\{{{_PAIR_WITHIN}" + rf"(?:, {_PAIR_WITHIN})?" * (MOST_PAIRS - 1) + r"\}"

_IS_TEXT = re.compile(_TEXT).fullmatch
_IN_BRACKETS = re.compile(rf"({_TEXT_WITHIN})(?:, (?=[^ ])|\Z)").split
_FIELDS = {
    indent: re.compile(rf"{NAME}: ([^\n]+)((?:\n  {indent}[^\n]+)*)(?:\n{indent}(?=[^ ])|\Z)").split
    for indent in ("  ", "    ")
}
"""Fields below each other, by what they are indented with."""
_OPENING = "\"'["


class Strange(Exception):
    """Something of which it is not certain what it means to YAML."""


def value_of(written: str) -> Value:
    """What `written` is, all of it on one line."""
    if written[:1] == "{" and (found := mappings(f"\n  - {written}")):
        return found[0]
    if written[:1] == "[" and written[-1] == "]":
        between, *pieces = _IN_BRACKETS(written[1:-1])
        if not between and not any(pieces[1::2]):
            return [_bare(one) for one in pieces[::2]]
    if not _IS_TEXT(written):
        raise Strange
    return _bare(written)


def fields(written: str, indent: str) -> dict[str, Value] | None:
    """Fields below each other; the first line has lost its indent. None where it begins with no field."""
    found: dict[str, Value] = {}
    between, *pieces = _FIELDS[indent](written)
    if between:
        return None
    for name, inline, body, after in zip(*(pieces[at::4] for at in range(4)), strict=True):
        if after or name in found:
            raise Strange
        found[name] = beside(inline, body, indent)
    return found


def beside(inline: str, body: str, indent: str) -> Value:
    """What begins beside the name of a field; `body` is lines below it, indented with two spaces more."""
    if inline == ">-":
        return _folded(body, f"\n  {indent}")
    if body:
        raise Strange
    return value_of(inline)


def mappings(body: str) -> list[dict[str, Value]]:
    """The entries of a list, each in braces on a line of its own; none where one is not."""
    found = _mappings().findall(body)
    return [_mapping(groups) for groups in found] if len(found) == body.count("\n") else []


@cache
def _mappings() -> re.Pattern[str]:
    """Compiled when braces are first met: with its many pairs that takes milliseconds."""
    return re.compile(rf"\n  - {_BRACES}(?=\n|\Z)")


def _folded(body: str, break_: str) -> str:
    """The text of lines that are indented alike."""
    first, *lines = body.split(break_)
    if first or not lines or any(line[0] == " " or line[-1] == " " for line in lines):
        raise Strange
    return " ".join(lines)


def _mapping(groups: Sequence[str]) -> dict[str, Value]:
    """Of names and values in turn, and nothing after the last."""
    end = len(groups) - groups.count("")
    found: dict[str, Value] = {
        name: text if text[0] not in _OPENING else _opened(text)
        for name, text in zip(groups[:end:2], groups[1:end:2], strict=True)
    }
    if 2 * len(found) != end:  # a name stands in it twice
        raise Strange
    return found


def _bare(text: str) -> Value:
    return _opened(text) if text[0] in _OPENING else text


def _opened(text: str) -> Value:
    """What stands in quotes or brackets."""
    return value_of(text) if text[0] == "[" else text[1:-1]
