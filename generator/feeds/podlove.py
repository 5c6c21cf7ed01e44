"""Podlove Simple Chapters 1.2: the chapters within the feed, for those who do not fetch them."""

import re
from collections.abc import Sequence
from html import escape
from typing import Any

from generator.feeds.extension import ChannelExtension, ItemExtension
from generator.views.item import ChaptersView

_MARKS = re.compile('[&<>"]').search

NAMESPACE = "http://podlove.org/simple-chapters"


class Channel(ChannelExtension):
    prefix = "psc"
    namespace = NAMESPACE

    def extend_channel(self, channel: Any) -> None:
        """Chapters stand in items alone."""


class Item(ItemExtension):
    def extend_item(self, item: Any) -> None:
        """Chapters are put into the item's text: see `within`."""


def within(item: bytes, chapters: ChaptersView) -> bytes:
    """The text of an item with its chapters, at its end.

    As text: a long archive has a hundred thousand, and elements of them cost more than all others do.
    """
    if not chapters.starts:
        return item
    each = "".join(_lines(chapters))
    text = f'  <psc:chapters version="1.2">{each}\n      </psc:chapters>\n    </item>'
    return item.removesuffix(b"</item>") + text.encode()


def _lines(chapters: ChaptersView) -> list[str]:
    starts, titles = chapters.starts, _titles(chapters.titles)
    if any(chapters.urls) or any(chapters.images):
        return list(map(_chapter, starts, titles, chapters.urls, chapters.images))
    both = zip(starts, titles, strict=True)
    return [f'\n        <psc:chapter start="{start}" title="{title}"/>' for start, title in both]


def _titles(titles: Sequence[str]) -> Sequence[str]:
    """As attributes' values have them: all at once, as few of them need to be escaped."""
    joined = "\n".join(titles)
    return _escaped(joined).split("\n") if _MARKS(joined) else titles


def _chapter(start: str, title: str, url: str, image: str) -> str:
    href = f' href="{_escaped(url)}"' if url else ""
    shown = f' image="{_escaped(image)}"' if image else ""
    return f'\n        <psc:chapter start="{start}" title="{title}"{href}{shown}/>'


def _escaped(text: str) -> str:
    """As an attribute's value has it."""
    return escape(text, quote=False).replace('"', "&quot;")
