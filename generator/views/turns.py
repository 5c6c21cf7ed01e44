"""A transcript as turns of one speaker, grouped by chapter, or by time where there are no chapters."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from generator.model import Chapter, Cues, Episode
from generator.record import Record

EARLY = 500
"""Milliseconds by which a cue may begin before the chapter that it belongs to."""
STRETCH = 300_000
"""Milliseconds of a transcript without chapters that stand together."""


class Turn(Record):
    """What one speaker says without a break."""

    speaker: str
    """Empty where the transcript does not say."""
    first: int
    """Which cue of the transcript is the first of them."""
    end: int
    """Which is the first after them."""


class Section(Record):
    """The turns within one chapter; the first may lie before any chapter. Where there are no chapters,
    those of one stretch of time.
    """

    chapter: Chapter | None
    turns: tuple[Turn, ...]


def sections_of(episode: Episode) -> tuple[Section, ...]:
    """The published transcript; empty without the rights to publish one."""
    transcript = episode.published_transcript
    if transcript is None:
        return ()
    starts, turns = transcript.cues.starts, _Turns(transcript.cues)
    firsts = [bisect_left(starts, one.moment.start - EARLY) for one in episode.chapters]
    chapters: tuple[Chapter | None, ...] = episode.chapters
    if not chapters:
        firsts = turns.stretches(starts)
        chapters = (None,) * len(firsts)
    spans = zip((None, *chapters), pairwise([0, *firsts, len(starts)]), strict=True)
    return tuple(Section(chapter, turns.of(first, end)) for chapter, (first, end) in spans if first < end)


class _Turns:
    """The turns of a transcript, which end at the ends of sections too."""

    def __init__(self, cues: Cues) -> None:
        self._voices = cues.voices
        self._ends = list(accumulate(voice.cues for voice in cues.voices))

    def of(self, first: int, end: int) -> tuple[Turn, ...]:
        """Those of the cues from `first` to before `end`."""
        turns = []
        while first < end:
            at = bisect_right(self._ends, first)
            until = min(self._ends[at], end)
            turns.append(Turn(self._voices[at].speaker, first, until))
            first = until
        return tuple(turns)

    def stretches(self, starts: Sequence[int]) -> list[int]:
        """The first cue of each stretch but the first: where another speaker begins, if that is soon."""
        last = starts[-1] if starts else 0
        marks = [(mark, bisect_left(starts, mark)) for mark in range(STRETCH, last + 1, STRETCH)]
        firsts = [self._next(at, bisect_left(starts, mark + STRETCH // 2)) for mark, at in marks]
        return list(dict.fromkeys(firsts))

    def _next(self, first: int, end: int) -> int:
        """The first cue of a turn from `first` to before `end`; `first` where none begins there."""
        begun = self._ends[bisect_left(self._ends, first)]
        return begun if begun < end else first
