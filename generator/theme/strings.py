"""Words from files: `strings/<language>.yaml`, one for each language that a theme speaks."""

import re
from collections.abc import Sequence
from pathlib import Path

from generator.formats import document
from generator.problems import Misused, Refused
from generator.theme.words import Entry, Words

ORIGINAL = "en"
"""The language that is complete, and stands in for what another lacks."""

_COMMENT = re.compile(r"^#.*$", re.MULTILINE)


def load(folders: Sequence[Path], language: str) -> Words:
    """The words of a language tag from the files of `folders`, later ones before earlier ones.

    Raises Misused for a file that cannot be read.
    """
    primary = language.partition("-")[0].casefold()
    spoken = primary if any((folder / f"{primary}.yaml").is_file() for folder in folders) else ORIGINAL
    entries: dict[str, Entry] = {}
    for one in dict.fromkeys((ORIGINAL, spoken)):
        for folder in folders:
            path = folder / f"{one}.yaml"
            if path.is_file():
                entries |= read(path)
    return Words(spoken, entries)


def read(path: Path) -> dict[str, Entry]:
    """What one file says. Comments are lines of their own, so that the quick way to read it can be taken."""
    plain = _COMMENT.sub("", path.read_text(encoding="utf-8", errors="replace"))
    try:
        found = document.read(plain.lstrip("\n"), path.as_posix(), first_line=1 + _leading(plain))
    except Refused as refused:
        raise Misused(refused.problems) from None
    return found.value  # type: ignore[return-value]


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip("\n"))
