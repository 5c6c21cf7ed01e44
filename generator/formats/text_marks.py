"""Times and names at the beginning of a line of a transcript in plain text."""

import re

from generator.record import Record

_TIME = r"(\d{1,4}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?)"
_UNTIL = rf"(?:\s*(?:-->|–|-)\s*{_TIME})?"
_END = r"(?:\s+|$)"
_NAME = r"([^\s:*\[\]()][^:*\[\]()]{0,59}?)"

_TIMED = re.compile(rf"(?:\*\*)?[\[(]{_TIME}{_UNTIL}[\])](?:\*\*)?:?{_END}")
"""`[0:12:35] words`, `(12:35) words`, `[0:12:35 --> 0:12:38] words`."""
_BARE = re.compile(rf"{_TIME}(?:\t\s*| {{2,}}|$)")
"""`0:12:35` alone or before a gap, as YouTube's panel and tables have it."""
_HEADED = re.compile(rf"{_NAME}(?:\t\s*| {{2,}}){_TIME}(?:\t\s*| {{2,}}|$)")
"""`Ben Clay  0:12:35`, as Otter heads what somebody says."""
_BRACKETED = re.compile(rf"(?:\*\*)?{_NAME}(?:\*\*)? ?[\[(]{_TIME}[\])](?:\*\*)?(?::(?:\*\*)?{_END}|$)")
"""`Ben Clay (12:35):`, as Rev heads it."""
_BEFORE = re.compile(rf"{_NAME}: ?[\[(]{_TIME}[\])]{_END}")
"""`Ben Clay: [0:12:35] words`."""
_STARRED = re.compile(rf"\*\*{_NAME}(?::\*\*|\*\*:){_END}")
"""`**Ben Clay:** words`."""


class Mark(Record):
    """What stands before the words of a line."""

    words: str
    time: str = ""
    """As typed; empty where there is none."""
    until: str = ""
    name: str = ""


def mark(line: str) -> Mark:
    """The time and the name that `line` begins with, and its words. Names without asterisks or a time are
    words still: whether they are names shows in the whole file (`named`).
    """
    if found := _TIMED.match(line):
        return _starred(line[found.end() :], found[1], found[2] or "")
    if found := _BARE.match(line):
        return _starred(line[found.end() :], found[1])
    for shape in (_HEADED, _BRACKETED, _BEFORE):
        if found := shape.match(line):
            return Mark(line[found.end() :].strip(), found[2], "", found[1].strip())
    return _starred(line)


def _starred(line: str, time: str = "", until: str = "") -> Mark:
    """The mark of a line whose time, if it has one, is taken off, or stands behind the name."""
    if not (found := _STARRED.match(line)):
        return Mark(line.strip(), time, until)
    words, name = line[found.end() :].strip(), found[1].strip()
    if not time and (timed := _TIMED.match(words)):
        return Mark(words[timed.end() :].strip(), timed[1], timed[2] or "", name)
    return Mark(words, time, until, name)
