"""WebVTT as most tools write it, read at a glance: a name perhaps, times with hours, one line of text."""

import re
from collections.abc import Iterable
from operator import gt

from generator.formats import voices
from generator.model import Cue, Kind, Moment

_TIME = r"([0-9][0-9]:[0-5][0-9]:[0-5][0-9]\.[0-9][0-9][0-9])"
_CUE = re.compile(
    rf"\n\n(?:(?!NOTE|STYLE|REGION)[^\n>]++\n)?{_TIME} --> {_TIME}\n"
    r"(?:(?:<v ([^<>&\n]*+)>)?([^<&\n]++)(?:</v>)?|([^\n]++))(?=\n\n|\Z)"
)
"""The blank line above a cue and the cue, all of it: its times, then speaker and words, or else a line that
has several voices, tags or entities.
"""
_ODD_SPACES = (
    *("\t", "\x0b", "\x0c", "\r", "\x1c", "\x1d", "\x1e", "\x1f", "\x85", "\xa0", "\u1680"),
    *(chr(code) for code in range(0x2000, 0x200B)),
    *("\u2028", "\u2029", "\u202f", "\u205f", "\u3000"),
)
"""What `str.split` takes for space, apart from spaces and line feeds."""


def read(text: str, episode: str) -> tuple[Cue, ...]:
    """The cues of a file in which every block is ordinary; none where one is not."""
    header, blank, _ = text.partition("\n\n")
    body = text[len(header) :].rstrip()
    if not blank or not _is_header(header) or not _is_tidy(body):
        return ()
    found = _CUE.findall(body)
    if not found or len(found) != body.count("\n\n"):  # so many blocks, so many cues: none was passed over
        return ()
    starts = _milliseconds([one[0] for one in found])
    ends = _milliseconds([one[1] for one in found])
    if starts != sorted(starts) or any(map(gt, starts, ends)):
        return ()
    cues: list[Cue] = []
    kind = Kind.CUE
    for start, end, (_, _, speaker, words, line) in zip(starts, ends, found, strict=True):
        moment = Moment(episode, start, end, kind)
        if line:
            cues += [Cue(moment, spoken, voice) for voice, spoken in voices.each(line)]
        elif spoken := words.strip():
            cues.append(Cue(moment, spoken, speaker.strip()))
    return tuple(cues)


def _is_header(header: str) -> bool:
    """Whether all of `header` is one: careless files have a cue in it, or blanks."""
    return "-->" not in header and all(line.strip() for line in header.splitlines())


def _is_tidy(body: str) -> bool:
    """Whether words stand one space apart."""
    return "  " not in body and not any(map(body.__contains__, _ODD_SPACES))


def _milliseconds(times: Iterable[str]) -> list[int]:
    """Of `HH:MM:SS.mmm`, read as numbers HHMMSSmmm, in which minutes and hours count for too much."""
    numbers = map(int, " ".join(times).replace(":", "").replace(".", "").split())
    return [number - 40_000 * (number // 100_000) - 2_400_000 * (number // 10_000_000) for number in numbers]
