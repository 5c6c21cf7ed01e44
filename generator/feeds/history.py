"""Feed Paging and Archiving (RFC 5005): the years of a feed that does not hold everything."""

from typing import Any

from generator.feeds import atom
from generator.feeds.extension import ChannelExtension, ItemExtension, add

NAMESPACE = "http://purl.org/syndication/history/1.0"


class Channel(ChannelExtension):
    prefix = "fh"
    namespace = NAMESPACE

    def extend_channel(self, channel: Any) -> None:
        """Links to the years before and after, and to what is subscribed to (§4.1, §4.2)."""
        history = self.view.history
        if history.is_archive:
            add(channel, NAMESPACE, "archive")
        ways = (
            ("prev-archive", history.older),
            ("next-archive", history.newer),
            ("current", history.current),
        )
        for rel, href in ways:
            if href:
                add(channel, atom.NAMESPACE, "link", rel=rel, href=href)


class Item(ItemExtension):
    def extend_item(self, item: Any) -> None:
        """Items are the same in every document."""
