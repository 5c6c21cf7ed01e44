"""The strip of an episode, drawn once, when that is read: pages that show it only write it down."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import sub

from generator.model import Moment, Strip

WIDTH = 1000
GAP = 3
"""What is left free after each chapter."""
MIDDLE, BELOW = 8, 14
"""Where the line of chapters lies, and where references stand."""
NOTCH, MARK = 4, 12
"""How far down from the top the line of a quotation comes, and of one that is marked."""

_LINE = re.compile(r"(?:m(\d+) 0)?h(\d+)")
"""As `_lines` writes it: what is skipped, and the length."""

Moments = Iterable[Moment | None]
"""Those that are not known are passed over."""


def strip(length: int, chapters: Moments, quotations: Moments, references: Moments) -> Strip | None:
    """The strip of an episode that lasts `length` milliseconds, 0 where that is not known.

    None where there is nothing to be seen in it: neither two chapters nor any other moment.
    """
    if not length:
        return None
    begun, said, mentioned = (_places(length, each) for each in (chapters, quotations, references))
    if len(begun) < 2 and not said and not mentioned:
        return None
    return Strip(length, _lines(begun), _downwards(said, NOTCH), _points(mentioned))


def lines(drawn: Strip) -> Iterator[tuple[int, int]]:
    """From where to where the line of each chapter goes."""
    pen = 0
    for skipped, width in _LINE.findall(drawn.chapters):
        start = pen + int(skipped or 0)
        pen = start + int(width)
        yield start, pen


def marks(drawn: Strip | None, moments: Moments) -> str:
    """Some moments of the episode, as lines across the chapters of its strip."""
    return _downwards(_places(drawn.length, moments), MARK) if drawn else ""


def _places(length: int, moments: Moments) -> list[int]:
    """How far each is from the left, in order, each place once."""
    places = sorted({one.start * WIDTH // length for one in moments if one is not None})
    if places and places[-1] > WIDTH:
        return sorted({min(place, WIDTH) for place in places})
    return places


def _lines(begun: Sequence[int]) -> str:
    """Each as long as its chapter, less the gap; a very short one can still be seen."""
    starts = begun if begun and begun[0] == 0 else [0, *begun]
    drawn, pen = [f"M0 {MIDDLE}"], 0
    for start, end in pairwise([*starts, WIDTH + GAP]):
        width = end - start - GAP
        if width < 1:
            width = 1
        drawn.append(f"h{width}" if pen == start else f"m{start - pen} 0h{width}")
        pen = start + width
    return "".join(drawn)


def _downwards(places: Sequence[int], depth: int) -> str:
    return f"M{_in_steps(places, f' 0v{depth}', f'-{depth}v{depth}')}" if places else ""


def _points(places: Sequence[int]) -> str:
    return f"M{_in_steps(places, f' {BELOW}h0', ' 0h0')}" if places else ""


def _in_steps(places: Sequence[int], first: str, further: str) -> str:
    """The first place and what is drawn there, then how far it is to each further one, and what there is."""
    if len(places) == 1:
        return f"{places[0]}{first}"
    steps = f"{further}m".join(map(str, map(sub, places[1:], places)))
    return f"{places[0]}{first}m{steps}{further}"
