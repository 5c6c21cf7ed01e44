"""Long lists in pages."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from generator.record import Record

T = TypeVar("T")

PER_PAGE = 50


class Slice(Record, Generic[T]):
    """One page of a list."""

    number: int
    """From 1."""
    of: int
    """How many pages there are: at least one, even of an empty list."""
    items: tuple[T, ...]


def paginate(items: Sequence[T], per_page: int = PER_PAGE) -> list[Slice[T]]:
    """`items` in order, `per_page` on each page."""
    count = max(1, -(-len(items) // per_page))
    return [
        Slice(number, count, tuple(items[(number - 1) * per_page : number * per_page]))
        for number in range(1, count + 1)
    ]
