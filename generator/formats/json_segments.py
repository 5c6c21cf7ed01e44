"""Transcripts in JSON: a list of segments, whatever a dialect calls their parts."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from generator import timecode
from generator.formats import timed_words
from generator.model import Cue, Cues, Kind, Moment
from generator.problems import Place, Problem, Refused, quoted
from generator.record import Record

MOST = 10**10
"""What a number of seconds or milliseconds is at most; a greater one is a slip."""

_GAP = re.compile(r"[\s,]*")


class Dialect(Record):
    """How some program writes a transcript."""

    key: str
    """The name of the list of segments in an object; empty where the list is all there is."""
    start: str
    end: str
    body: str
    speakers: tuple[str, ...]
    """Which parts may say who speaks; the first that does counts."""
    time: Callable[[Any], int]
    """Milliseconds of a start or an end. Raises ValueError with the remedy."""

    def segments(self, data: Any) -> list[Any] | None:
        """Those in `data`; None where there is no such list."""
        found = data.get(self.key) if isinstance(data, dict) else None if self.key else data
        return found if isinstance(found, list) else None

    def fits(self, segments: list[Any]) -> bool:
        return any(isinstance(one, dict) and self.start in one for one in segments)


def read(text: str, file: str, episode: str, dialects: Sequence[Dialect], holds: str) -> Cues:
    """The cues of `text` in order, one for each segment that has words, or for each sentence where the
    segments are words. `holds` says what such a file holds.

    Raises Refused with a line where it is no JSON, none of `dialects`, and for each segment without a time
    or words, that ends before it starts or is out of order.
    """
    data = _parsed(text, file)
    known = [(one, segments) for one in dialects if (segments := one.segments(data)) is not None]
    if not known:
        raise Refused([Problem(Place(file, 1), f"is no transcript that can be read; {holds}")])
    dialect, segments = next((pair for pair in known if pair[0].fits(pair[1])), known[0])
    cues: list[Cue] = []
    faults: list[tuple[int, str]] = []
    for at, segment in enumerate(segments):
        try:
            cue = _cue(segment, dialect, episode, after=cues[-1].moment.start if cues else 0)
        except ValueError as fault:
            faults.append((at, str(fault)))
            continue
        if cue.text:
            cues.append(cue)
    if faults:
        lines = _lines(text, dialect.key)
        where = dialect.key
        raise Refused([Problem(Place(file, lines[at], f"{where}[{at}]"), said) for at, said in faults])
    return Cues.of(episode, timed_words.joined(cues))


def seconds(value: Any) -> int:
    """Milliseconds of a number of seconds."""
    return round(_number(value, "write it in seconds") * 1000)


def milliseconds(value: Any) -> int:
    """Milliseconds of their number, or of a clock."""
    if isinstance(value, str):
        return timecode.parse(value)
    return round(_number(value, "write it in milliseconds"))


def _number(value: Any, remedy: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= MOST:
        raise ValueError(f"is no time; {remedy}")
    return value


def _parsed(text: str, file: str) -> Any:
    import json

    try:
        return json.loads(text)
    except json.JSONDecodeError as fault:
        line = text.split("\n")[fault.lineno - 1].strip()
        said = f"{quoted(line)} is not JSON: {fault.msg}"
        raise Refused([Problem(Place(file, fault.lineno), said)]) from None
    except ValueError:  # of a number of thousands of digits
        raise Refused([Problem(Place(file, 1), "holds a number that is too long; correct it")]) from None
    except RecursionError:
        raise Refused([Problem(Place(file, 1), "is nested too deeply; flatten it")]) from None


def _cue(segment: Any, dialect: Dialect, episode: str, after: int) -> Cue:
    if not isinstance(segment, dict):
        shape = f'{{"{dialect.start}": …, "{dialect.end}": …, "{dialect.body}": …}}'
        raise ValueError(f"is no object; write {shape}")
    start, end = _time(segment, dialect.start, dialect), _time(segment, dialect.end, dialect)
    if start is None:
        raise ValueError(f'has no "{dialect.start}"; write the time at which it begins')
    if end is not None and end < start:
        raise ValueError(f"ends at {segment[dialect.end]}, before it starts")
    if start < after:
        raise ValueError(f"starts at {segment[dialect.start]}, before the one above it; sort them by time")
    speaker = next((name for part in dialect.speakers if (name := _words(segment, part))), "")
    return Cue(Moment(episode, start, end, Kind.CUE), _words(segment, dialect.body), speaker)


def _time(segment: Mapping[str, Any], name: str, dialect: Dialect) -> int | None:
    value = segment.get(name)
    if value is None:
        return None
    try:
        return dialect.time(value)
    except ValueError as fault:
        raise ValueError(f"has the {name} {quoted(value)}, which {fault}") from None


def _words(segment: Mapping[str, Any], name: str) -> str:
    value = segment.get(name) or ""
    if not isinstance(value, str):
        raise ValueError(f"has the {name} {quoted(value)}, which is no text; put it in quotes")
    if not value.isascii() and any("\ud800" <= char <= "\udfff" for char in value):
        raise ValueError(f"has the {name} {quoted(value)}, which holds half a character; remove that")
    return " ".join(value.split())


def _lines(text: str, key: str) -> list[int]:
    """The line that each segment of the list `key` begins in."""
    import json

    found = re.search(rf'"{key}"\s*:\s*\[' if key else r"\[", text)
    decode, gap, lines, line, seen = json.JSONDecoder().raw_decode, _GAP.match, [], 1, 0
    at = found.end() if found else len(text)
    while (start := gap(text, at)) and text[start.end() : start.end() + 1] not in ("]", ""):
        line += text.count("\n", seen, start.end())
        seen = start.end()
        lines.append(line)
        _, at = decode(text, seen)
    return lines
