"""WebVTT (W3C WebVTT: The Web Video Text Tracks Format): reader and writer of transcripts."""

import html
import re
from collections.abc import Iterable, Iterator

from generator import timecode
from generator.formats import ordinary_vtt, rolling, voices
from generator.formats.cue_times import moment_of
from generator.model import Cue, Cues, Moment
from generator.problems import Place, Problem, Refused, quoted

MEDIA_TYPE = "text/vtt"

_TIMES = re.compile(r"\s*(\S+)\s+-->\s+(\S+)(?:\s.*)?")
_NOT_CUES = re.compile(r"(NOTE|STYLE|REGION)(\s|$)")


def read(text: str, file: str, episode: str) -> Cues:
    """The cues of `text` in order, one for each voice in a cue (§3.3, §3.5 voice spans).

    Raises Refused with a line for each block that is neither cue, note, style nor region, for times
    that are none, for cues that end before they start and for cues out of order.
    """
    if not re.match(r"WEBVTT(\s|$)", text):
        raise Refused([Problem(Place(file, 1), "is not WebVTT; the first line must be 'WEBVTT'")])
    return ordinary_vtt.read(text, episode)[0] or scrutinised(text, file, episode)


def scrutinised(text: str, file: str, episode: str) -> Cues:
    """The cues of any file, each fault with its line."""
    cues: list[Cue] = []
    problems: list[Problem] = []
    for line, block in _shown(text):
        if _NOT_CUES.match(block[0]) and not any(_TIMES.fullmatch(one) for one in block[:2]):
            continue
        try:
            cues += _cues(block, episode, after=cues[-1].moment.start if cues else 0)
        except ValueError as fault:
            problems.append(Problem(Place(file, line), str(fault)))
    if problems:
        raise Refused(problems)
    return Cues.of(episode, cues)


def write(cues: Iterable[Cue]) -> str:
    """`cues` as WebVTT with a voice span where a speaker is known."""
    blocks = ["WEBVTT\n"]
    for cue in cues:
        moment = cue.moment
        start, end = timecode.exact(moment.start), timecode.exact(moment.end or moment.start)
        voice = f"<v {_escaped(cue.speaker)}>" if cue.speaker else ""
        blocks.append(f"{start} --> {end}\n{voice}{_escaped(cue.text)}\n")
    return "\n".join(blocks)


def _escaped(text: str) -> str:
    is_special = "&" in text or "<" in text or ">" in text
    return html.escape(text, quote=False) if is_special else text


def _shown(text: str) -> Iterator[tuple[int, list[str]]]:
    """The blocks of `text`, no line of which is one that was shown before."""
    if rolling.is_rolling(text):
        return rolling.unrolled(_blocks(rolling.closed(text)))
    return _blocks(text)


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
    return [Cue(moment, words, speaker) for speaker, words in voices.each(" ".join(block[times + 1 :]))]


def _moment(line: str, episode: str) -> Moment:
    found = _TIMES.fullmatch(line)
    if found is None:
        raise ValueError(f"{quoted(line)} is no cue time; write 'H:MM:SS.mmm --> H:MM:SS.mmm'")
    return moment_of(line, found, episode, ".mmm")
