"""What one compilation gathers while its rules run."""

from collections.abc import MutableMapping
from dataclasses import dataclass, field
from typing import Any, cast


@dataclass(slots=True)
class Context:
    stamps: bool
    heading_prefix: str
    heading_shift: int
    names: list[tuple[str, str, int]] = field(default_factory=list)
    """Kind, name and line (from 0) of each link by name."""
    stamps_found: list[int] = field(default_factory=list)
    said: list[tuple[str, str, str, int, int]] = field(default_factory=list)
    """Words, speaker, time, first and last line (from 0) of each block quotation that says who spoke."""
    heading_ids: set[str] = field(default_factory=set)


def of(env: MutableMapping[str, Any]) -> Context:
    """The context that `compile_text` put into markdown-it's environment."""
    return cast(Context, env["chapterhouse"])
