"""The two halves of a text file that begins with front matter between two lines of `---`."""

import re

from generator.problems import Place, Problem, Refused
from generator.record import Record

FENCE = "---"

_BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""What ends a line (`str.splitlines`)."""
_FENCE = re.compile(rf"{FENCE}[^\S{_BREAKS}]*(?:\r\n|[{_BREAKS}]|\Z)")
"""A line of it, from its beginning."""


class Halves(Record):
    """Front matter without its fences, and body."""

    head: str
    body: str
    body_line: int
    """The line of the file that the body begins in."""


def split(text: str, file: str = "") -> Halves:
    """The halves of `text`. Raises Refused where there are none."""
    opening = _FENCE.match(text)
    if opening is None:
        raise _refused(
            file, 1, "has no front matter; begin it with a line '---', its fields, and '---' again"
        )
    closing = _next_fence(text, opening.end())
    if closing is None:
        raise _refused(file, 1, "the front matter is not closed; end it with a line '---'")
    head, body = text[opening.end() : closing.start()], text[closing.end() :]
    return Halves(head, body, len(head.splitlines()) + 3)


def _next_fence(text: str, start: int) -> re.Match[str] | None:
    """The first line from `start` on, where one begins, that is a fence."""
    at = text.find(FENCE, start)
    while at >= 0:
        if text[at - 1] in _BREAKS and (found := _FENCE.match(text, at)):
            return found
        at = text.find(FENCE, at + 1)
    return None


def _refused(file: str, line: int, message: str) -> Refused:
    return Refused([Problem(Place(file, line), message)])
