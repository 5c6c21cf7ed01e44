"""Where each initial of a long list of names begins."""

from collections.abc import Iterable

from generator.plan import addresses
from generator.plan.addresses import Address
from generator.plan.initials import initial
from generator.plan.pagination import PER_LIST
from generator.views.desk import Desk, TextLink

FEW = 40
"""Names that need no jumping."""


def anchor(mark: str) -> str:
    """The id of where a mark begins."""
    return f"_{mark}"


def jumps(desk: Desk, first: Address, names: Iterable[str]) -> tuple[TextLink, ...]:
    """A link to each initial of `names`, which stand in that order in the list that begins at `first`."""
    begun: dict[str, int] = {}
    count = 0
    for at, name in enumerate(names):
        begun.setdefault(initial(name), at)
        count = at + 1
    return marks(desk, first, begun) if count > FEW else ()


def marks(desk: Desk, first: Address, begun: dict[str, int]) -> tuple[TextLink, ...]:
    """A link to where each mark begins: at which entry of the list."""
    return tuple(
        TextLink(mark, desk.to(f"{addresses.paged(first, 1 + at // PER_LIST)}#{anchor(mark)}"))
        for mark, at in begun.items()
    )


def anchors(names: Iterable[str], jumped: Iterable[TextLink]) -> list[str]:
    """The id of each of `names`, all on one page: of the first of each initial that is jumped to."""
    left = {link.text for link in jumped}
    found = []
    for name in names:
        mark = initial(name)
        found.append(anchor(mark) if mark in left else "")
        left.discard(mark)
    return found
