"""What a transcript says of a quotation."""

from enum import StrEnum

from generator.model.moment import Moment
from generator.record import Record


class Verdict(StrEnum):
    """What is known of a quotation."""

    EXACT = "exact"
    """The transcript has these words, within 5 s of the time written."""
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


class Finding(Record):
    """A verdict, and where the words were found."""

    verdict: Verdict
    moment: Moment | None = None
