"""A transcript on an episode's page."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from generator import timecode
from generator.model import Cues
from generator.plan import addresses
from generator.record import Record
from generator.views.anchors import Anchors
from generator.views.desk import Desk, TextLink
from generator.views.turns import Section, Turn


class PieceView(Record):
    """Words without a break between them."""

    anchors: tuple[str, ...]
    """Ids of the moments that the words begin with."""
    text: str


class TurnView(Record, kw_only=True):
    anchor: str
    """Empty where a chapter has the id of its second."""
    speaker: TextLink
    """Empty where the transcript does not say; without a href where nobody of that name is known."""
    clock: str
    href: str
    pieces: tuple[PieceView, ...]


class TranscriptSection(Record):
    title: str
    """The chapter's; empty before the first."""
    turns: tuple[TurnView, ...]


def transcript_sections(
    cues: Cues, sections: Sequence[Section], anchors: Anchors, desk: Desk
) -> tuple[TranscriptSection, ...]:
    """The turns of `sections`, with the words of `cues`."""
    told = _Telling(cues, sections, anchors, desk)
    return tuple(
        TranscriptSection(
            section.chapter.title if section.chapter else "", tuple([told.turn(one) for one in section.turns])
        )
        for section in sections
    )


class _Telling:
    def __init__(self, cues: Cues, sections: Sequence[Section], anchors: Anchors, desk: Desk) -> None:
        self._starts, self._texts = cues.starts, cues.texts
        self._anchors, self._desk = anchors.cues, desk
        turns = {turn.first for section in sections for turn in section.turns}
        self._linked = sorted(anchors.cues.keys() - turns)
        """The cues inside turns that something links to."""

    def turn(self, turn: Turn) -> TurnView:
        start = self._starts[turn.first]
        own = addresses.time_anchor(start // 1000)
        begun = self._anchors.get(turn.first, [])
        has_own = own in begun
        return TurnView(
            anchor=own if has_own else "",
            speaker=self._desk.person(turn.speaker),
            clock=timecode.clock(start),
            href=f"#{own}",
            pieces=self._pieces(turn, begun[1:] if has_own else begun),
        )

    def _pieces(self, turn: Turn, begun: Sequence[str]) -> tuple[PieceView, ...]:
        """The words of a turn, broken only before those that something links to."""
        first, end = turn.first, turn.end
        linked = self._linked[bisect_right(self._linked, first) : bisect_left(self._linked, end)]
        if not linked:
            return (PieceView(tuple(begun), " ".join(self._texts[first:end])),)
        names = [begun, *(self._anchors[at] for at in linked)]
        bounds = pairwise([first, *linked, end])
        return tuple(
            PieceView(tuple(ids), " ".join(self._texts[at:after]))
            for ids, (at, after) in zip(names, bounds, strict=True)
        )
