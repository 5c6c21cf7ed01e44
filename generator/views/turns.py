"""A transcript as turns of one speaker, grouped by chapter."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.model import Chapter, Cue, Episode
from generator.record import Record


class Turn(Record):
    """What one speaker says without a break."""

    speaker: str
    """Empty where the transcript does not say."""
    cues: tuple[Cue, ...]

    @property
    def second(self) -> int:
        return self.cues[0].moment.second


class Section(Record):
    """The turns within one chapter; the first may lie before any chapter."""

    chapter: Chapter | None
    turns: tuple[Turn, ...]


def sections_of(episode: Episode) -> tuple[Section, ...]:
    """The published transcript; empty without the rights to publish one."""
    transcript = episode.published_transcript
    if transcript is None:
        return ()
    grouped = groupby(transcript.cues, key=lambda cue: _chapter(cue, episode.chapters))
    return tuple(Section(chapter, tuple(_turns(cues))) for chapter, cues in grouped)


def _chapter(cue: Cue, chapters: Sequence[Chapter]) -> Chapter | None:
    """The chapter that a cue begins in. A cue half a second early belongs to the chapter to come."""
    begun = (one for one in reversed(chapters) if one.moment.start <= cue.moment.start + 500)
    return next(begun, None)


def _turns(cues: Iterable[Cue]) -> Iterator[Turn]:
    for speaker, spoken in groupby(cues, key=lambda cue: cue.speaker):
        yield Turn(speaker, tuple(spoken))
