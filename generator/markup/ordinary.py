"""Emphasis and links as nearly everybody writes them, each read by one expression.

What they match is unambiguous (CommonMark 0.31, sections 6.2 and 6.3): words without any mark between
delimiters that can only open and only close, or between brackets before an address that stays as typed.
Everything else is left to the rules of markdown-it.
"""

import re

from markdown_it.rules_inline import StateInline

_PLAIN = r"[^\n*_\[\]\\`!<&^:]"
"""What no rule is asked at (`marks.STOPS`)."""
_LETTER = r"[^\W_]"
_EMPHASIS = re.compile(rf"(\*\*?+)(?={_LETTER})({_PLAIN}*{_LETTER})\1(?=[ \n.,;:!?)]|\Z)")
_HOST = r"[a-z0-9]+(?:[.-][a-z0-9]+)*"
_LINK = re.compile(rf"\[({_PLAIN}+)\]\((https?://{_HOST}(?:/[A-Za-z0-9/_.~?=#+,-]*)?)\)")
_BEFORE = ("", " ", "\n")
"""What emphasis stands behind."""


def rule(state: StateInline, silent: bool) -> bool:
    """Read the emphasis or the link that begins where the parser stands."""
    char = state.src[state.pos]
    if char == "*":
        return not silent and _emphasis(state)
    return char == "[" and _link(state, silent)


def _emphasis(state: StateInline) -> bool:
    at = state.pos
    if state.src[at - 1 : at] not in _BEFORE:
        return False
    if not (found := _EMPHASIS.match(state.src, at, state.posMax)):
        return False
    name = "em" if len(found[1]) == 1 else "strong"
    state.push(f"{name}_open", name, 1).markup = found[1]
    state.append_pending(found[2])
    state.push(f"{name}_close", name, -1).markup = found[1]
    state.pos = found.end()
    return True


def _link(state: StateInline, silent: bool) -> bool:
    if not (found := _LINK.match(state.src, state.pos, state.posMax)):
        return False
    if not silent:
        state.push("link_open", "a", 1).attrs = {"href": found[2]}
        state.append_pending(found[1])
        state.push("link_close", "a", -1)
    state.pos = found.end()
    return True
