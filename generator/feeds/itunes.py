"""Apple's namespace (A Podcaster's Guide to RSS).

feedgen's own extension accepts neither `true` nor `false` for explicit, which is all that Apple
accepts, and drops artwork whose address does not end in .jpg or .png.
"""

from typing import Any

from generator.feeds.extension import ChannelExtension, ItemExtension, add

NAMESPACE = "http://www.itunes.com/dtds/podcast-1.0.dtd"
YES = "Yes"
"""What alone has an effect in `block` and `complete`."""


class Channel(ChannelExtension):
    prefix = "itunes"
    namespace = NAMESPACE

    def extend_channel(self, channel: Any) -> None:
        view = self.view
        add(channel, NAMESPACE, "title", view.title)
        if view.author:
            add(channel, NAMESPACE, "author", view.author)
        for category, *narrower in view.categories:
            outer = add(channel, NAMESPACE, "category", text=category)
            for name in narrower:
                add(outer, NAMESPACE, "category", text=name)
        add(channel, NAMESPACE, "explicit", _flag(view.explicit))
        if view.image:
            add(channel, NAMESPACE, "image", href=view.image)
        add(channel, NAMESPACE, "type", view.type)
        if view.owner.email:
            owner = add(channel, NAMESPACE, "owner")
            add(owner, NAMESPACE, "name", view.owner.name or view.author or view.title)
            add(owner, NAMESPACE, "email", view.owner.email)
        if view.new_feed_url:
            add(channel, NAMESPACE, "new-feed-url", view.new_feed_url)
        if view.is_blocked:
            add(channel, NAMESPACE, "block", YES)
        if view.is_complete:
            add(channel, NAMESPACE, "complete", YES)


class Item(ItemExtension):
    def extend_item(self, item: Any) -> None:
        view = self.view
        add(item, NAMESPACE, "title", view.title)
        if view.duration is not None:
            add(item, NAMESPACE, "duration", str(view.duration // 1000))
        add(item, NAMESPACE, "explicit", _flag(view.explicit))
        if view.image:
            add(item, NAMESPACE, "image", href=view.image)
        if view.number is not None:
            add(item, NAMESPACE, "episode", str(view.number))
        if view.season is not None:
            add(item, NAMESPACE, "season", str(view.season))
        add(item, NAMESPACE, "episodeType", view.type)
        if view.is_blocked:
            add(item, NAMESPACE, "block", YES)


def _flag(value: bool) -> str:
    return "true" if value else "false"
