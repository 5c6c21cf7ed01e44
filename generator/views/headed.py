"""A compiled text in parts, each with the heading that it stands under."""

import re
from collections.abc import Iterator
from html import unescape

from generator.model import Prose
from generator.views.findable import Words

_HEADING = re.compile(r'<h[2-6] id="([^"]*)">(.*?)</h[2-6]>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def parts_of(prose: Prose) -> Iterator[Words]:
    """Each is found at its heading; what stands above the first one, at the top of the page."""
    before, *rest = _HEADING.split(prose.html)
    if before.strip():
        yield Words(html=before)
    for anchor, heading, html in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        yield Words(anchor=unescape(anchor), heading=unescape(_TAG.sub("", heading)), html=html.strip())
