"""The notes in an item of a feed, as feedgen writes them.

They are known without it, so that a build that changes nothing else has no need to load it.
"""

from msgspec.structs import replace

from generator.views.item import ItemView


def with_notes(feed: bytes, old: ItemView, new: ItemView) -> bytes | None:
    """`feed`, which has the item `old`, with the notes of `new` in it.

    None where that is not all that would be different, or where no place in `feed` is sure to be the one.
    """
    is_alike = replace(old, content_html=new.content_html) == new
    written, rewritten = _element(old), _element(new)
    if not (is_alike and written and rewritten and feed.count(written) == 1):
        return None
    start, whole = feed.index(written), memoryview(feed)
    return b"".join((whole[:start], rewritten, whole[start + len(written) :]))


def _element(view: ItemView) -> bytes:
    """What stands in `content:encoded`; empty where there is no such element, or none of this form."""
    html = view.content_html
    return f"<![CDATA[{html}]]>".encode() if html and "]]>" not in html else b""
