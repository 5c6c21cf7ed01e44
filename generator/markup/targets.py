"""Where links and pictures lead: to outside addresses as typed, to places within the site by name."""

import re
from urllib.parse import unquote

from markdown_it.common.normalize_url import validateLink
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from generator.markup import context
from generator.markup.links import unresolved

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ADDRESSES = {"link_open": "href", "image": "src"}
"""By type of token: the attribute that leads somewhere."""
_OUTSIDE = ("http:", "https:", "mailto:")


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
