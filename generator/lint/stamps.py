"""Rules of time stamps in notes, as Spotify and Apple read chapters from them."""

import html
import re
from collections.abc import Iterator
from itertools import pairwise

from generator.lint.element import Element
from generator.lint.rule import Around, Fault, Rule, refused

SOURCE = "Spotify and Apple, chapters in descriptions"
FEWEST = 3
"""Fewer are no list of chapters."""

_ENDS = re.compile(r"</(?:p|li|div|h[1-6])>|<br ?/?>|\n")
_TAGS = re.compile(r"<[^<>]*>")
_STAMP = re.compile(r"[(\[]?((?:\d+:)?\d\d?:[0-5]\d)[)\]]?\s+\S")


def stamps(item: Element, around: Around) -> Iterator[Fault]:
    """A list of them begins at the very beginning, and goes on from there."""
    for one in item.within:
        if one.name not in ("description", "content:encoded"):
            continue
        found = list(_found(one.text))
        if len(found) < FEWEST or found[0].strip("0:"):
            continue  # times within prose
        for before, after in pairwise(found):
            if _seconds(after) <= _seconds(before):
                yield refused(one, after, f"stands below {before}, and apps take times in order alone")
                break


def _found(text: str) -> Iterator[str]:
    """The times that lines begin with."""
    if ":" in text:
        for line in _ENDS.split(text):
            if stamp := _STAMP.match(html.unescape(_TAGS.sub("", line)).lstrip()):
                yield stamp[1]


def _seconds(clock: str) -> int:
    seconds = 0
    for part in clock.split(":"):
        seconds = seconds * 60 + int(part)
    return seconds


ITEM = (Rule("time-stamps", SOURCE, stamps, is_warning=True),)
