"""Transcripts in plain text, each turn with its time and its speaker: reader and writer."""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from generator import timecode
from generator.formats import named
from generator.formats.text_marks import Mark, mark
from generator.model import Cue, Cues, Kind, Moment
from generator.problems import Place, Problem, Refused, quoted

_FOOTER = re.compile(r"Transcribed by https?://\S+")
"""What a tool adds below, and nobody said."""


def read(text: str, file: str, episode: str) -> Cues:
    """The cues of `text`, one for each line that begins with a time or a name (`text_marks`, `named`); lines
    below it go on with it. A speaker who is named speaks until another is. What has no time of its own has
    that of the turn above it. What stands above the first of them is a heading.

    Raises Refused with a line for each time that is none, for turns out of order and a turn above the first
    time, and where there is no time at all.
    """
    reading = _Reading(episode)
    for number, one in _marked(text):
        try:
            reading.take(one)
        except ValueError as fault:
            reading.problems.append(Problem(Place(file, number), str(fault)))
    if not (reading.cues or reading.problems):
        remedy = "has no times; begin each turn with one, as '[H:MM:SS] Name: words'"
        raise Refused([Problem(Place(file, 1), remedy)])
    if reading.problems:
        raise Refused(reading.problems)
    return Cues.of(episode, [cue for cue in reading.cues if cue.text])


def write(cues: Iterable[Cue]) -> str:
    """`cues` as paragraphs of `[H:MM:SS] **Name:** words`; where they end is left out."""
    return "\n".join(f"[{_clock(cue.moment.start)}] {_who(cue.speaker)}{cue.text}\n" for cue in cues)


def _who(speaker: str) -> str:
    return f"**{speaker}:** " if speaker else ""


def _clock(ms: int) -> str:
    whole = timecode.clock(ms, hours=True)
    return f"{whole}.{ms % 1000:03}" if ms % 1000 else whole


def _marked(text: str) -> Iterator[tuple[int, Mark]]:
    """The number and the mark of each line that has words, or a time or name for those below it."""
    lines = [(number, line.strip()) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if lines and _FOOTER.fullmatch(lines[-1][1]):
        lines.pop()
    marks = [mark(line) for _, line in lines]
    if not any(one.name for one in marks):
        marks = _named(marks)
    return zip((number for number, _ in lines), marks, strict=True)


def _named(marks: Sequence[Mark]) -> list[Mark]:
    """`marks` with the names that stand before a colon, from the first time on."""
    first = next((at for at, one in enumerate(marks) if one.time), len(marks))
    found = named.apart([one.words for one in marks[first:]])
    pairs = zip(marks[first:], found, strict=True)
    new = [replace(one, name=name, words=words) if name else one for one, (name, words) in pairs]
    return [*marks[:first], *new]


class _Reading:
    """The cues up to some line, and what is wrong with them."""

    def __init__(self, episode: str) -> None:
        self.episode = episode
        self.cues: list[Cue] = []
        self.problems: list[Problem] = []
        self.speaker = ""

    def take(self, one: Mark) -> None:
        """Read one more line. Raises ValueError with what is wrong with it."""
        if one.time or one.name:
            self.speaker = _even(one.name) or self.speaker
            self.cues.append(Cue(self._moment(one), _even(one.words), self.speaker))
        elif self.cues:
            last = self.cues[-1]
            self.cues[-1] = replace(last, text=_even(f"{last.text} {one.words}"))

    def _moment(self, one: Mark) -> Moment:
        last = self.cues[-1].moment.start if self.cues else None
        if not one.time:
            if last is None:
                raise ValueError(f"{quoted(one.name)} speaks at no time; write it as '[H:MM:SS] Name: words'")
            return Moment(self.episode, last, None, Kind.CUE)
        start, end = _time(one.time), _time(one.until) if one.until else None
        if start < (last or 0):
            raise ValueError(f"{quoted(one.time)} is before the time above it; sort the turns by time")
        if end is not None and end < start:
            raise ValueError(f"{quoted(one.until)} is before '{one.time}', where it starts")
        return Moment(self.episode, start, end, Kind.CUE)


def _even(text: str) -> str:
    """`text` with its words one space apart."""
    return " ".join(text.split())


def _time(text: str) -> int:
    try:
        return timecode.parse(text)
    except ValueError as fault:
        raise ValueError(f"{quoted(text)} {fault}") from None
