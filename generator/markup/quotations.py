"""A block quotation that ends in `— Speaker, H:MM:SS`: one of the quote index, where it stands in a text."""

import re
from collections.abc import Iterable, Sequence

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from generator import timecode
from generator.markup import context
from generator.markup.captions import ANCHOR, QUOTATION
from generator.markup.context import Context
from generator.markup.links import unresolved

_TIME = r",[ \t]*(\d{1,5}:\d{1,2}:\d{1,2}(?:[.,]\d+)?)[ \t]*"
_ENDING = re.compile(rf"{_TIME}$", re.MULTILINE)
"""How the last line of each ends; it costs little to see that no line does."""
_LAST_LINE = re.compile(rf"[ \t]*(?:—|–|―|--)[ \t]*(.*?)[ \t]*{_TIME}")
"""`3:16` is as often a verse, so that a time has its hours here."""
_BREAKS = ("softbreak", "hardbreak")


def rule(state: StateCore) -> None:
    """Put each into a figure with a caption in place of its last line, and gather them."""
    gathered = context.of(state.env)
    if not gathered.stamps or ">" not in state.src or not _ENDING.search(state.src):
        return
    tokens, kept, at = state.tokens, list[Token](), 0
    while at < len(tokens):
        end = _end(tokens, at) if tokens[at].type == "blockquote_open" else at
        figure = _figure(tokens[at : end + 1], gathered) if end > at else None
        kept += figure or [tokens[at]]
        at = end + 1 if figure else at + 1
    state.tokens = kept


def _end(tokens: Sequence[Token], at: int) -> int:
    """Where the block closes that opens at `at`."""
    return next(
        place
        for place in range(at, len(tokens))
        if tokens[place].type == "blockquote_close" and tokens[place].level == tokens[at].level
    )


def _figure(block: list[Token], gathered: Context) -> list[Token] | None:
    """The tokens of a block quotation with its caption; None where its last line names nobody."""
    last = block[-3]
    if block[-2].type != "paragraph_close" or last.children is None or block[-2].level != block[0].level + 1:
        return None
    cut = _last_break(last.children)
    found = _LAST_LINE.fullmatch(_words(last.children[cut + 1 :]))
    if found is None:
        return None
    last.children = last.children[: max(cut, 0)]
    texts = (_words(token.children or ()) for token in block if token.type == "inline")
    words = " ".join(" ".join(texts).split())
    first, (_, end) = (block[0].map or [0, 0])[0], last.map or [0, 1]
    number = len(gathered.said)
    gathered.said.append((words, found[1], found[2], first, end - 1))
    kept = block if cut >= 0 else [*block[:-4], block[-1]]
    return [*_opened(number), *kept, *_closed(found[1], found[2], number)]


def _last_break(children: Sequence[Token]) -> int:
    """Where the last line of a paragraph is broken off; -1 where it is the only one."""
    return max((at for at, child in enumerate(children) if child.type in _BREAKS), default=-1)


def _words(children: Iterable[Token]) -> str:
    """What is to be read, without markup."""
    shown = {"text": "", "code_inline": "", "image": "", "softbreak": " ", "hardbreak": " "}
    return "".join(child.content or shown[child.type] for child in children if child.type in shown)


def _opened(number: int) -> list[Token]:
    attributes: dict[str, str | int | float] = {"class": "quote", "id": unresolved(ANCHOR, str(number))}
    return [Token("figure_open", "figure", 1, attributes, block=True)]


def _closed(speaker: str, at: str, number: int) -> list[Token]:
    """The caption, and the end of the figure."""
    caption = Token("inline", "", 0, children=[
        *_link(unresolved("person", speaker), speaker),
        _text(", "),
        *_link(unresolved("moment", _milliseconds(at)), at, "time"),
        _text(" "),
        *_link(unresolved(QUOTATION, str(number)), ""),
    ])  # fmt: skip
    return [
        Token("figcaption_open", "figcaption", 1, block=True),
        caption,
        Token("figcaption_close", "figcaption", -1, block=True),
        Token("figure_close", "figure", -1, block=True),
    ]


def _milliseconds(at: str) -> str:
    """Of what is no time nothing is shown, as it is refused."""
    try:
        return str(timecode.parse(at))
    except ValueError:
        return ""


def _link(href: str, words: str, name: str = "") -> list[Token]:
    attributes: dict[str, str | int | float] = {"href": href, **({"class": name} if name else {})}
    return [Token("link_open", "a", 1, attributes), _text(words), Token("link_close", "a", -1)]


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)
