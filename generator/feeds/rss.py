"""RSS 2.0. The one door to feedgen, and around its traps."""

from collections.abc import Iterable, Iterator
from email.utils import format_datetime
from html import escape
from io import BytesIO
from typing import Any

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from lxml import etree

from generator.feeds import atom, history, itunes, podcasting, podlove
from generator.feeds.extension import ChannelExtension, ItemExtension
from generator.views.feed import FeedView
from generator.views.item import ItemView

EXTENSIONS: tuple[tuple[str, type[ChannelExtension], type[ItemExtension]], ...] = (
    ("atom_links", atom.Channel, atom.Item),
    ("apple", itunes.Channel, itunes.Item),
    ("podcasting", podcasting.Channel, podcasting.Item),
    ("podlove", podlove.Channel, podlove.Item),
    ("history", history.Channel, history.Item),
)
"""Name within feedgen, and the pair of classes: a namespace more is a module and a row more."""


NAMESPACES = {channel.prefix: channel.namespace for _, channel, _ in EXTENSIONS} | {
    "content": "http://purl.org/rss/1.0/modules/content/"
}
"""By prefix, as feedgen declares them."""


def render_feed(view: FeedView) -> bytes:
    """`view` as RSS 2.0, its items in the order given.

    Each item is made by itself: all of them as elements would take five times the room of their text.
    """
    feed = FeedGenerator()
    for name, channel, item in EXTENSIONS:
        feed.register_extension(name, channel, item, atom=False, rss=True)
        getattr(feed, name).view = view
    _fill_channel(feed, view)
    rendered = bytes(feed.rss_str(pretty=True))
    start, end = rendered.index(b"<rss"), rendered.rindex(b"  </channel>")
    written = BytesIO()
    written.writelines((rendered[:start], _style(view), rendered[start:end]))
    for text in _rendered(view.items):
        written.writelines((b"    ", text, b"\n"))
    written.write(rendered[end:])
    return written.getvalue()


def _style(view: FeedView) -> bytes:
    """What a browser shows the feed by (Associating Style Sheets with XML 1.0); apps pass over it."""
    if not view.stylesheet:
        return b""
    return f'<?xml-stylesheet type="text/css" href="{escape(view.stylesheet)}"?>\n'.encode()


def _rendered(views: Iterable[ItemView]) -> Iterator[bytes]:
    extensions = [item() for _, _, item in EXTENSIONS]
    root = etree.Element("rss", nsmap=NAMESPACES)
    channel = etree.SubElement(root, "channel")
    for view in views:
        item = _entry(view).rss_entry(extensions=False)
        etree.SubElement(item, "pubDate").text = format_datetime(view.date)
        # Before it has elements of namespaces: those would be given new names by the move.
        channel[:] = [item]
        for one in extensions:
            one.view = view
            one.extend_rss(item)
        rendered = etree.tostring(root, encoding="UTF-8", pretty_print=True)
        text = rendered[rendered.index(b"<item>") : rendered.rindex(b"</item>") + len(b"</item>")]
        yield podlove.within(text, view.chapters)


def _fill_channel(feed: FeedGenerator, view: FeedView) -> None:
    feed.title(view.title)
    # The channel's <link> is the last link that was added, whatever its rel.
    feed.link(href=view.self_link, rel="self", type="application/rss+xml")
    feed.link(href=view.link, rel="alternate")
    feed.description(view.description)
    feed.language(view.language)
    feed.generator(view.generator)
    if view.copyright:
        feed.copyright(view.copyright)
    if view.image:
        feed.image(url=view.image, title=view.title, link=view.link)
    _set_date(feed, view)


def _set_date(feed: FeedGenerator, view: FeedView) -> None:
    """The newest item's date: feedgen would write the time of the build."""
    if view.date is not None:
        feed.lastBuildDate(view.date)
        feed.pubDate(view.date)
    else:
        feed.register_extension("undated", _Undated, None, atom=False, rss=True)


class _Undated(ChannelExtension):
    """Takes the time of the build out of a feed that has no item to take a date from."""

    def extend_ns(self) -> dict[str, str]:
        return {}

    def extend_channel(self, channel: Any) -> None:
        channel.remove(channel.find("lastBuildDate"))


def _entry(view: ItemView) -> FeedEntry:
    """All but its date, for which feedgen would switch the locale of the process twice."""
    entry = FeedEntry()
    entry.title(view.title)
    entry.link(href=view.link)
    entry.guid(view.guid, permalink=False)
    entry.description(view.description)
    if view.content_html:
        entry.content(view.content_html, type="CDATA")
    # As text: feedgen would write a missing length as "None".
    entry.enclosure(view.enclosure_url, str(view.enclosure_length), view.enclosure_type)
    return entry
