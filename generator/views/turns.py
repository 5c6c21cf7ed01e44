"""A transcript as turns of one speaker, grouped by chapter."""

from bisect import bisect_right
from collections.abc import Sequence

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
    starts = [cue.moment.start for cue in cues]
    firsts = [bisect_right(starts, one.moment.start - EARLY - 1) for one in episode.chapters]
    bounds = [0, *firsts, len(cues)]
    chapters = (None, *episode.chapters)
    spans = zip(chapters, bounds[:-1], bounds[1:], strict=True)
    return tuple(Section(chapter, _turns(cues, first, end)) for chapter, first, end in spans if first < end)


def _turns(cues: Sequence[Cue], first: int, end: int) -> tuple[Turn, ...]:
    """The turns of the cues from `first` to before `end`."""
    speakers = [cue.speaker for cue in cues[first:end]]
    begins = [
        at for at in range(first, end) if at == first or speakers[at - first] != speakers[at - first - 1]
    ]
    ends = [*begins[1:], end]
    return tuple(
        Turn(cues[at].speaker, tuple(cues[at:after]), at) for at, after in zip(begins, ends, strict=True)
    )
