"""Headings of a text: below the page's own, each with an id to link to."""

from itertools import count

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from generator.markup import context
from generator.markup.context import Context
from generator.slugs import slug


def rule(state: StateCore) -> None:
    """Move headings down and give them ids; the second of one name gets `-2`."""
    gathered = context.of(state.env)
    for at, token in enumerate(state.tokens):
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(max(int(token.tag[1:]) + gathered.heading_shift, 2), 6)}"
        if token.type == "heading_open":
            token.attrSet("id", _id(state.tokens[at + 1], gathered))


def _id(inline: Token, gathered: Context) -> str:
    words = "".join(child.content for child in inline.children or ())
    wanted = gathered.heading_prefix + (slug(words) or "section")
    free = next(
        name
        for name in (wanted if n == 1 else f"{wanted}-{n}" for n in count(1))
        if name not in gathered.heading_ids
    )
    gathered.heading_ids.add(free)
    return free
