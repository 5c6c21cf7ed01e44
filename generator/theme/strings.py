"""Words from files: `strings/<language>.yaml`, one for each language that a theme speaks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator.formats import document
from generator.formats.document import Document
from generator.problems import Misused, Problem, Refused
from generator.theme import files
from generator.theme.chain import Layer
from generator.theme.words import Entry, Words, is_entry, shape

ORIGINAL = "en"
"""The language that is complete, and stands in for what another lacks."""

EMPTY: Mapping[str, Entry] = MappingProxyType({})

_COMMENT = re.compile(r"^#.*$", re.MULTILINE)


def load(layers: Sequence[Layer], language: str) -> Words:
    """The words of a language tag, those of later themes before those of earlier ones.

    Raises Misused for a file that cannot be read, and for words that leave room for something else.
    """
    primary = language.partition("-")[0].casefold()
    spoken = primary if any(_file(layer, primary).is_file() for layer in layers) else ORIGINAL
    entries: dict[str, Entry] = {}
    for one in dict.fromkeys((ORIGINAL, spoken)):
        for layer in layers:
            path = _file(layer, one)
            if path.is_file():
                entries |= read(path, {} if layer.is_ours else entries)
    return Words(spoken, entries)


def read(path: Path, known: Mapping[str, Entry] = EMPTY) -> dict[str, Entry]:
    """What one file says, some of it in place of words that are `known`. Raises Misused with every fault."""
    written = _document(path)
    if faults := list(_faults(written, known)):
        raise Misused(faults)
    entries: dict[str, Any] = written.value
    return entries


def _document(path: Path) -> Document:
    """Comments are lines of their own, so that the quick way to read it can be taken."""
    plain = _COMMENT.sub("", files.text(path))
    try:
        return document.read(plain.lstrip("\n"), path.as_posix(), first_line=1 + _leading(plain))
    except Refused as refused:
        raise Misused(refused.problems) from None


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip("\n"))


def _file(layer: Layer, language: str) -> Path:
    return layer.folder / "strings" / f"{language}.yaml"


def _faults(found: Document, known: Mapping[str, Entry]) -> Iterator[Problem]:
    """Entries that are none, or cannot stand in place of those of the same name."""
    entries: dict[str, Any] = found.value
    for name, entry in entries.items():
        if not is_entry(entry):
            yield Problem(found.place(name), "is no sentence, and no forms or choices; write it in quotes")
        elif name in known and shape(entry) != shape(known[name]):
            yield Problem(found.place(name), f"does not fit; it has to be {_told(shape(known[name]))}")


def _told(form: object) -> str:
    """What words are to be in place of words of a shape."""
    if isinstance(form, dict):
        return f"one for each of {', '.join(form)}"
    if isinstance(form, int):
        return f"a list of {form}"
    names = " and ".join(f"{{{name}}}" for name in sorted(form)) if isinstance(form, frozenset) else ""
    return f"a sentence with {names}" if names else "a sentence with nothing to fill in"
