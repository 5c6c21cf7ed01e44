"""Links within the site: names in a compiled text, addresses on the page that shows it."""

import html
import re
from collections.abc import Callable
from urllib.parse import quote, unquote

from generator.model import Link

SCHEME = "chapterhouse"

NAMED = "named"
"""The class of a link whose words are to be the title of what it leads to."""

VERDICT = "verdict"
"""The class of a link that says how far a quotation is proven; the words for it are the page's."""

_UNRESOLVED = re.compile(
    rf'="{SCHEME}:([a-z]+)/([^"]*)"(?: class="(?:{NAMED}|{VERDICT} {VERDICT}-([a-z]+))">([^<]*))?'
)


def unresolved(kind: str, name: str) -> str:
    """The address that stands for `name` until `resolve` puts the real one in its place."""
    return f"{SCHEME}:{kind}/{quote(name, safe='')}"


def resolve(compiled: str, target_of: Callable[[str, str], Link]) -> str:
    """`compiled` HTML with every internal link given the address, and if need be the words, of its target.

    `target_of(kind, name)` tells them. Kinds are person, episode, topic, quote, moment (its name:
    milliseconds), site (its name: a path from the root of the site) and verdict, which has words alone.
    """

    def addressed(found: re.Match[str]) -> str:
        kind, name, verdict, words = found.groups()
        target = target_of(kind, unquote(name))
        titled = ""
        if verdict:
            said = target_of(VERDICT, verdict).name
            titled = f' class="{VERDICT} {VERDICT}-{verdict}">{html.escape(said)}'
        elif words is not None:
            titled = f' class="{NAMED}">{html.escape(target.name)}'
        return f'="{html.escape(target.url)}"{titled}'

    return _UNRESOLVED.sub(addressed, compiled)
