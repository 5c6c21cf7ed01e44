"""WebVTT (W3C WebVTT: The Web Video Text Tracks Format): reader and writer of transcripts."""

import html
import re
from collections.abc import Iterable, Iterator

from generator import timecode
from generator.model import Cue, Kind, Moment
from generator.problems import Place, Problem, Refused, quoted

MEDIA_TYPE = "text/vtt"

_TIMES = re.compile(r"\s*(\S+)\s+-->\s+(\S+)(?:\s.*)?")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]*)>")
_TAG = re.compile(r"<[^>]*>")
_ORDINARY = re.compile(
    r"(?:[^\n]*\n)?(\d\d:[0-5]\d:[0-5]\d\.\d{3}) --> (\d\d:[0-5]\d:[0-5]\d\.\d{3})\n([^\n]+)"
)
"""A block as most tools write it: perhaps a name, times with hours, one line of text."""
_NOT_CUES = re.compile(r"(NOTE|STYLE|REGION)(\s|$)")


def read(text: str, file: str, episode: str) -> tuple[Cue, ...]:
    """The cues of `text` in order, one for each voice in a cue (§3.3, §3.5 voice spans).

    Raises Refused with a line for each block that is neither cue, note, style nor region, for times
    that are none, for cues that end before they start and for cues out of order.
    """
    if not re.match(r"WEBVTT(\s|$)", text):
        raise Refused([Problem(Place(file, 1), "is not WebVTT; the first line must be 'WEBVTT'")])
    return _ordinary(text, episode) or _scrutinised(text, file, episode)


def _ordinary(text: str, episode: str) -> tuple[Cue, ...]:
    """The cues of a file in which every block is ordinary; none where one is not."""
    header, *blocks = text.strip().split("\n\n")
    found = list(map(_ORDINARY.fullmatch, blocks))
    cues: list[Cue] = []
    before = 0
    for block in found:
        if block is None or header.count("\n") or block[0].startswith(("NOTE", "STYLE", "REGION")):
            return ()
        start, end = _milliseconds(block[1]), _milliseconds(block[2])
        if not before <= start <= end:
            return ()
        before = start
        moment = Moment(episode, start, end, Kind.CUE)
        cues += [Cue(moment, words, speaker) for speaker, words in _voices(block[3])]
    return tuple(cues)


def _milliseconds(time: str) -> int:
    """Of `HH:MM:SS.mmm`, digits known to be digits."""
    return 60_000 * (60 * int(time[:2]) + int(time[3:5])) + int(time[6:8] + time[9:])


def _scrutinised(text: str, file: str, episode: str) -> tuple[Cue, ...]:
    """The cues of any file, each fault with its line."""
    cues: list[Cue] = []
    problems: list[Problem] = []
    for line, block in _blocks(text):
        if _NOT_CUES.match(block[0]) and not any(_TIMES.fullmatch(one) for one in block[:2]):
            continue
        try:
            cues += _cues(block, episode, after=cues[-1].moment.start if cues else 0)
        except ValueError as fault:
            problems.append(Problem(Place(file, line), str(fault)))
    if problems:
        raise Refused(problems)
    return tuple(cues)


def write(cues: Iterable[Cue]) -> str:
    """`cues` as WebVTT with a voice span where a speaker is known."""
    blocks = ["WEBVTT\n"]
    for cue in cues:
        start, end = cue.moment.start, cue.moment.end or cue.moment.start
        words = html.escape(cue.text, quote=False)
        voice = f"<v {html.escape(cue.speaker, quote=False)}>" if cue.speaker else ""
        blocks.append(f"{timecode.exact(start)} --> {timecode.exact(end)}\n{voice}{words}\n")
    return "\n".join(blocks)


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Runs of lines that are not blank, each with the number of its first line.

    The header is passed over: it ends with a blank line or, in careless files, the first cue (§4.1).
    """
    block: list[str] = []
    in_header = True
    for number, line in enumerate([*text.splitlines(), ""], 1):
        in_header = in_header and bool(line.strip()) and "-->" not in line
        if line.strip() and not in_header:
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _cues(block: list[str], episode: str, after: int) -> list[Cue]:
    times = next((at for at, line in enumerate(block[:2]) if "-->" in line), None)
    if times is None:
        raise ValueError(f"{quoted(block[0])} is no cue; write 'H:MM:SS.mmm --> H:MM:SS.mmm' above its text")
    moment = _moment(block[times], episode)
    if moment.start < after:
        raise ValueError(f"{quoted(block[times])} starts before the cue above it; sort the cues by time")
    return [Cue(moment, words, speaker) for speaker, words in _voices(" ".join(block[times + 1 :]))]


def _moment(line: str, episode: str) -> Moment:
    found = _TIMES.fullmatch(line)
    if found is None:
        raise ValueError(f"{quoted(line)} is no cue time; write 'H:MM:SS.mmm --> H:MM:SS.mmm'")
    start, end = (_time(text) for text in found.groups())
    if end < start:
        raise ValueError(f"{quoted(line)} ends before it starts")
    return Moment(episode, start, end, Kind.CUE)


def _time(text: str) -> int:
    try:
        return timecode.parse(text)
    except ValueError as fault:
        raise ValueError(f"{quoted(text)} {fault}.mmm") from None


def _voices(payload: str) -> Iterable[tuple[str, str]]:
    """Speaker and words of each voice span; text before the first has no speaker."""
    if payload.startswith("<v ") and payload.count("<") == 1 and "&" not in payload:
        speaker, closing, words = payload[3:].partition(">")
        if closing and (spoken := " ".join(words.split())):
            return [(speaker.strip(), spoken)]
    return _each_voice(payload)


def _each_voice(payload: str) -> Iterator[tuple[str, str]]:
    pieces = _VOICE.split(payload)
    for speaker, words in zip(["", *pieces[1::2]], pieces[0::2], strict=True):
        spoken = " ".join(html.unescape(_TAG.sub("", words)).split())
        if spoken:
            yield html.unescape(speaker).strip(), spoken
