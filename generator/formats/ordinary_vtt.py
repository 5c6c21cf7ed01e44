"""WebVTT as most tools write it, read at a glance: one line of times, one of text, a name perhaps."""

import re
from collections.abc import Sequence
from functools import cache
from operator import gt

from generator.formats import clocks, spoken_vtt, voices
from generator.model import Cue, Cues, Kind, Moment
from generator.model.cues import voices_of

_CLOCK = "[0-5][0-9]:[0-5][0-9]\\.[0-9][0-9][0-9]"
_USUAL = f"[0-9][0-9]:{_CLOCK} --> [0-9][0-9]:{_CLOCK}"
_OTHER = f"(?:[0-9][0-9]:)?{_CLOCK} --> (?:[0-9][0-9]:)?{_CLOCK}(?: [^\\n]*+)?"
"""Times of which some may have no hours, and what says where a screen shows the words."""
_WIDTH = len("00:00:00.000 --> 00:00:00.000 ")
_HOURLESS = re.compile(r"(?<![:\d])(?=\d\d:\d\d\.)")
"""Where a time begins that has no hours."""
_NAME = r"(?!NOTE|STYLE|REGION)[^\n>]++\n"
_SPOKEN = r"<v (?! )[^<>&\n]++(?<! )>(?! )[^<>&\n]++(?<! )(?:</v>)?"
"""A line that has one voice, no tags or entities, and no space to be taken away."""


@cache
def _cues_of(above: str, times: str, line: str) -> re.Pattern[str]:
    """Cues and nothing else, each with these lines above its times, its times and its words."""
    return re.compile(rf"(?:\n\n{above}{times}\n{line})+")


_SHAPES = (
    (3, False, "", _USUAL, r"[^\n]++"),
    (4, False, _NAME, _USUAL, r"[^\n]++"),
    (3, True, "", _OTHER, _SPOKEN),
    (4, True, _NAME, _OTHER, _SPOKEN),
    (3, False, "", _OTHER, r"[^\n]++"),
    (4, False, _NAME, _OTHER, r"[^\n]++"),
)
"""What a file may look like that `spoken_vtt` does not know: the lines that each cue takes, whether each has
one voice, `_cues_of` what.
"""
_ODD_SPACES = (
    *("\t", "\x0b", "\x0c", "\r", "\x1c", "\x1d", "\x1e", "\x1f", "\x85", "\xa0", "\u1680"),
    *(chr(code) for code in range(0x2000, 0x200B)),
    *("\u2028", "\u2029", "\u202f", "\u205f", "\u3000"),
)
"""What `str.split` takes for space, apart from spaces and line feeds."""
_ROLLS = "><c"
"""What captions that roll (`rolling`) have, and no others."""


def read(text: str, episode: str) -> tuple[Cues, bool]:
    """The cues of a file in which every block is ordinary, none where one is not; and whether nothing is
    marked up in them but who speaks.
    """
    header, blank, _ = text.partition("\n\n")
    body = text[len(header) :].rstrip()
    if not blank or not _is_header(header) or any(map(body.__contains__, _ODD_SPACES)):
        return Cues(), False
    rows = body.split("\n")
    if cues := spoken_vtt.read(rows, 3, episode) or spoken_vtt.read(rows, 4, episode):
        return cues, True
    for lines, is_spoken, *shape in _SHAPES:
        if not is_spoken and _ROLLS in body:
            break
        if _cues_of(*shape).fullmatch(body):
            cues = _cues(rows[lines - 1 :: lines], rows[lines::lines], is_spoken, episode)
            return cues, is_spoken or "<" not in body
    return Cues(), False


def _is_header(header: str) -> bool:
    """Whether all of `header` is one: careless files have a cue in it, or blanks."""
    return "-->" not in header and all(line.strip() for line in header.splitlines())


def _cues(times: Sequence[str], lines: Sequence[str], is_spoken: bool, episode: str) -> Cues:
    """The cues that have these times, and these lines of text; none where one is out of order."""
    both = clocks.milliseconds(_clocks(times))
    starts, ends = both[0::2], both[1::2]
    if any(map(gt, starts, starts[1:])) or any(map(gt, starts, ends)):
        return Cues()
    if not is_spoken:
        return _one_by_one(starts, ends, lines, episode)
    parts = "\n".join(lines).replace("</v>", "")[len("<v ") :].replace("\n<v ", ">").split(">")
    named, said = voices_of(parts[0::2]), "\n".join(parts[1::2])
    if "  " in said or any("  " in voice.speaker for voice in named):
        return _one_by_one(starts, ends, lines, episode)
    return Cues(episode, starts, ends, named, said)


def _one_by_one(starts: Sequence[int], ends: Sequence[int], lines: Sequence[str], episode: str) -> Cues:
    """The cues where some line has no voice or several, tags or entities, or more space than words need."""
    cues: list[Cue] = []
    for start, end, line in zip(starts, ends, lines, strict=True):
        moment = Moment(episode, start, end, Kind.CUE)
        cues += [Cue(moment, spoken, voice) for voice, spoken in voices.each(line)]
    return Cues.of(episode, cues)


def _clocks(times: Sequence[str]) -> str:
    """`times` one space apart, each with its hours, and nothing behind them."""
    plain = " ".join(times)
    if (len(plain), plain.count(" ")) == (_WIDTH * len(times) - 1, 3 * len(times) - 1):
        return plain
    return " ".join([_HOURLESS.sub("00:", " ".join(one.split(" ", 3)[:3])) for one in times])
