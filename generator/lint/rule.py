"""What a rule is, and what it finds."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from generator.lint.element import Element
from generator.problems import quoted
from generator.record import Record


class Fault(Record):
    """One place where a rule is broken."""

    line: int
    field: str
    """`item[3].enclosure.length`."""
    message: str


class Rule(Record):
    name: str
    """By which messages call it."""
    source: str
    """The document that it is from."""
    find: Callable[..., Iterator[Fault]]
    """Of a channel or an item, and of the published site around the feed, the places that break it."""
    is_warning: bool = False
    """Whether the document only advises."""


class Around(Protocol):
    """The site that the feed leads to."""

    @property
    def base(self) -> str:
        """Absolute, ending in `/`; what is below it is on the site."""

    def has(self, file: str) -> bool:
        """Whether the site has the file, named relative to its root."""

    def read(self, file: str) -> bytes:
        """What the file holds."""


def fault(element: Element, message: str, attribute: str = "") -> Fault:
    field = f"{element.path}.{attribute}" if attribute else element.path
    return Fault(element.line, field, message)


def missing(element: Element, name: str, remedy: str) -> Fault:
    return fault(element, f"is missing; {remedy}", name)


def refused(element: Element, value: str, why: object, attribute: str = "") -> Fault:
    """Of a value: `'maybe' is not one of yes, no`."""
    return fault(element, f"{quoted(value)} {why}", attribute)


def of(*names: str, check: Callable[[str], object]) -> Callable[[Element, Around], Iterator[Fault]]:
    """A rule of the texts of elements of `names`: `check` raises ValueError with what is wrong."""

    def find(parent: Element, around: Around) -> Iterator[Fault]:
        for one in parent.within:
            if one.name in names:
                yield from checked(one, one.text, check)

    return find


def checked(
    element: Element, value: str, check: Callable[[str], object], attribute: str = ""
) -> Iterator[Fault]:
    try:
        check(value)
    except ValueError as why:
        yield refused(element, value, why, attribute)


def one_of(words: Iterable[str]) -> Callable[[str], None]:
    """What lets only `words` pass, as they are spelled."""
    known = tuple(words)

    def check(value: str) -> None:
        if value not in known:
            raise ValueError(f"is not one of {', '.join(known)}")

    return check
