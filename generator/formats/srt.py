"""SubRip (.srt): reader and writer of transcripts. Speakers are named as Podcasting 2.0 has it (SRT)."""

import re
from collections.abc import Iterable, Iterator

from generator import timecode
from generator.model import Cue, Kind, Moment
from generator.problems import Place, Problem, Refused, quoted

MEDIA_TYPE = "application/x-subrip"

_TIMES = re.compile(r"\s*(\S+)\s+-->\s+(\S+)(?:\s.*)?")
_STYLE = re.compile(r"</?(?:[bius]|font)\b[^>]*>|\{\\[^}]*\}", re.IGNORECASE)
_NAME = re.compile(r"(?=[^:]{1,40}: )((?:[^\s:,;!?…]+ ){0,3}(?![a-zß-öø-ÿ])[^\s:,;!?…]+): (?=\S)")
"""Who speaks, as cards begin with it: up to four words, the last of which begins with no small letter."""


def read(text: str, file: str, episode: str) -> tuple[Cue, ...]:
    """The cues of `text` in order. A speaker named at the beginning of a card speaks until another is.

    Raises Refused with a line for each block that is no card, for times that are none, for cards that end
    before they start and for cards out of order.
    """
    cues: list[Cue] = []
    problems: list[Problem] = []
    speaker = ""
    for line, block in _blocks(text):
        try:
            moment, words = _card(block, episode, after=cues[-1].moment.start if cues else 0)
        except ValueError as fault:
            problems.append(Problem(Place(file, line), str(fault)))
            continue
        if named := _NAME.match(words):
            speaker, words = named[1], words[named.end() :]
        if words:
            cues.append(Cue(moment, words, speaker))
    if problems:
        raise Refused(problems)
    return tuple(cues)


def write(cues: Iterable[Cue]) -> str:
    """`cues` as SubRip. A speaker is named where another one spoke before, and where the words begin
    with what would pass for a name.
    """
    cards = []
    current = ""
    for number, cue in enumerate(cues, 1):
        moment, speaker, text = cue.moment, cue.speaker, cue.text
        if speaker and (speaker != current or _NAME.match(text)):
            text = f"{speaker}: {text}"
        current = speaker
        start, end = timecode.exact(moment.start), timecode.exact(moment.end or moment.start)
        cards.append(f"{number}\n{start} --> {end}\n".replace(".", ",") + f"{text}\n")
    return "\n".join(cards)


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Runs of lines that are not blank, each with the number of its first line."""
    block: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if line.strip():
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _card(block: list[str], episode: str, after: int) -> tuple[Moment, str]:
    times = next((at for at, line in enumerate(block[:2]) if "-->" in line), None)
    if times is None:
        message = "is no card; write its number and 'HH:MM:SS,mmm --> HH:MM:SS,mmm' above its text"
        raise ValueError(f"{quoted(block[0])} {message}")
    moment = _moment(block[times], episode)
    if moment.start < after:
        raise ValueError(f"{quoted(block[times])} starts before the card above it; sort the cards by time")
    words = " ".join(_STYLE.sub("", " ".join(block[times + 1 :])).split())
    return moment, words


def _moment(line: str, episode: str) -> Moment:
    found = _TIMES.fullmatch(line)
    if found is None:
        raise ValueError(f"{quoted(line)} is no card's time; write 'HH:MM:SS,mmm --> HH:MM:SS,mmm'")
    start, end = (_time(text) for text in found.groups())
    if end < start:
        raise ValueError(f"{quoted(line)} ends before it starts")
    return Moment(episode, start, end, Kind.CUE)


def _time(text: str) -> int:
    try:
        return timecode.parse(text)
    except ValueError as fault:
        raise ValueError(f"{quoted(text)} {fault},mmm") from None
