"""A transcript on an episode's page."""

from collections.abc import Sequence

from generator import timecode
from generator.plan import addresses
from generator.record import Record
from generator.views.anchors import Anchors, ids
from generator.views.desk import Desk
from generator.views.turns import Section, Turn


class PieceView(Record):
    """Words without a break between them."""

    anchors: tuple[str, ...]
    """Ids of the moments that the words begin with."""
    text: str


class TurnView(Record, kw_only=True):
    anchor: str
    """Empty where a chapter has the id of its second."""
    speaker: str
    speaker_href: str
    """Empty where nobody of that name is known."""
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
    return tuple(_section(section, anchors, desk) for section in sections)


def _section(section: Section, anchors: Anchors, desk: Desk) -> TranscriptSection:
    title = section.chapter.title if section.chapter else ""
    return TranscriptSection(title, tuple(_turn(turn, anchors, desk) for turn in section.turns))


def _turn(turn: Turn, anchors: Anchors, desk: Desk) -> TurnView:
    first = turn.cues[0].moment
    own = addresses.time_anchor(first.second)
    speaker = desk.person(turn.speaker)
    pieces = _pieces(turn, anchors)
    has_own = own in pieces[0].anchors
    rest = tuple(name for name in pieces[0].anchors if name != own)
    return TurnView(
        anchor=own if has_own else "",
        speaker=speaker.text,
        speaker_href=speaker.href,
        clock=timecode.clock(first.start),
        href=desk.moment(first),
        pieces=(PieceView(rest, pieces[0].text), *pieces[1:]),
    )


def _pieces(turn: Turn, anchors: Anchors) -> list[PieceView]:
    """The words of a turn, broken only before those that something links to."""
    words = [cue.text for cue in turn.cues]
    end = turn.first + len(words)
    linked = [at for at in range(turn.first + 1, end) if at in anchors.cues]
    begins = [turn.first, *linked]
    return [
        PieceView(ids(anchors.cues.get(at, ())), " ".join(words[at - turn.first : after - turn.first]))
        for at, after in zip(begins, [*linked, end], strict=True)
    ]
