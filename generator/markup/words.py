"""Lines that begin with a letter: where there are no tables and no underlined headings, paragraphs."""

from markdown_it.rules_block import StateBlock, paragraph

NEEDLESS = frozenset(("table", "lheading"))
"""The rules, besides this one, that such a line can set off."""


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read the paragraph that begins in the line `start`, if it begins with a letter."""
    at = state.bMarks[start] + state.tShift[start]
    if silent or not state.src[at : at + 1].isalpha() or state.is_code_block(start):
        return False
    return paragraph(state, start, end, silent)
