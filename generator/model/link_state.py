"""What became of an outside address."""

from datetime import date
from enum import StrEnum

from generator.problems import Place
from generator.record import Record


class Fate(StrEnum):
    """What was found when the address was last asked."""

    LIVE = "live"
    MOVED = "moved"
    GONE = "gone"
    UNCHECKED = "unchecked"
    """It was never asked; there may be an archived copy all the same."""


class Since(Record):
    """A day, a month or a year: as much as is known."""

    year: int
    month: int = 0
    """From 1; 0 where it is not known."""
    day: int = 0


class LinkState(Record, kw_only=True):
    """What is known of one outside address."""

    url: str
    place: Place
    fate: Fate = Fate.UNCHECKED
    checked: date | None = None
    """When it was asked; None only where it never was."""
    moved_to: str = ""
    """Its new address; empty unless it moved."""
    gone_since: Since | None = None
    archived: str = ""
    """The address of a copy in a web archive; empty where none is known."""
    archived_on: date | None = None
    """The day that the copy is of."""


class LinkStates(Record):
    """Everything in `links.yaml`, in its order; each address once."""

    states: tuple[LinkState, ...] = ()
