"""A transcript on an episode's page."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from generator import timecode
from generator.model import Cues, Transcript
from generator.plan import addresses
from generator.record import Record
from generator.theme.words import Words
from generator.views.anchors import Anchors
from generator.views.desk import Desk, TextLink
from generator.views.heights import height_class
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
    anchors: tuple[str, ...]
    """Ids of other moments that the words begin with."""
    text: str
    """The words, up to the first that something links to."""
    rest: tuple[PieceView, ...]
    """The words from there on."""


class TranscriptSection(Record):
    title: str
    """The chapter's, empty before the first. Where there are none, the time: `25:00–30:04`."""
    height: int
    """The class of the room that it takes."""
    turns: tuple[TurnView, ...]


def transcript_sections(
    cues: Cues, sections: Sequence[Section], anchors: Anchors, desk: Desk
) -> tuple[TranscriptSection, ...]:
    """The turns of `sections`, with the words of `cues`."""
    told = _Telling(cues, sections, anchors, desk)
    return tuple(
        TranscriptSection(title, told.height(section), tuple([told.turn(one) for one in section.turns]))
        for section, title in zip(sections, _titles(cues, sections), strict=True)
    )


def _titles(cues: Cues, sections: Sequence[Section]) -> list[str]:
    """Those of the chapters; where there are none, the times that several sections take."""
    if len(sections) < 2 or any(section.chapter for section in sections):
        return [section.chapter.title if section.chapter else "" for section in sections]
    starts = [cues.starts[section.turns[0].first] for section in sections]
    times = pairwise([timecode.clock(ms) for ms in (*starts, cues.ends[-1])])
    return [f"{start}–{end}" for start, end in times]


def label(transcript: Transcript, words: Words) -> str:
    """How it was made, as far as it says so."""
    maker, who = transcript.made_by, transcript.checked_by
    if maker and who:
        return words.say("by_machine_checked", maker=maker, who=who)
    if maker:
        return words.say("by_machine", maker=maker)
    return words.say("checked_by", who=who) if who else ""


class _Telling:
    def __init__(self, cues: Cues, sections: Sequence[Section], anchors: Anchors, desk: Desk) -> None:
        self._starts, self._texts = cues.starts, cues.texts
        self._anchors, self._desk = anchors.cues, desk
        turns = {turn.first for section in sections for turn in section.turns}
        self._linked = sorted(anchors.cues.keys() - turns)
        """The cues inside turns that something links to."""

    def height(self, section: Section) -> int:
        first, end = section.turns[0].first, section.turns[-1].end
        return height_class(sum(map(len, self._texts[first:end])), len(section.turns))

    def turn(self, turn: Turn) -> TurnView:
        first, end = turn.first, turn.end
        second = self._starts[first] // 1000
        own = addresses.time_anchor(second)
        begun = self._anchors.get(first, ())
        has_own = own in begun
        linked = self._linked[bisect_right(self._linked, first) : bisect_left(self._linked, end)]
        return TurnView(
            anchor=own if has_own else "",
            speaker=self._desk.person(turn.speaker),
            clock=timecode.clock(1000 * second),
            href=f"#{own}",
            anchors=tuple(begun[1:] if has_own else begun),
            text=" ".join(self._texts[first : linked[0] if linked else end]),
            rest=self._pieces(linked, end) if linked else (),
        )

    def _pieces(self, linked: Sequence[int], end: int) -> tuple[PieceView, ...]:
        """The words of the cues before `end`, broken before those that are linked."""
        return tuple(
            PieceView(tuple(self._anchors[at]), " ".join(self._texts[at:after]))
            for at, after in pairwise([*linked, end])
        )
