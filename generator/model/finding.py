"""What a transcript says of a quotation."""

from enum import StrEnum

from generator.model.moment import Moment
from generator.record import Record

NEAR = 5_000
"""Milliseconds that a written time may be off from the words."""


class Verdict(StrEnum):
    """What is known of a quotation."""

    EXACT = "exact"
    """The transcript has these words from this speaker, within 5 s of the time written."""
    CLOSE = "close"
    """It has them with differences, or from another speaker."""
    MOVED = "moved"
    """It has them at another time."""
    MISSING = "missing"
    """It does not have them."""
    UNCHECKED = "unchecked"
    """There is nothing to check against."""
    PARAPHRASE = "paraphrase"
    """Nobody claims that these were the words."""


class Part(StrEnum):
    """Whose some words are."""

    SAME = "same"
    """The transcript and the quotation have them."""
    LEFT_OUT = "left out"
    """The transcript alone has them."""
    PUT_IN = "put in"
    """The quotation alone has them."""


class Run(Record):
    """Words that follow each other and are all of one part."""

    part: Part
    text: str
    """As they are spelled: in the transcript where it alone has them, else in the quotation."""


class Finding(Record):
    """A verdict, and where the words were found."""

    verdict: Verdict
    moment: Moment | None = None
    """From the beginning of the cue that the words begin in to the end of the one that they end in."""
    runs: tuple[Run, ...] = ()
    """All the words of one that is close, in order; empty where there is no difference but the speaker."""
    speakers: tuple[str, ...] = ()
    """Who says the words, as the transcript names them, where it is not the quotation's speaker alone."""

    def is_near(self, at: int) -> bool:
        """Whether the words were found within `NEAR` of `at`."""
        return self.moment is not None and self.moment.distance(at) <= NEAR
