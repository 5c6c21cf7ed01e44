"""The strip: an episode's length drawn once, its chapters in true proportion."""

from functools import lru_cache
from itertools import pairwise

from generator.model import Listing
from generator.record import Record

UNITS = 1000
"""How many parts the whole length is divided into."""
GAP = 3
"""Units left free after each chapter."""
HEIGHT = 10
REMEMBERED = 4096
"""How many strips are drawn once, and not again on each page that shows them."""


class Strip(Record):
    """The chapters by turns, so that two neighbours can be told apart, as data of an SVG path each."""

    odd: str
    even: str


def strip(episode: Listing) -> Strip | None:
    """None where the length is not known or there is nothing to part."""
    if not episode.duration or len(episode.starts) < 2:
        return None
    return _strip(episode.starts, episode.duration)


@lru_cache(REMEMBERED)
def _strip(begun: tuple[int, ...], duration: int) -> Strip:
    starts = [start * UNITS // duration for start in begun]
    drawn = [_drawn(start, max(end - start - GAP, 1)) for start, end in pairwise([*starts, UNITS + GAP])]
    return Strip("".join(drawn[::2]), "".join(drawn[1::2]))


def _drawn(start: int, width: int) -> str:
    return f"M{start} 0h{width}v{HEIGHT}h-{width}z"
