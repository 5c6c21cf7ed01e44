"""What a page's template is made of: itself, all that it extends, imports or includes, and the words."""

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.digest import digest

_TAG = re.compile(r"\{%[-+]?\s*(?:extends|from|import|include)\b\s*(?:(['\"])(.*?)\1(?!\s*[~+|]))?")
"""A tag that needs another template, and the name of that, where it is written out."""


def closures(sources: Mapping[str, str], words: str) -> dict[str, str]:
    """The digest of each template, of every template that it may need and of `words`, by name.

    A template whose name is only known when a page is made may be any of them.
    """
    needs = {name: _needs(source, sources) for name, source in sources.items()}
    return {name: _digest(_reached(name, needs), sources, words) for name in sources}


def needed(names: Iterable[str], sources: Mapping[str, str]) -> set[str]:
    """Those templates, and every template that they may need."""
    needs = {name: _needs(source, sources) for name, source in sources.items()}
    return {one for name in names if name in sources for one in _reached(name, needs)}


def _needs(source: str, sources: Mapping[str, str]) -> set[str]:
    found = {tag[2] for tag in _TAG.finditer(source)}
    return set(sources) if None in found else found & sources.keys()


def _reached(name: str, needs: Mapping[str, set[str]]) -> Iterator[str]:
    reached, waiting = {name}, [name]
    while waiting:
        new = needs[waiting.pop()] - reached
        reached |= new
        waiting += new
    return iter(sorted(reached))


def _digest(names: Iterator[str], sources: Mapping[str, str], words: str) -> str:
    return digest("\0".join((words, *(f"{name}\0{sources[name]}" for name in names))).encode())
