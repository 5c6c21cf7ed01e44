"""The notes in an item of a feed, as feedgen writes them.

They are known without it, so that a build that changes nothing else has no need to load it.
"""

from html import escape

from msgspec.structs import replace

from generator.record import Record
from generator.views.item import ItemView


class Spliced(Record):
    """A feed with other notes in one item."""

    data: bytes
    start: int
    """Where the notes begin, here and in the feed as it was."""
    end: int
    """Where they end."""


def is_in(feed: bytes, view: ItemView) -> bool:
    """Whether `feed` may have the item: it has, for certain, none that was written so where this is false."""
    return f">{escape(view.guid, quote=False)}</guid>".encode() in feed


def spliced(feed: bytes, old: ItemView, new: ItemView) -> Spliced | None:
    """`feed`, which has the item `old`, with the notes of `new` in it.

    None where that is not all that would be different, or where no place in `feed` is sure to be the one.
    """
    is_alike = replace(old, content_html=new.content_html) == new
    written, rewritten = _element(old), _element(new)
    if not (is_alike and written and rewritten):
        return None
    start, whole = feed.find(written), memoryview(feed)
    if start < 0 or feed.find(written, start + 1) >= 0:
        return None
    data = b"".join((whole[:start], rewritten, whole[start + len(written) :]))
    return Spliced(data, start, start + len(rewritten))


def _element(view: ItemView) -> bytes:
    """What stands in `content:encoded`; empty where there is no such element, or none of this form."""
    html = view.content_html
    return f"<![CDATA[{html}]]>".encode() if html and "]]>" not in html else b""
