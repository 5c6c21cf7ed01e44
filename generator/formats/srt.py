"""SubRip (.srt): reader and writer of transcripts. Speakers are named as Podcasting 2.0 has it (SRT)."""

import re
from collections.abc import Iterable, Iterator, Sequence

from generator import timecode
from generator.formats import named
from generator.formats.cue_times import moment_of
from generator.model import Cue, Cues, Moment
from generator.problems import Place, Problem, Refused, quoted

MEDIA_TYPE = "application/x-subrip"

_TIMES = re.compile(r"\s*(\S+)\s+-->\s+(\S+)(?:\s.*)?")
_STYLE = re.compile(r"</?(?:[bius]|font)\b[^>]*>|\{\\[^}]*\}", re.IGNORECASE)


def read(text: str, file: str, episode: str) -> Cues:
    """The cues of `text` in order. A speaker named at the beginning of a card (`named`) speaks until
    another is.

    Raises Refused with a line for each block that is no card, for times that are none, for cards that end
    before they start and for cards out of order.
    """
    cards: list[tuple[Moment, str]] = []
    problems: list[Problem] = []
    for line, block in _blocks(text):
        try:
            moment, words = _card(block, episode, after=cards[-1][0].start if cards else 0)
        except ValueError as fault:
            problems.append(Problem(Place(file, line), str(fault)))
            continue
        if words:
            cards.append((moment, words))
    if problems:
        raise Refused(problems)
    spoken = _spoken([words for _, words in cards])
    cues = (Cue(moment, said, by) for (moment, _), (by, said) in zip(cards, spoken, strict=True))
    return Cues.of(episode, cues)


def _spoken(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Who says each of `texts`, and the words without the name."""
    speaker = ""
    for name, words in named.apart(texts):
        speaker = name or speaker
        yield speaker, words


def write(cues: Iterable[Cue]) -> str:
    """`cues` as SubRip. A speaker is named where another one spoke before, and where the words begin
    with what would pass for a name; on every card, where it would be misread otherwise.
    """
    given = list(cues)
    texts = list(_texts(given))
    if [speaker for speaker, _ in _spoken(texts)] != [cue.speaker for cue in given]:
        texts = [_said_by(cue) for cue in given]
    cards = (_written(number, *card) for number, card in enumerate(zip(given, texts, strict=True), 1))
    return "\n".join(cards)


def _texts(cues: Iterable[Cue]) -> Iterator[str]:
    current = ""
    for cue in cues:
        has_to = cue.speaker != current or named.begins_with_name(cue.text)
        yield _said_by(cue) if has_to else cue.text
        current = cue.speaker


def _said_by(cue: Cue) -> str:
    return f"{cue.speaker}: {cue.text}" if cue.speaker else cue.text


def _written(number: int, cue: Cue, text: str) -> str:
    moment = cue.moment
    start, end = timecode.exact(moment.start), timecode.exact(moment.end or moment.start)
    return f"{number}\n{start} --> {end}\n".replace(".", ",") + f"{text}\n"


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
    return moment_of(line, found, episode, ",mmm")
