"""RSS 2.0. The one door to feedgen, and around its traps."""

from typing import Any

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from generator.feeds import itunes
from generator.feeds.extension import ChannelExtension, ItemExtension
from generator.views.feed import FeedView, ItemView

EXTENSIONS: tuple[tuple[str, type[ChannelExtension], type[ItemExtension]], ...] = (
    ("apple", itunes.Channel, itunes.Item),
)
"""Name within feedgen, and the pair of classes: a namespace more is a module and a row more."""


def render_feed(view: FeedView) -> bytes:
    """`view` as RSS 2.0, its items in the order given."""
    feed = FeedGenerator()
    for name, channel, item in EXTENSIONS:
        feed.register_extension(name, channel, item, atom=False, rss=True)
        getattr(feed, name).view = view
    _fill_channel(feed, view)
    for one in view.items:
        # feedgen would put each new entry before the others.
        _fill_item(feed.add_entry(order="append"), one)
    return bytes(feed.rss_str(pretty=True))


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


def _fill_item(entry: FeedEntry, view: ItemView) -> None:
    for name, _, _ in EXTENSIONS:
        getattr(entry, name).view = view
    entry.title(view.title)
    entry.link(href=view.link)
    entry.guid(view.guid, permalink=False)
    entry.pubDate(view.date)
    entry.description(view.description)
    if view.content_html:
        entry.content(view.content_html, type="CDATA")
    # As text: feedgen would write a missing length as "None".
    entry.enclosure(view.enclosure_url, str(view.enclosure_length), view.enclosure_type)
