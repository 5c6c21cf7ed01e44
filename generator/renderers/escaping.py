"""What makes text safe to stand in HTML, at little cost for the text that is safe already."""

from datetime import date
from typing import Any

import markupsafe

try:
    from markupsafe._speedups import _escape_inner as escape_text
except ImportError:  # a markupsafe without it, or not compiled

    def escape_text(text: str, /) -> str:
        return str(markupsafe.escape(text))


_SAFE = frozenset((int, date))
"""Types of which nothing special is ever written."""


def escape(value: Any) -> str:
    """As markupsafe escapes, but that text stays text: marking it as safe costs more than making it so.

    A page has a thousand values, and the most of them are plain.
    """
    kind = type(value)
    if kind is str:
        return escape_text(value)
    return str(value) if kind in _SAFE else markupsafe.escape(value)
