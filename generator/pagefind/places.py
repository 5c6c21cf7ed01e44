"""Where a word stands in a document, as Pagefind's index tells it.

It is a list of numbers: one below 0 is the weight of the places behind it, of which the first is counted from
the document's first word and each other from the place before it.
"""

from collections.abc import Iterable, Iterator, Sequence

Place = tuple[int, int]
"""Its number among the words of the document, and its weight as Pagefind writes it: 0 where none is told."""


def places(told: Iterable[int]) -> Iterator[Place]:
    at = weight = 0
    for number in told:
        if number < 0:
            at, weight = 0, number
        else:
            at += number
            yield at, weight


def written(some: Iterable[Place]) -> list[int]:
    """The opposite of `places`."""
    found: list[int] = []
    before = weight = 0
    for at, heavy in some:
        if heavy != weight:
            found.append(heavy)
            before, weight = 0, heavy
        found.append(at - before)
        before = at
    return found


def beginning(told: Sequence[int], most: int) -> list[int]:
    """As many of `told`, and the weights before them."""
    found: list[int] = []
    for number in told:
        most -= number >= 0
        if most < 0:
            break
        found.append(number)
    return found
