"""Rules of what must be there, and of what may be there once."""

from collections.abc import Callable, Iterator

from generator.formats.podcast_tags import TAGS
from generator.lint.element import Element
from generator.lint.rule import Around, Fault, Rule, fault, missing

APPLE, PSP = "A Podcaster's Guide to RSS", "PSP-1"

CHANNEL_REQUIRED = (
    ("title", APPLE, "write `title` in show.yaml"),
    ("description", APPLE, "write `description` in show.yaml"),
    ("link", PSP, "lead to the pages of the show"),
    ("language", APPLE, "write `language` in show.yaml"),
    ("itunes:category", APPLE, "write `categories` in show.yaml"),
    ("itunes:explicit", APPLE, "write `explicit` in show.yaml"),
    ("itunes:image", APPLE, "write `artwork` in show.yaml"),
)
ITEM_REQUIRED = (
    ("title", APPLE, "write `title`"),
    ("enclosure", APPLE, "write `audio`"),
    ("guid", APPLE, "give each item one for ever"),
)
CHANNEL_ADVISED = (
    ("itunes:author", APPLE, "write `author` in show.yaml"),
    ("podcast:guid", PSP, "write `base_url` in show.yaml, or `guid` in its `feed`"),
    ("podcast:locked", PSP, "write `locked` in `feed` of show.yaml"),
)
ITEM_ADVISED = (
    ("pubDate", APPLE, "write `date`"),
    ("description", APPLE, "write `summary`"),
    ("itunes:duration", APPLE, "write `duration`"),
    ("itunes:explicit", APPLE, "write `explicit`"),
    ("link", APPLE, "lead to the page of the episode"),
)
"""Element, source, remedy. Of an item's advised elements its own artwork and its transcripts are left out:
the show's artwork stands for it, and where there is no transcript there is nothing to mend in a feed.
"""

ONCE_IN_CHANNEL = (
    *("title", "link", "description", "language", "copyright", "lastBuildDate", "pubDate", "generator"),
    *("itunes:author", "itunes:explicit", "itunes:image", "itunes:type", "itunes:owner", "itunes:title"),
    *("itunes:new-feed-url", "itunes:block", "itunes:complete", "podcast:guid", "podcast:locked"),
    *(f"podcast:{name}" for name, form in TAGS.items() if form.is_single),
)
ONCE_IN_ITEM = (
    *("title", "link", "description", "content:encoded", "guid", "pubDate", "enclosure", "psc:chapters"),
    *(
        "itunes:title",
        "itunes:duration",
        "itunes:explicit",
        "itunes:image",
        "itunes:episode",
        "itunes:season",
    ),
    *("itunes:episodeType", "itunes:block"),
    *(f"podcast:{name}" for name, form in TAGS.items() if form.is_single),
)


def _needs(name: str, remedy: str) -> Callable[[Element, Around], Iterator[Fault]]:
    def find(parent: Element, around: Around) -> Iterator[Fault]:
        found = parent.first(name)
        if found is None:
            yield missing(parent, name, remedy)
        elif not (found.text.strip() or found.attributes):
            yield fault(found, f"is empty; {remedy}")

    return find


def _once(names: tuple[str, ...]) -> Callable[[Element, Around], Iterator[Fault]]:
    def find(parent: Element, around: Around) -> Iterator[Fault]:
        seen: set[str] = set()
        for one in parent.within:
            if one.name in names and one.name in seen:
                yield fault(one, "stands here a second time; keep one")
            seen.add(one.name)

    return find


def self_link(channel: Element, around: Around) -> Iterator[Fault]:
    """Exactly one (W3C WebSub §4)."""
    found = [one for one in channel.all("atom:link") if one.attributes.get("rel") == "self"]
    if len(found) != 1:
        yield fault(
            channel,
            f"stands {len(found)} times with rel=self; write one, with the address of the feed",
            "atom:link",
        )


CHANNEL = (
    *(Rule(f"channel-{name}", source, _needs(name, remedy)) for name, source, remedy in CHANNEL_REQUIRED),
    *(
        Rule(f"channel-{name}", source, _needs(name, remedy), is_warning=True)
        for name, source, remedy in CHANNEL_ADVISED
    ),
    Rule("self-link", "PSP-1; WebSub §4", self_link),
    Rule("channel-once", "RSS 2.0; Podcasting 2.0", _once(ONCE_IN_CHANNEL)),
)
ITEM = (
    *(Rule(f"item-{name}", source, _needs(name, remedy)) for name, source, remedy in ITEM_REQUIRED),
    *(
        Rule(f"item-{name}", source, _needs(name, remedy), is_warning=True)
        for name, source, remedy in ITEM_ADVISED
    ),
    Rule("item-once", "RSS 2.0; Podcasting 2.0", _once(ONCE_IN_ITEM)),
)
