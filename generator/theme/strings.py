"""Words from files: `strings/<language>.yaml`, one for each language that a theme speaks."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator.formats.document import Document
from generator.problems import Misused, Problem
from generator.theme import written
from generator.theme.chain import Layer
from generator.theme.words import Entry, Words, fits, is_entry, over, shape

ORIGINAL = "en"
"""The language that is complete, and stands in for what another lacks."""

EMPTY: Mapping[str, Entry] = MappingProxyType({})


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
                found = read(path, EMPTY if layer.is_ours else entries)
                entries |= {name: over(entries.get(name), entry) for name, entry in found.items()}
    return Words(spoken, entries)


def read(path: Path, known: Mapping[str, Entry] = EMPTY) -> dict[str, Entry]:
    """What one file says, some of it in place of words that are `known`. Raises Misused with every fault."""
    found = written.read(path)
    if faults := list(_faults(found, known)):
        raise Misused(faults)
    entries: dict[str, Any] = found.value
    return entries


def _file(layer: Layer, language: str) -> Path:
    return layer.folder / "strings" / f"{language}.yaml"


def _faults(found: Document, known: Mapping[str, Entry]) -> Iterator[Problem]:
    """Entries that are none, or cannot stand in place of those of the same name."""
    entries: dict[str, Any] = found.value
    for name, entry in entries.items():
        if not is_entry(entry):
            yield Problem(found.place(name), "is no sentence, and no forms or choices; write it in quotes")
        elif name in known and not fits(entry, known[name]):
            yield Problem(found.place(name), f"does not fit; it has to be {_told(shape(known[name]))}")


def _told(form: object) -> str:
    """What words are to be in place of words of a shape."""
    if isinstance(form, dict):
        return f"for some of {', '.join(form)}"
    if isinstance(form, int):
        return f"a list of {form}"
    names = " and ".join(f"{{{name}}}" for name in sorted(form)) if isinstance(form, frozenset) else ""
    return f"a sentence with {names}" if names else "a sentence with nothing to fill in"
