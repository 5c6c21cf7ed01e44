"""`theme.yaml`: what a theme extends, and its tokens."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator.formats.document import Document
from generator.problems import Misused, Place, Problem, quoted
from generator.record import Record
from generator.theme import written
from generator.theme.tokens import Token

NAME = "theme.yaml"
FIELDS = ("extends", "tokens")

_TOKEN = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_UNFIT = re.compile(r"[;{}]|/\*|\*/|</")
"""What would end a declaration, and with it the rule."""


class Settings(Record):
    extends: str = ""
    """The name of another theme; empty for one that stands alone."""
    place: Place = Place(NAME)
    """Where that is written."""
    tokens: Mapping[str, Token] = MappingProxyType({})


def read(path: Path) -> Settings:
    """What `theme.yaml` says; nothing where there is none. Raises Misused with every fault of it."""
    if not path.is_file():
        return Settings()
    found = written.read(path)
    if faults := list(_faults(found)):
        raise Misused(faults)
    value: dict[str, Any] = found.value
    tokens = {name: _token(one) for name, one in (value.get("tokens") or {}).items()}
    return Settings(value.get("extends") or "", found.place("extends"), tokens)


def _token(value: Any) -> Token:
    return Token(value, value) if isinstance(value, str) else Token(value["light"], value["dark"])


def _faults(found: Document) -> Iterator[Problem]:
    value: dict[str, Any] = found.value
    for name in value.keys() - set(FIELDS):
        known = " and ".join(FIELDS)
        yield Problem(found.place(name), f"is not a field of a theme; it has {known}")
    if not isinstance(value.get("extends") or "", str):
        yield Problem(found.place("extends"), "is not a name; write that of one theme")
    tokens = value.get("tokens") or {}
    if not isinstance(tokens, dict):
        yield Problem(found.place("tokens"), "are no names with values; write each as 'name: value'")
        return
    for name, one in tokens.items():
        if said := _fault_of(name, one):
            yield Problem(found.place("tokens", name), said)


def _fault_of(name: str, value: Any) -> str:
    """What is wrong with one token."""
    if not _TOKEN.fullmatch(name):
        return f"{quoted(name)} is no name of a token; write small letters, digits and hyphens"
    parts = [value]
    if isinstance(value, dict):
        if set(value) != {"light", "dark"}:
            return "is not for light and dark; write {light: …, dark: …}, or one value for both"
        parts = list(value.values())
    for one in parts:
        if not isinstance(one, str) or not one:
            return "is not a value; write one, or {light: …, dark: …}"
        if _UNFIT.search(one):
            return f"{quoted(one)} is not one value of CSS; leave out what would end it"
    return ""
