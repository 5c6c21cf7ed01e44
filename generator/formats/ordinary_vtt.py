"""WebVTT as most tools write it, read at a glance: times with hours, one line of text, a name perhaps."""

import re
from collections.abc import Sequence
from operator import gt

from generator.formats import voices
from generator.model import Cue, Cues, Kind, Moment
from generator.model.cues import voices_of

_TIME = "[0-9][0-9]:[0-5][0-9]:[0-5][0-9]\\.[0-9][0-9][0-9]"
_CUES = re.compile(rf"(?:\n\n{_TIME} --> {_TIME}\n[^\n]++)++")
_NAMED_CUES = re.compile(rf"(?:\n\n(?!NOTE|STYLE|REGION)[^\n>]++\n{_TIME} --> {_TIME}\n[^\n]++)++")
"""The same, each with an identifier above its times."""
_SPOKEN = re.compile(r"(?:<v [^<>&\n]++>[^<>&\n]++\n)++")
"""Lines that each have one voice, and no tags or entities."""
_ODD_SPACES = (
    *("\t", "\x0b", "\x0c", "\r", "\x1c", "\x1d", "\x1e", "\x1f", "\x85", "\xa0", "\u1680"),
    *(chr(code) for code in range(0x2000, 0x200B)),
    *("\u2028", "\u2029", "\u202f", "\u205f", "\u3000"),
)
"""What `str.split` takes for space, apart from spaces and line feeds."""


def read(text: str, episode: str) -> Cues:
    """The cues of a file in which every block is ordinary; none where one is not."""
    header, blank, _ = text.partition("\n\n")
    body = text[len(header) :].rstrip()
    if not blank or not _is_header(header) or not _is_tidy(body):
        return Cues()
    rows = body.split("\n")
    if _CUES.fullmatch(body):
        return _cues(rows[2::3], rows[3::3], episode)
    if _NAMED_CUES.fullmatch(body):
        return _cues(rows[3::4], rows[4::4], episode)
    return Cues()


def _is_header(header: str) -> bool:
    """Whether all of `header` is one: careless files have a cue in it, or blanks."""
    return "-->" not in header and all(line.strip() for line in header.splitlines())


def _is_tidy(body: str) -> bool:
    """Whether words stand one space apart."""
    return "  " not in body and not any(map(body.__contains__, _ODD_SPACES))


def _cues(times: Sequence[str], lines: Sequence[str], episode: str) -> Cues:
    """The cues that have these times, and these lines of text; none where one is out of order."""
    both = _milliseconds(times)
    starts, ends = both[0::2], both[1::2]
    if starts != sorted(starts) or any(map(gt, starts, ends)):
        return Cues()
    payload = "\n".join(lines)
    if "<" not in payload and "&" not in payload:
        speakers, texts = [""] * len(lines), lines
    elif _SPOKEN.fullmatch(plain := payload.replace("</v>", "") + "\n"):
        parts = plain[len("<v ") : -1].replace("\n<v ", ">").split(">")
        speakers, texts = parts[0::2], parts[1::2]
    else:
        return _one_by_one(starts, ends, lines, episode)
    said = [text.strip() for text in texts]
    if not all(said):
        return Cues()
    named = voices_of([speaker.strip() for speaker in speakers])
    return Cues(episode, tuple(starts), tuple(ends), named, "\n".join(said))


def _one_by_one(starts: Sequence[int], ends: Sequence[int], lines: Sequence[str], episode: str) -> Cues:
    """The cues where some line has several voices, tags or entities."""
    cues: list[Cue] = []
    for start, end, line in zip(starts, ends, lines, strict=True):
        moment = Moment(episode, start, end, Kind.CUE)
        cues += [Cue(moment, spoken, voice) for voice, spoken in voices.each(line)]
    return Cues.of(episode, cues)


def _milliseconds(times: Sequence[str]) -> list[int]:
    """Of `HH:MM:SS.mmm --> HH:MM:SS.mmm`, start and end by turns: read as numbers HHMMSSmmm, in which
    minutes and hours count for too much.
    """
    digits = " ".join(times).replace(":", "").replace(".", "").replace(" --> ", " ")
    numbers = map(int, digits.split())
    return [number - 40_000 * (number // 100_000) - 2_400_000 * (number // 10_000_000) for number in numbers]
