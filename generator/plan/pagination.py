"""Long lists in pages."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from generator.record import Record

T = TypeVar("T")

PER_PAGE = 50
PER_LIST = 250
"""Of things of which no more is told than a name and a count."""


class Slice(Record, Generic[T]):
    """One page of a list."""

    number: int
    """From 1."""
    of: int
    """How many pages there are: at least one, even of an empty list."""
    items: tuple[T, ...]


def paginate(items: Sequence[T], per_page: int = PER_PAGE) -> list[Slice[T]]:
    """`items` in order, `per_page` on each page."""
    return numbered([tuple(items[at : at + per_page]) for at in range(0, len(items), per_page)])


def numbered(pages: Sequence[tuple[T, ...]]) -> list[Slice[T]]:
    """What stands on each page, with the pages counted."""
    given = pages or [()]
    return [Slice(number, len(given), items) for number, items in enumerate(given, 1)]
