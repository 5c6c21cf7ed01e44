"""Works by kind: the lists below `/references/`."""

from collections import Counter
from collections.abc import Iterable

from generator.indexes.works import Work
from generator.plan import addresses
from generator.plan.addresses import Address
from generator.plan.initials import initial
from generator.record import Record
from generator.slugs import key, slug

OTHER = "other"
"""The slug of works whose kind nobody wrote."""


class Filed(Record):
    """A work in the list of its kind."""

    mark: str
    """The initial it is found under."""
    work: Work


class KindOfWorks(Record):
    """All works of one kind, however that is spelled."""

    slug: str
    name: str
    """As most of them spell it, but that of `Book` and `book` the small one stands for both, which themes
    have words for; empty for those whose kind nobody wrote."""
    filed: tuple[Filed, ...]
    """By initial, then by first author and title, those without an author by title."""

    @property
    def address(self) -> Address:
        return addresses.references_of_kind(self.slug)

    @property
    def marks(self) -> dict[str, int]:
        """Which work is the first of each initial."""
        begun: dict[str, int] = {}
        for at, one in enumerate(self.filed):
            begun.setdefault(one.mark, at)
        return begun


def kinds(works: Iterable[Work]) -> tuple[KindOfWorks, ...]:
    """By name, those without one last."""
    found: dict[str, list[Work]] = {}
    for work in works:
        found.setdefault(slug(work.kind) or OTHER, []).append(work)
    all_kinds = (KindOfWorks(name, _name(name, of), _filed(of)) for name, of in found.items())
    return tuple(sorted(all_kinds, key=lambda kind: (not kind.name, key(kind.name))))


def _name(slug_of_kind: str, works: Iterable[Work]) -> str:
    if slug_of_kind == OTHER:
        return ""
    name = Counter(work.kind for work in works).most_common(1)[0][0]
    return slug_of_kind if name == slug_of_kind.capitalize() else name


def _filed(works: Iterable[Work]) -> tuple[Filed, ...]:
    """Each looked at once for what it is filed under."""
    under = [(work.filed, work) for work in works]
    in_order = sorted(
        ((initial(name), key(name), key(work.title), work.id, work) for name, work in under),
        key=lambda one: one[:4],
    )
    return tuple(Filed(mark, work) for mark, *_, work in in_order)
