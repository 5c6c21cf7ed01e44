"""A transcript as turns of one speaker, grouped by chapter."""

from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise

from generator.model import Chapter, Cues, Episode
from generator.record import Record

EARLY = 500
"""Milliseconds by which a cue may begin before the chapter that it belongs to."""


class Turn(Record):
    """What one speaker says without a break."""

    speaker: str
    """Empty where the transcript does not say."""
    first: int
    """Which cue of the transcript is the first of them."""
    end: int
    """Which is the first after them."""


class Section(Record):
    """The turns within one chapter; the first may lie before any chapter."""

    chapter: Chapter | None
    turns: tuple[Turn, ...]


def sections_of(episode: Episode) -> tuple[Section, ...]:
    """The published transcript; empty without the rights to publish one."""
    transcript = episode.published_transcript
    if transcript is None:
        return ()
    starts, turns = transcript.cues.starts, _Turns(transcript.cues)
    firsts = [bisect_left(starts, one.moment.start - EARLY) for one in episode.chapters]
    spans = zip((None, *episode.chapters), pairwise([0, *firsts, len(starts)]), strict=True)
    return tuple(Section(chapter, turns.of(first, end)) for chapter, (first, end) in spans if first < end)


class _Turns:
    """The turns of a transcript, which end at the ends of chapters too."""

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
