"""Links of a text: outside addresses as typed, internal ones as names until a page resolves them."""

import html
import re
from collections.abc import Callable
from urllib.parse import quote, unquote

from markdown_it.common.normalize_url import validateLink
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from generator.markup import context
from generator.model import Link

SCHEME = "chapterhouse"

NAMED = "named"
"""The class of a link whose words are to be the title of what it leads to."""

_UNRESOLVED = re.compile(rf'(href|src)="{SCHEME}:([a-z]+)/([^"]*)"( class="{NAMED}">[^<]*)?')
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ADDRESSES = {"link_open": "href", "image": "src"}
"""By type of token: the attribute that leads somewhere."""
_OUTSIDE = ("http:", "https:", "mailto:")


def unresolved(kind: str, name: str) -> str:
    """The address that stands for `name` until `resolve` puts the real one in its place."""
    return f"{SCHEME}:{kind}/{quote(name, safe='')}"


def resolve(compiled: str, target_of: Callable[[str, str], Link]) -> str:
    """`compiled` HTML with every internal link given the address, and if need be the words, of its target.

    `target_of(kind, name)` tells them. Kinds are person, episode, topic, quote, moment (its name:
    milliseconds) and site (its name: a path from the root of the site).
    """

    def addressed(found: re.Match[str]) -> str:
        attribute, kind, name, words = found.groups()
        target = target_of(kind, unquote(name))
        titled = f' class="{NAMED}">{html.escape(target.name)}' if words else ""
        return f'{attribute}="{html.escape(target.url)}"{titled}'

    return _UNRESOLVED.sub(addressed, compiled)


def is_allowed(url: str) -> bool:
    """Whether a text may link to `url`: http, https, mailto, or a place within the site."""
    scheme = _SCHEME.match(url.strip())
    return validateLink(url) and (scheme is None or scheme[0].lower() in _OUTSIDE)


def rule(state: StateCore) -> None:
    """Turn links within the site into names, and gather the links that were written by name."""
    gathered = context.of(state.env)
    line = 0
    for token in state.tokens:
        line = token.map[0] if token.map else line
        for child in token.children or ():
            line += child.type in ("softbreak", "hardbreak")
            if "name" in child.meta:
                gathered.names.append((*child.meta["name"], line))
            elif child.type in _ADDRESSES and (path := _path_within(child)):
                child.attrSet(_ADDRESSES[child.type], unresolved("site", path))
                gathered.names.append(("site", path, line))
            if child.type == "image":
                child.attrSet("loading", "lazy")


def _path_within(token: Token) -> str:
    """The path from the root of the site that a link or picture leads to; empty where it leads elsewhere."""
    url = str(token.attrGet(_ADDRESSES[token.type]) or "")
    if _SCHEME.match(url) or url.startswith(("#", "//")):
        return ""
    return "/" + unquote(url.lstrip("/"))
