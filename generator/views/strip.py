"""The strip: an episode's length drawn once, its chapters in true proportion."""

from itertools import pairwise

from generator.model import Listing
from generator.record import Record

UNITS = 1000
"""How many parts the whole length is divided into."""
GAP = 3
"""Units left free after each chapter."""


class Segment(Record):
    """A chapter on the strip, in units."""

    start: int
    width: int


def strip(episode: Listing) -> tuple[Segment, ...]:
    """One segment for each chapter; none where the length is not known or there is nothing to part."""
    if not episode.duration or len(episode.starts) < 2:
        return ()
    starts = [start * UNITS // episode.duration for start in episode.starts]
    return tuple(Segment(start, max(end - start - GAP, 1)) for start, end in pairwise([*starts, UNITS + GAP]))
