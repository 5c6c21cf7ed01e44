"""A transcript as turns of one speaker, grouped by chapter."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from generator.model import Chapter, Cue, Episode
from generator.record import Record

EARLY = 500
"""Milliseconds by which a cue may begin before the chapter that it belongs to."""


class Turn(Record):
    """What one speaker says without a break."""

    speaker: str
    """Empty where the transcript does not say."""
    cues: tuple[Cue, ...]
    first: int
    """Which cue of the transcript the first of them is."""


class Section(Record):
    """The turns within one chapter; the first may lie before any chapter."""

    chapter: Chapter | None
    turns: tuple[Turn, ...]


def sections_of(episode: Episode) -> tuple[Section, ...]:
    """The published transcript; empty without the rights to publish one."""
    transcript = episode.published_transcript
    if transcript is None:
        return ()
    cues = transcript.cues
    firsts = [bisect_left(cues, one.moment.start - EARLY, key=_start) for one in episode.chapters]
    bounds = [0, *firsts, len(cues)]
    chapters = (None, *episode.chapters)
    spans = zip(chapters, bounds[:-1], bounds[1:], strict=True)
    return tuple(Section(chapter, _turns(cues, first, end)) for chapter, first, end in spans if first < end)


def _turns(cues: Sequence[Cue], first: int, end: int) -> tuple[Turn, ...]:
    """The turns of the cues from `first` to before `end`."""
    turns = []
    for speaker, spoken in groupby(cues[first:end], key=_speaker):
        said = tuple(spoken)
        turns.append(Turn(speaker, said, first))
        first += len(said)
    return tuple(turns)


_speaker = attrgetter("speaker")
_start = attrgetter("moment.start")
