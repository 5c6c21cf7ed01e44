"""What a quotation claims was said: words, in one piece or in several with `[…]` between."""

import re
from functools import cached_property

from generator.model import Quote, QuoteKind
from generator.record import Record
from generator.verdicts.words import words_of

GAP = 150
"""Words that a `[…]` may stand for: about a minute of talk. What is further apart was not said together."""
PAUSE = 60_000
"""Milliseconds that may lie between the cues on both sides of it."""

_GAP = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]")


class Claim(Record, dict=True, gc=True):
    """The words of a quotation that are to be found."""

    text: str
    speaker: str
    at: int | None
    """Milliseconds; None where no time is written."""
    pieces: list[list[str]]
    """The words of each piece, at least one."""

    @cached_property
    def words(self) -> list[str]:
        """Those of all pieces."""
        return [word for piece in self.pieces for word in piece]

    @cached_property
    def piece_of(self) -> list[int]:
        """The number of the piece that each word is of."""
        return [number for number, piece in enumerate(self.pieces) for _ in piece]

    @cached_property
    def reach(self) -> int:
        """How many words of a transcript it may be spread over."""
        return sum(map(len, self.pieces)) + GAP * (len(self.pieces) - 1)


def claim_of(quote: Quote) -> Claim | None:
    """What `quote` claims; None where it has no words to check. Of a translation the original counts."""
    said = quote.original if quote.kind is QuoteKind.TRANSLATED else quote.text
    pieces = [words for piece in _GAP.split(said) if (words := words_of(piece))]
    if not pieces:
        return None
    return Claim(said, quote.speaker, quote.moment.start if quote.moment else None, pieces)
