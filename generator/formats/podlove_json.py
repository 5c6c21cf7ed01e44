"""Transcripts as Podlove writes them in JSON (Podlove Web Player, transcripts): reader and writer."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from generator import timecode
from generator.formats import json_segments
from generator.formats.json_segments import Dialect
from generator.model import Cue, Cues

_SPEAKERS = ("voice", "speaker")
"""The name; and the contributor's number, which is better than nothing."""

DIALECTS = (
    Dialect("", "start_ms", "end_ms", "text", _SPEAKERS, json_segments.milliseconds),
    Dialect("transcripts", "start_ms", "end_ms", "text", _SPEAKERS, json_segments.milliseconds),
    Dialect("", "start", "end", "text", _SPEAKERS, json_segments.milliseconds),
)
"""A list alone; the same in the player's configuration; one that has clocks and no milliseconds."""
HOLDS = 'it holds a list of objects with "start_ms", "end_ms", "voice" and "text"'


def read(text: str, file: str, episode: str) -> Cues:
    """The cues of `text` in order, one for each entry that has words. Raises Refused
    (`json_segments.read`).
    """
    return json_segments.read(text, file, episode, DIALECTS, HOLDS)


def write(cues: Iterable[Cue]) -> str:
    """`cues` as a list of entries, each with its times as clocks and in milliseconds."""
    data = msgspec.json.encode([_entry(cue) for cue in cues])
    return msgspec.json.format(data.decode(), indent=1) + "\n"


def _entry(cue: Cue) -> Mapping[str, Any]:
    start = cue.moment.start
    end = start if cue.moment.end is None else cue.moment.end
    return {
        "start": timecode.exact(start),
        "start_ms": start,
        "end": timecode.exact(end),
        "end_ms": end,
        "voice": cue.speaker,
        "text": cue.text,
    }
