"""What every namespace of the feed is: a pair of feedgen extensions."""

from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from lxml import etree

from generator.views.feed import FeedView
from generator.views.item import ItemView


class ChannelExtension(BaseExtension):  # type: ignore[misc]
    """Writes a namespace's elements into the channel from the view it was given."""

    prefix: str
    namespace: str
    view: FeedView

    def extend_ns(self) -> dict[str, str]:
        return {self.prefix: self.namespace}

    def extend_rss(self, rss: Any) -> None:
        """Feedgen hands over the root element, not the channel."""
        self.extend_channel(rss[0])

    def extend_channel(self, channel: Any) -> None:
        raise NotImplementedError


class ItemExtension(BaseEntryExtension):  # type: ignore[misc]
    """Writes a namespace's elements into one item from the view it was given."""

    view: ItemView

    def extend_rss(self, item: Any) -> None:
        self.extend_item(item)

    def extend_item(self, item: Any) -> None:
        raise NotImplementedError


def add(parent: Any, namespace: str, tag: str, content: str = "", /, **attributes: str) -> Any:
    """A new element at the end of `parent`."""
    element = etree.SubElement(parent, f"{{{namespace}}}{tag}", attributes)
    if content:
        element.text = content
    return element
