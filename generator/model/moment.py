"""A moment: the one small thing that chapters, quotations, references, cues and search hits share."""

from enum import StrEnum

from generator.record import Record


class Kind(StrEnum):
    """What happens at a moment."""

    CHAPTER = "chapter"
    QUOTATION = "quotation"
    REFERENCE = "reference"
    CUE = "cue"
    PASSAGE = "passage"
    """A stretch of talk that a search hit or a time stamp in the notes points into."""


class Moment(Record, order=True):
    """A stretch of one episode. Its address is made by `generator.plan.addresses.moment`."""

    episode: str
    """The episode's slug."""
    start: int
    """Milliseconds from the beginning of the recording."""
    end: int | None = None
    """Milliseconds; None where only the beginning is known."""
    kind: Kind = Kind.PASSAGE

    @property
    def second(self) -> int:
        """The whole second, floored, that its anchor `t=SECONDS` names (W3C Media Fragments §4.2.1)."""
        return self.start // 1000

    def distance(self, at: int) -> int:
        """Milliseconds between `at` and the stretch; 0 within it."""
        return max(self.start - at, at - (self.start if self.end is None else self.end), 0)
