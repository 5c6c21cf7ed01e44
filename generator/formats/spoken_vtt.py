"""WebVTT in which every cue is one line that one voice says, known by counting signs: nearly all there is."""

from collections.abc import Sequence
from operator import gt

from generator.formats import clocks
from generator.model import Cues
from generator.model.cues import voices_of

_TIMES = "00:00:00.000 --> 00:00:00.000 "
"""Every digit made a 0."""
_DIGITS = bytes(ord("0") if chr(code).isdecimal() else code for code in range(128)) + bytes(range(128, 256))
_TENS = (3, 6, 20, 23)
"""Where the tens of minutes and seconds stand in times; above 5 there are none."""
_BLOCKS = ("NOTE", "STYLE", "REGION")
"""What begins with these is no cue."""
_SIGNS = b"<>&\n"
_OTHERS = bytes(sorted(set(range(256)) - set(_SIGNS)))
_GAPS = bytes(code in b" >\n" for code in range(256))
"""What words stand between, made 1; two of them side by side are a space too much, or have no word."""


def read(rows: Sequence[str], lines: int, episode: str) -> Cues:
    """The cues of the `rows` of a file, each `lines` rows: an empty one, its times, what is said; with four
    rows, a name above the times. The first row belongs to none of them. None where something is otherwise.
    """
    names = rows[2::lines] if lines > len(("", "times", "words")) else ["1"]
    count, rest = divmod(len(rows) - 1, lines)
    times = f"{' '.join(rows[lines - 1 :: lines])} "
    if rest or any(rows[1::lines]) or not _are_names(names) or not _are_times(times, count):
        return Cues()
    both = clocks.milliseconds(times)
    starts, ends = both[0::2], both[1::2]
    if any(map(gt, starts, starts[1:])) or any(map(gt, starts, ends)):
        return Cues()
    return _said(rows[lines::lines], starts, ends, episode)


def _said(lines: Sequence[str], starts: tuple[int, ...], ends: tuple[int, ...], episode: str) -> Cues:
    text = "\n".join(["", *lines, ""]).replace("</v>\n", "\n")
    data = text.encode()
    signs = data.translate(None, _OTHERS)
    if signs != b"\n<>" * len(lines) + b"\n" or text.count("\n<v ") != len(lines):
        return Cues()
    if b"\1\1" in data.translate(_GAPS):
        return Cues()
    parts = text[len("\n<v ") : -1].replace("\n<v ", ">").split(">")
    return Cues(episode, starts, ends, voices_of(parts[0::2]), "\n".join(parts[1::2]))


def _are_names(names: Sequence[str]) -> bool:
    return all(names) and ">" not in "".join(names) and not any(name.startswith(_BLOCKS) for name in names)


def _are_times(times: str, count: int) -> bool:
    """Whether `times` are those of `count` cues, hours and all, a space behind each."""
    if not times.isascii() or times.encode().translate(_DIGITS) != _TIMES.encode() * count:
        return False
    return not any(times[place :: len(_TIMES)].strip("012345") for place in _TENS)
