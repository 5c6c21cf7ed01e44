"""The line of times above a cue: WebVTT and SubRip write it alike but for the sign before the fraction."""

import re

from generator import timecode
from generator.model import Kind, Moment
from generator.problems import quoted


def moment_of(line: str, found: re.Match[str], episode: str, fraction: str) -> Moment:
    """The moment whose start and end `found` has in `line`. `fraction`, such as `.mmm`, ends a remedy.

    Raises ValueError.
    """
    start, end = (_time(text, fraction) for text in found.groups())
    if end < start:
        raise ValueError(f"{quoted(line)} ends before it starts")
    return Moment(episode, start, end, Kind.CUE)


def _time(text: str, fraction: str) -> int:
    try:
        return timecode.parse(text)
    except ValueError as fault:
        raise ValueError(f"{quoted(text)} {fault}{fraction}") from None
