"""The formats of transcripts that are read, each imported when a file is of it: most archives have one."""

from collections.abc import Callable

from generator.formats import vtt
from generator.model import Cues


def _json(text: str, file: str, episode: str) -> Cues:
    from generator.formats import any_json

    return any_json.read(text, file, episode)


def _srt(text: str, file: str, episode: str) -> Cues:
    from generator.formats import srt

    return srt.read(text, file, episode)


def _plain_text(text: str, file: str, episode: str) -> Cues:
    from generator.formats import plain_text

    return plain_text.read(text, file, episode)


FORMATS: dict[str, Callable[[str, str, str], Cues]] = {
    ".vtt": vtt.read,
    ".json": _json,
    ".srt": _srt,
    ".txt": _plain_text,
}
"""By the ending of a file: text, file and episode → cues, in the order in which they count where an episode
has files in several: those that say most of speakers and times come first.
"""
ENDINGS = " or ".join((", ".join(list(FORMATS)[:-1]), list(FORMATS)[-1]))
"""As messages tell them."""
