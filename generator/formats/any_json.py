"""A transcript in JSON of any dialect that is known."""

from generator.formats import json_segments, json_transcript, podlove_json
from generator.model import Cues

DIALECTS = (*json_transcript.DIALECTS, *podlove_json.DIALECTS)
HOLDS = f"write it as Podcasting 2.0 does: {json_transcript.HOLDS}"


def read(text: str, file: str, episode: str) -> Cues:
    """The cues of `text` in order. Raises Refused (`json_segments.read`)."""
    return json_segments.read(text, file, episode, DIALECTS, HOLDS)
