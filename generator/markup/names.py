"""`[[person:Ada Lovelace]]`, `[[topic:grokking|grokking]]`: links by name."""

import re

from markdown_it.rules_inline import StateInline

from generator.markup import links

KINDS = ("person", "episode", "topic", "quote")

TITLED = ("episode", "quote")
"""Kinds whose links show the title of what they lead to: their names are slugs and ids."""

PATTERN = re.compile(
    rf"\[\[({'|'.join(KINDS)}):\s*([^\[\]|\n]+?)\s*(?:\|\s*([^\[\]\n]+?)\s*)?\]\]", re.IGNORECASE
)


def rule(state: StateInline, silent: bool) -> bool:
    """Read one link by name where the parser stands."""
    found = PATTERN.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        kind, name, words = found.groups()
        _write(state, kind.lower(), name, words)
    state.pos = found.end()
    return True


def _write(state: StateInline, kind: str, name: str, words: str | None) -> None:
    opening = state.push("link_open", "a", 1)
    opening.attrSet("href", links.unresolved(kind, name))
    opening.meta["name"] = (kind, name)
    if words is None and kind in TITLED:
        opening.attrSet("class", links.NAMED)
    state.push("text", "", 0).content = words or name
    state.push("link_close", "a", -1)
