"""What is wrong with fields, in words that end with what to do."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from generator.formats.nodes import Path
from generator.problems import quoted

Fault: TypeAlias = tuple[Path, str]
"""The steps from a value to what is wrong within it, as they are written, and what to say of it."""


class Faulty(ValueError):
    """Faults within a value, whose place they do not know."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)


def at(step: str | int, held: object, fault: ValueError) -> list[Fault]:
    """What is wrong with `held`, which stands at `step`, told from there."""
    if isinstance(fault, Faulty):
        return [((step, *path), said) for path, said in fault.faults]
    if held is None:
        return [((step,), "is empty; write a value, or leave the line out")]
    return [((step,), f"{_shown(held)} {fault}")]


def unknown(name: str, noun: str, known: Iterable[str]) -> Fault:
    """A name that no field has."""
    from difflib import get_close_matches  # costs every run milliseconds, and few have such a name

    near = get_close_matches(name.lower(), known, n=1)
    hint = f"did you mean '{near[0]}'?" if near else f"it has {', '.join(known)}"
    return (name,), f"is not a field of {noun}; {hint}"


def missing(value: Mapping[str, object], required: Iterable[str], noun: str) -> Iterator[Fault]:
    """The required fields that `value` has not, or left empty."""
    for name in required:
        if value.get(name) is None:
            yield (name,), f"is missing; {noun} needs it"


def shapeless(known: Iterable[str]) -> ValueError:
    """Of a value that is no group of fields."""
    return ValueError(f"does not say what it is; write it like {{{': …, '.join(list(known)[:2])}: …}}")


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "a mapping"
    return "a list" if isinstance(value, list) else quoted(value)
