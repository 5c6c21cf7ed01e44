"""What was said before a quotation and after it, from a transcript that may be published."""

from bisect import bisect_left, bisect_right
from itertools import accumulate

from generator.model import Cues, Episode, Moment
from generator.record import Record
from generator.views.desk import Desk, TextLink
from generator.views.latest import Latest

FEW = 12
"""Words; where a turn has fewer, the one beyond it is told too."""
MOST = 60
"""Words that are told of a turn: those nearest to the quotation."""


class Said(Record):
    """What is told of one turn."""

    speaker: TextLink
    """Without a text where the transcript does not say who speaks."""
    clock: TextLink
    """When it begins; without a href within a turn, where nothing on the episode's page has that id."""
    text: str


class ContextView(Record):
    before: tuple[Said, ...]
    after: tuple[Said, ...]
    rights: str


def context(desk: Desk, episode: Episode, found: Moment) -> ContextView | None:
    """The turns around `found`, where the transcript has the words; None where no word of it may be told.

    The speaker's own words on either side count as a turn.
    """
    transcript = episode.published_transcript
    if transcript is None:
        return None
    talk = _talk(transcript.cues)
    first, end = talk.cues_of(found)
    told = ContextView(talk.before(desk, first), talk.after(desk, end), transcript.rights)
    return told if told.before or told.after else None


class _Talk:
    """The cues of an episode, of which several quotations ask."""

    def __init__(self, cues: Cues) -> None:
        self._episode, self._starts, self._voices = cues.episode, cues.starts, cues.voices
        self._texts = cues.texts
        self._ends = list(accumulate(voice.cues for voice in cues.voices))

    def cues_of(self, found: Moment) -> tuple[int, int]:
        """The first cue of a moment, and the first after it."""
        first = bisect_left(self._starts, found.start)
        last = bisect_left(self._starts, found.start if found.end is None else found.end)
        return first, max(last, first + 1)

    def before(self, desk: Desk, end: int) -> tuple[Said, ...]:
        """What is said up to the cue `end`."""
        told: list[Said] = []
        while end > 0 and _is_little(told):
            turn = bisect_right(self._ends, end - 1)
            first = max(self._ends[turn - 1] if turn else 0, end - MOST)
            told.insert(0, self._said(desk, turn, first, end, slice(-MOST, None)))
            end = first
        return tuple(told)

    def after(self, desk: Desk, first: int) -> tuple[Said, ...]:
        """What is said from the cue `first` on."""
        told: list[Said] = []
        while first < len(self._texts) and _is_little(told):
            turn = bisect_right(self._ends, first)
            end = min(self._ends[turn], first + MOST)
            told.append(self._said(desk, turn, first, end, slice(MOST)))
            first = end
        return tuple(told)

    def _said(self, desk: Desk, turn: int, first: int, end: int, kept: slice) -> Said:
        words = " ".join(self._texts[first:end]).split(" ")
        text = " ".join(words[kept])
        if len(words) > MOST:
            text = f"… {text}" if kept.start else f"{text} …"
        clock = desk.moment_link(Moment(self._episode, self._starts[first]))
        is_begun = first != (self._ends[turn - 1] if turn else 0)
        return Said(
            desk.person(self._voices[turn].speaker), TextLink(clock.text, "") if is_begun else clock, text
        )


def _is_little(told: list[Said]) -> bool:
    return len(told) < 2 and sum(one.text.count(" ") + 1 for one in told) < FEW


_talk = Latest(_Talk)
