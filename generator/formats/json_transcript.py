"""Transcripts as Podcasting 2.0 writes them in JSON (transcripts, JSON): reader and writer."""

import re
from collections.abc import Iterable, Mapping
from math import isfinite
from typing import Any

import msgspec

from generator import timecode
from generator.model import Cue, Kind, Moment
from generator.problems import Place, Problem, Refused, quoted

MEDIA_TYPE = "application/json"
VERSION = "1.0.0"

_SEGMENTS = re.compile(r'"segments"\s*:\s*\[')
_GAP = re.compile(r"[\s,]*")


def read(text: str, file: str, episode: str) -> tuple[Cue, ...]:
    """The cues of `text` in order, one for each segment that has words.

    Raises Refused with a line where it is no JSON, no transcript, and for each segment without a time or
    words, that ends before it starts or is out of order.
    """
    cues: list[Cue] = []
    faults: list[tuple[int, str]] = []
    for at, segment in enumerate(_segments(text, file)):
        try:
            cue = _cue(segment, episode, after=cues[-1].moment.start if cues else 0)
        except ValueError as fault:
            faults.append((at, str(fault)))
            continue
        if cue.text:
            cues.append(cue)
    if faults:
        lines = _lines(text)
        raise Refused([Problem(Place(file, lines[at], f"segments[{at}]"), said) for at, said in faults])
    return tuple(cues)


def write(cues: Iterable[Cue]) -> str:
    """`cues` as segments, each with its speaker where one is known, times in seconds."""
    segments = [_segment(cue) for cue in cues]
    data = msgspec.json.encode({"version": VERSION, "segments": segments})
    return msgspec.json.format(data.decode(), indent=1) + "\n"


def _segment(cue: Cue) -> Mapping[str, Any]:
    moment = cue.moment
    segment: dict[str, Any] = {"speaker": cue.speaker} if cue.speaker else {}
    segment["startTime"] = timecode.seconds(moment.start)
    if moment.end is not None:
        segment["endTime"] = timecode.seconds(moment.end)
    segment["body"] = cue.text
    return segment


def _segments(text: str, file: str) -> list[Any]:
    import json

    try:
        data = json.loads(text)
    except json.JSONDecodeError as fault:
        line = text.split("\n")[fault.lineno - 1].strip()
        raise Refused(
            [Problem(Place(file, fault.lineno), f"{quoted(line)} is not JSON: {fault.msg}")]
        ) from None
    except RecursionError:
        raise Refused([Problem(Place(file, 1), "is nested too deeply; flatten it")]) from None
    segments = data.get("segments") if isinstance(data, dict) else None
    if not isinstance(segments, list):
        remedy = 'is no transcript of Podcasting 2.0; it holds an object with a list "segments"'
        raise Refused([Problem(Place(file, 1), remedy)])
    return segments


def _cue(segment: Any, episode: str, after: int) -> Cue:
    if not isinstance(segment, dict):
        raise ValueError('is no object; write {"startTime": …, "endTime": …, "body": …}')
    start = _time(segment, "startTime")
    if start is None:
        raise ValueError('has no "startTime"; write it in seconds')
    end = _time(segment, "endTime")
    if end is not None and end < start:
        raise ValueError(f"ends at {segment['endTime']}, before it starts")
    if start < after:
        raise ValueError(f"starts at {segment['startTime']}, before the one above it; sort them by time")
    return Cue(Moment(episode, start, end, Kind.CUE), _words(segment, "body"), _words(segment, "speaker"))


def _time(segment: Mapping[str, Any], name: str) -> int | None:
    value = segment.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value) or value < 0:
        raise ValueError(f"has the {name} {quoted(value)}, which is no time; write it in seconds")
    return round(value * 1000)


def _words(segment: Mapping[str, Any], name: str) -> str:
    value = segment.get(name) or ""
    if not isinstance(value, str):
        raise ValueError(f"has the {name} {quoted(value)}, which is no text; put it in quotes")
    return " ".join(value.split())


def _lines(text: str) -> list[int]:
    """The line that each segment begins in."""
    import json

    found = _SEGMENTS.search(text)
    decode, gap, lines, line, seen = json.JSONDecoder().raw_decode, _GAP.match, [], 1, 0
    at = found.end() if found else len(text)
    while (start := gap(text, at)) and text[start.end() : start.end() + 1] not in ("]", ""):
        line += text.count("\n", seen, start.end())
        seen = start.end()
        lines.append(line)
        _, at = decode(text, seen)
    return lines
