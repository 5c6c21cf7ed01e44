"""What a document is made of, and how a place in it is named."""

from typing import TypeAlias

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
Path: TypeAlias = tuple[str | int, ...]

DEEPEST = 30
"""Levels of nesting; more is no archive but an attack on the parser's stack."""

STEPS = 2
"""How far down lines are kept: to the entries of a list, which later messages may have to name."""


def dotted(path: Path) -> str:
    """`("chapters", 3, "start")` as `chapters[3].start`."""
    steps = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in path]
    return "".join(steps).removeprefix(".")
