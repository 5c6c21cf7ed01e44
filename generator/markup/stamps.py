"""`[1:04:10]` and `(1:04:10)`: time stamps that lead to a moment of the episode."""

import re
from collections.abc import Iterator

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from generator import timecode
from generator.markup import context, links
from generator.markup.context import Context
from generator.markup.notation import STAMP

_END = re.compile(r":[0-5]\d[\])]")
"""How every stamp ends; much sooner looked for, as it begins with one certain character."""


def rule(state: StateCore) -> None:
    """Make links of the time stamps in running text, except inside other links."""
    gathered = context.of(state.env)
    if not gathered.stamps:
        return
    for token in state.tokens:
        if token.children and _END.search(token.content) and STAMP.search(token.content):
            token.children = list(_linked(token.children, gathered))


def _linked(tokens: list[Token], gathered: Context) -> Iterator[Token]:
    inside = 0
    for token in tokens:
        inside += token.nesting if token.type in ("link_open", "link_close") else 0
        if token.type == "text" and not inside and _END.search(token.content):
            yield from _split(token.content, gathered)
        else:
            yield token


def _split(text: str, gathered: Context) -> Iterator[Token]:
    last = 0
    for found in STAMP.finditer(text):
        start, end = found.span(2) if found[2] else found.span()
        yield _text(text[last:start])
        yield from _link(found[1] or found[2], bool(found[1]), gathered)
        last = end
    yield _text(text[last:])


def _link(shown: str, brackets: bool, gathered: Context) -> Iterator[Token]:
    ms = timecode.parse(shown)
    gathered.stamps_found.append(ms)
    yield Token("link_open", "a", 1, {"href": links.unresolved("moment", str(ms)), "class": "time"})
    yield _text(f"[{shown}]" if brackets else shown)
    yield Token("link_close", "a", -1)


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)
