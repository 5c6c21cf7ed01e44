"""Podcasting 2.0: what follows from the archive, and what an archivist wrote."""

from itertools import chain
from typing import Any

from generator.feeds import tags
from generator.feeds.channel_tags import CHANNEL_TAGS
from generator.feeds.extension import ChannelExtension, ItemExtension
from generator.feeds.item_tags import ITEM_TAGS


class Channel(ChannelExtension):
    prefix = "podcast"
    namespace = tags.NAMESPACE

    def extend_channel(self, channel: Any) -> None:
        made = chain.from_iterable(rule(self.view) for rule in CHANNEL_TAGS)
        tags.write(channel, made, self.view.podcast)


class Item(ItemExtension):
    def extend_item(self, item: Any) -> None:
        made = chain.from_iterable(rule(self.view) for rule in ITEM_TAGS)
        tags.write(item, made, self.view.podcast)
