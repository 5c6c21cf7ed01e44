"""Things that are looked up by name."""

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from typing import Generic, Protocol, TypeVar

from generator.problems import Place, Problem, quoted
from generator.slugs import key


class Described(Protocol):
    """Something that a file of its own may describe: a person, a topic."""

    @property
    def place(self) -> Place: ...

    @property
    def names(self) -> tuple[str, ...]: ...


T = TypeVar("T")
D = TypeVar("D", bound=Described)


class Names(Generic[T]):
    """Entries by any of their names."""

    def __init__(self, named: Iterable[tuple[str, T]]) -> None:
        self._by_key: dict[str, T] = {}
        self._spellings: dict[str, str] = {}
        for name, entry in named:
            if (its := key(name)) not in self._by_key:
                self._by_key[its], self._spellings[its] = entry, name

    def __contains__(self, name: str) -> bool:
        return key(name) in self._by_key

    def __getitem__(self, name: str) -> T:
        return self._by_key[key(name)]

    def __iter__(self) -> Iterator[str]:
        return iter(self._spellings.values())

    def entries(self) -> list[T]:
        """Each entry once, in the order in which they were named first."""
        return list({id(entry): entry for entry in self._by_key.values()}.values())

    def nearest(self, name: str) -> str:
        """The name most like `name`, as it is spelled; empty where none is like it."""
        near = get_close_matches(key(name), self._spellings, n=1)
        return self._spellings[near[0]] if near else ""


def gather(
    described: Iterable[D], mentioned: Iterable[tuple[str, Place]], make: Callable[[str, Place], D]
) -> tuple[Names[D], list[Problem]]:
    """Those with a file of their own, and one made from each other name that is mentioned.

    A name that two files claim is a problem that names both.
    """
    known: dict[str, D] = {}
    named: list[tuple[str, D]] = []
    problems = []
    for thing in described:
        for name in thing.names:
            first = known.setdefault(key(name), thing)
            named.append((name, thing))
            if first is not thing:
                message = f"{quoted(name)} is also a name in {first.place.short()}; give each its own"
                problems.append(Problem(thing.place, message))
    seen: set[str] = set()  # as written, which is sooner compared
    for name, place in mentioned:
        if name not in seen and key(name) not in known:
            known[key(name)] = make(name, place)
            named.append((name, known[key(name)]))
        seen.add(name)
    return Names(named), problems
