"""A transcript on an episode's page."""

from collections.abc import Sequence

from generator import timecode
from generator.model import Cue
from generator.plan import addresses
from generator.record import Record
from generator.views.anchors import Anchors, ids
from generator.views.desk import Desk
from generator.views.turns import Section, Turn


class CueView(Record):
    anchors: tuple[str, ...]
    text: str


class TurnView(Record, kw_only=True):
    anchor: str
    """Empty where a chapter has the id of its second."""
    speaker: str
    speaker_href: str
    """Empty where nobody of that name is known."""
    clock: str
    href: str
    cues: tuple[CueView, ...]


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
    cues = tuple(_cue(cue, anchors) for cue in turn.cues)
    has_own = own in cues[0].anchors
    rest = tuple(name for name in cues[0].anchors if name != own)
    speaker = desk.person(turn.speaker)
    return TurnView(
        anchor=own if has_own else "",
        speaker=speaker.text,
        speaker_href=speaker.href,
        clock=timecode.clock(first.start),
        href=desk.moment(first),
        cues=(CueView(rest, cues[0].text), *cues[1:]),
    )


def _cue(cue: Cue, anchors: Anchors) -> CueView:
    return CueView(ids(anchors.cues.pop(cue, [])), cue.text)
