"""A text as Markdown that any other program understands: our own notations written out as links."""

import re
from collections.abc import Callable

from generator import timecode
from generator.markup.notation import NAME, STAMP, TITLED
from generator.model import Link

_CODE = re.compile(
    r"^(?P<fence>```+|~~~+).*?^(?P=fence)[^\n]*$|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)", re.M | re.S
)
"""Code, which stays as it is: fenced (CommonMark §4.5) and spans (§6.1)."""
_WITHIN = re.compile(
    r"(?<=\]\()(?!<?(?:[a-z][a-z0-9+.-]*:|#|//))(?:<([^<>\n]+)>|([^()\s<>]+))(?=[)\s])", re.IGNORECASE
)
"""The address of a link or picture within the site."""
_HEADING = re.compile(r"^(#{1,5}) ", re.MULTILINE)


def resolve_source(markdown: str, target_of: Callable[[str, str], Link]) -> str:
    """`markdown` with `[[person:…]]`, `[1:04:10]` and links within the site as links that work anywhere.

    Targets are as in `links.resolve`.
    """

    def named(found: re.Match[str]) -> str:
        kind, name, words = found.groups()
        target = target_of(kind.lower(), name)
        title = target.name if kind.lower() in TITLED else name
        return f"[{words or title}](<{target.url}>)"

    def stamped(found: re.Match[str]) -> str:
        shown = found[1] or found[2]
        url = target_of("moment", str(timecode.parse(shown))).url
        link = f"[{shown}](<{url}>)"
        return link if found[1] else f"({link})"

    def within(found: re.Match[str]) -> str:
        return f"<{target_of('site', '/' + (found[1] or found[2]).lstrip('/')).url}>"

    def written_out(text: str) -> str:
        return STAMP.sub(stamped, NAME.sub(named, _WITHIN.sub(within, text)))

    return _outside_code(markdown, written_out).strip()


def lower_headings(markdown: str) -> str:
    """`markdown` with every heading one level lower, to stand below one of the page's own."""
    return _outside_code(markdown, lambda text: _HEADING.sub(r"#\1 ", text))


def _outside_code(markdown: str, change: Callable[[str], str]) -> str:
    pieces, last = [], 0
    for code in _CODE.finditer(markdown):
        pieces += [change(markdown[last : code.start()]), code[0]]
        last = code.end()
    return "".join([*pieces, change(markdown[last:])])
