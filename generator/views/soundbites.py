"""Quotations that an app can play as they are."""

from collections.abc import Iterator

from generator.model import Listing, Verdict
from generator.record import Record
from generator.views.brief import label

SHORTEST, LONGEST = 15_000, 120_000
"""Milliseconds (Podcasting 2.0, soundbite)."""


class Soundbite(Record):
    start: int
    """Milliseconds."""
    length: int
    title: str


def soundbites(one: Listing) -> Iterator[Soundbite]:
    """The quotations of `one` that its transcript bears out, and that are of a length to be played."""
    for quotation in one.quotations:
        moment = quotation.heard
        if moment is None or moment.end is None or quotation.verdict is not Verdict.EXACT:
            continue
        length = moment.end - moment.start
        if SHORTEST <= length <= LONGEST:
            yield Soundbite(moment.start, length, label(quotation.quote.text))
