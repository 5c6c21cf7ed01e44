"""Podlove Simple Chapters 1.2: the chapters within the feed, for those who do not fetch them."""

import re
from html import escape
from typing import Any

from generator.feeds.extension import ChannelExtension, ItemExtension
from generator.views.item import ChapterView

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


def within(item: bytes, chapters: tuple[ChapterView, ...]) -> bytes:
    """The text of an item with its chapters, at its end.

    As text: a long archive has a hundred thousand, and elements of them cost more than all others do.
    """
    if not chapters:
        return item
    each = "".join(map(_chapter, chapters, _titles(chapters)))
    text = f'  <psc:chapters version="1.2">{each}\n      </psc:chapters>\n    </item>'
    return item.removesuffix(b"</item>") + text.encode()


def _titles(chapters: tuple[ChapterView, ...]) -> list[str]:
    """All at once, as few of them need to be escaped."""
    titles = [one.title for one in chapters]
    joined = "\n".join(titles)
    return _escaped(joined).split("\n") if _MARKS(joined) else titles


def _chapter(one: ChapterView, title: str) -> str:
    if not (one.url or one.image):
        return f'\n        <psc:chapter start="{one.start}" title="{title}"/>'
    href = f' href="{_escaped(one.url)}"' if one.url else ""
    image = f' image="{_escaped(one.image)}"' if one.image else ""
    return f'\n        <psc:chapter start="{one.start}" title="{title}"{href}{image}/>'


def _escaped(text: str) -> str:
    """As an attribute's value has it."""
    return escape(text, quote=False).replace('"', "&quot;")
