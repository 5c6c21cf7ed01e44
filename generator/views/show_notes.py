"""An episode's notes as apps show them, with its chapters as time stamps."""

import re
from collections.abc import Sequence
from html import escape

from generator.model import Broadcast, Episode, Listing
from generator.views.desk import Desk

FEWEST = 3
"""Chapters; apps take fewer for no list (Spotify and Apple, chapters in descriptions)."""

START, NO_HOURS = "00:00:00 ", "00:"
"""How a list of times must begin, and how all of them do where none is past an hour."""

SECOND = len("00:00:00")
"""Letters of a line in which two of different seconds differ, but for those past a hundred hours."""

TO_SECONDS = slice(-len(".500"))
"""What is written of a time that is known to the millisecond."""

_TIMES = re.compile(r"\n[^\w\n]*(?:\d+[.)] [^\w\n]*)?(\d\d?(?::[0-5]\d){1,2})\b").findall
"""The times that lines begin with, as those of lists of chapters do."""


def show_notes(desk: Desk, one: Listing, more: Broadcast | Episode, times: Sequence[str]) -> str:
    """The notes as HTML, and below them the chapters, unless the notes have a list of their own.

    `times` are the starts of its chapters, as `00:12:30.500`. Empty where there are neither.
    """
    notes = desk.prose(more.notes, one.slug)
    lines = [
        f"{time[TO_SECONDS]} {chapter.title}"
        for time, chapter in zip(times, more.chapters, strict=True)
        if chapter.toc
    ]
    if len({line[:SECOND] for line in lines}) < len(lines):
        lines = _one_a_second(lines)
    if not _are_read(lines) or _has_list(more.notes.source):
        return notes
    # Apps that show this do not show the summary.
    return (notes or _paragraphs(one.summary)) + _list(lines)


def _one_a_second(lines: list[str]) -> list[str]:
    """The first of those that begin with one time: apps take no list in which a time is not later than the
    one before it.
    """
    first = {line.partition(" ")[0]: line for line in reversed(lines)}
    return list(reversed(first.values()))


def _are_read(lines: list[str]) -> bool:
    """Whether apps would read these times: enough of them, from the very beginning."""
    return len(lines) >= FEWEST and lines[0].startswith(START)


def _has_list(source: str) -> bool:
    """Whether apps find a list in a text as it is; prose may be broken before a time, too, but rarely before
    the very first.
    """
    times = _TIMES("\n" + source)
    return len(times) >= FEWEST and not times[0].strip("0:")


def _list(lines: list[str]) -> str:
    """Each on a line of its own: `00:12:30 Layers`, or `12:30 Layers` where none is past an hour."""
    if lines[-1].startswith(NO_HOURS):
        lines = [line[len(NO_HOURS) :] for line in lines]
    return _paragraphs("\n".join(lines))


def _paragraphs(lines: str) -> str:
    """Each line of plain text as a paragraph."""
    inner = escape(lines, quote=False).replace("\n", "</p>\n<p>")
    return f"<p>{inner}</p>\n" if lines else ""
