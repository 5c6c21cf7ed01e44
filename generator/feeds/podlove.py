"""Podlove Simple Chapters 1.2: the chapters within the feed, for those who do not fetch them."""

from html import escape
from typing import Any

from lxml import etree

from generator.feeds.extension import ChannelExtension, ItemExtension
from generator.views.item import ChapterView

NAMESPACE = "http://podlove.org/simple-chapters"


class Channel(ChannelExtension):
    prefix = "psc"
    namespace = NAMESPACE

    def extend_channel(self, channel: Any) -> None:
        """Chapters stand in items alone."""


class Item(ItemExtension):
    def extend_item(self, item: Any) -> None:
        """Parsed from text: a long archive has a hundred thousand chapters, and making each costs more."""
        if self.view.chapters:
            item.append(etree.fromstring(_chapters(self.view.chapters)))


def _chapters(chapters: tuple[ChapterView, ...]) -> str:
    titles = escape("\n".join(one.title for one in chapters)).split("\n")
    each = "".join(map(_chapter, chapters, titles))
    return f'<psc:chapters xmlns:psc="{NAMESPACE}" version="1.2">{each}</psc:chapters>'


def _chapter(one: ChapterView, title: str) -> str:
    href = f' href="{escape(one.url)}"' if one.url else ""
    image = f' image="{escape(one.image)}"' if one.image else ""
    return f'<psc:chapter start="{one.start}" title="{title}"{href}{image}/>'
