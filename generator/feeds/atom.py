"""Links of Atom that feedgen does not write into RSS."""

from typing import Any

from generator.feeds.extension import ChannelExtension, ItemExtension, add

NAMESPACE = "http://www.w3.org/2005/Atom"
DEEP_LINK = "http://podlove.org/deep-link"


class Channel(ChannelExtension):
    prefix = "atom"
    namespace = NAMESPACE

    def extend_channel(self, channel: Any) -> None:
        """The services that tell of news (W3C WebSub §4); the link to the feed itself is feedgen's."""
        for hub in self.view.hubs:
            add(channel, NAMESPACE, "link", rel="hub", href=hub)


class Item(ItemExtension):
    def extend_item(self, item: Any) -> None:
        """Apps may add `t=SECONDS` to this address (Podlove Deep Linking 1.1)."""
        add(item, NAMESPACE, "link", rel=DEEP_LINK, href=f"{self.view.link}#")
