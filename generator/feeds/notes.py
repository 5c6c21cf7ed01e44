"""The notes in an item of a feed, as feedgen writes them.

They are known without it, so that a build that changes nothing else has no need to load it.
"""

from collections.abc import Iterator
from html import escape

from msgspec.structs import replace

from generator.record import Record
from generator.views.item import ItemView


class Splice(Record):
    """Other notes in one item of a feed."""

    start: int
    """Where the old ones begin."""
    end: int
    """Where they end."""
    notes: bytes
    """What is to stand there."""


class Spliced(Record):
    """A feed as it was, and the notes that are other now; in pieces, as a long one takes long to copy."""

    before: bytes
    splices: tuple[Splice, ...] = ()
    """No two of them meet."""

    def pieces(self) -> Iterator[memoryview]:
        """The feed as it is to be, from its beginning to its end."""
        whole, at = memoryview(self.before), 0
        for one in sorted(self.splices, key=lambda one: one.start):
            yield whole[at : one.start]
            yield memoryview(one.notes)
            at = one.end
        yield whole[at:]


def is_in(feed: bytes, view: ItemView) -> bool:
    """Whether `feed` may have the item: it has, for certain, none that was written so where this is false."""
    return f">{escape(view.guid, quote=False)}</guid>".encode() in feed


def splice(feed: bytes, old: ItemView, new: ItemView) -> Splice | None:
    """What puts the notes of `new` into `feed`, which has the item `old`.

    None where that is not all that would be different, or where no place in `feed` is sure to be the one.
    """
    is_alike = replace(old, content_html=new.content_html) == new
    written, rewritten = _element(old), _element(new)
    if not (is_alike and written and rewritten):
        return None
    start = feed.find(written)
    if start < 0 or feed.find(written, start + 1) >= 0:
        return None
    return Splice(start, start + len(written), rewritten)


def _element(view: ItemView) -> bytes:
    """What stands in `content:encoded`; empty where there is no such element, or none of this form."""
    html = view.content_html
    return f"<![CDATA[{html}]]>".encode() if html and "]]>" not in html else b""
