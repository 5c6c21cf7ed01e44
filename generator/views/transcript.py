"""A transcript on an episode's page."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from generator import timecode
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
    sections: Sequence[Section], anchors: Anchors, desk: Desk
) -> tuple[TranscriptSection, ...]:
    turns = {turn.first for section in sections for turn in section.turns}
    within = sorted(anchors.cues.keys() - turns)
    return tuple([_section(section, anchors, within, desk) for section in sections])


def _section(section: Section, anchors: Anchors, within: Sequence[int], desk: Desk) -> TranscriptSection:
    title = section.chapter.title if section.chapter else ""
    return TranscriptSection(title, tuple([_turn(turn, anchors, within, desk) for turn in section.turns]))


def _turn(turn: Turn, anchors: Anchors, within: Sequence[int], desk: Desk) -> TurnView:
    """`within` are the cues inside turns that something links to."""
    first = turn.cues[0].moment
    own = addresses.time_anchor(first.start // 1000)
    begun = anchors.cues.get(turn.first, [])
    has_own = own in begun
    return TurnView(
        anchor=own if has_own else "",
        speaker=desk.person(turn.speaker),
        clock=timecode.clock(first.start),
        href=f"#{own}",
        pieces=_pieces(turn, begun[1:] if has_own else begun, anchors, within),
    )


def _pieces(
    turn: Turn, begun: Sequence[str], anchors: Anchors, within: Sequence[int]
) -> tuple[PieceView, ...]:
    """The words of a turn, broken only before those that something links to."""
    words = [cue.text for cue in turn.cues]
    first, end = turn.first, turn.first + len(words)
    linked = within[bisect_right(within, first) : bisect_left(within, end)]
    if not linked:
        return (PieceView(tuple(begun), " ".join(words)),)
    names = [begun, *(anchors.cues[at] for at in linked)]
    bounds = pairwise([first, *linked, end])
    return tuple(
        PieceView(tuple(ids), " ".join(words[at - first : after - first]))
        for ids, (at, after) in zip(names, bounds, strict=True)
    )
