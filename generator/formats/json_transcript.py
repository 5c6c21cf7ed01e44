"""Transcripts as Podcasting 2.0 writes them in JSON (transcripts, JSON): reader and writer."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from generator import timecode
from generator.formats import json_segments
from generator.formats.json_segments import Dialect
from generator.model import Cue, Cues

MEDIA_TYPE = "application/json"
VERSION = "1.0.0"

DIALECTS = (
    Dialect("segments", "startTime", "endTime", "body", ("speaker",), json_segments.seconds),
    Dialect("segments", "start", "end", "text", ("speaker",), json_segments.seconds),
)
"""That of Podcasting 2.0, and that of Whisper, which has other names for the same."""
HOLDS = 'it holds an object with a list "segments"'


def read(text: str, file: str, episode: str) -> Cues:
    """The cues of `text` in order, one for each segment that has words, or for each sentence where the
    segments are words. Raises Refused (`json_segments.read`).
    """
    return json_segments.read(text, file, episode, DIALECTS, HOLDS)


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
