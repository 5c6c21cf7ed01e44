"""`[[person:Ada Lovelace]]`, `[[topic:grokking|grokking]]`: links by name."""

from markdown_it.rules_inline import StateInline

from generator.markup import links
from generator.markup.notation import NAME, TITLED


def rule(state: StateInline, silent: bool) -> bool:
    """Read one link by name where the parser stands."""
    found = NAME.match(state.src, state.pos)
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
