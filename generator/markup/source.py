"""A text as Markdown that any other program understands: our own notations written out as links."""

import re
from collections.abc import Callable

from generator import timecode
from generator.markup import names, stamps
from generator.model import Link


def resolve_source(markdown: str, target_of: Callable[[str, str], Link]) -> str:
    """`markdown` with `[[person:…]]` and `[1:04:10]` as ordinary links; targets as in `links.resolve`."""

    def named(found: re.Match[str]) -> str:
        kind, name, words = found.groups()
        target = target_of(kind, name)
        return f"[{words or target.name}](<{target.url}>)"

    def stamped(found: re.Match[str]) -> str:
        shown = found[1] or found[2]
        url = target_of("moment", str(timecode.parse(shown))).url
        link = f"[{shown}](<{url}>)"
        return link if found[1] else f"({link})"

    return stamps.PATTERN.sub(stamped, names.PATTERN.sub(named, markdown)).strip()
