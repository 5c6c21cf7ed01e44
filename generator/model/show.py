"""The show that the archive is of."""

from typing import Any
from zoneinfo import ZoneInfo

from msgspec import field

from generator.model.link import Link
from generator.model.person import Credit
from generator.model.picture import Picture
from generator.record import Record


class Owner(Record):
    name: str = ""
    email: str = ""


class FeedSettings(Record, kw_only=True):
    """`feed:` in show.yaml."""

    guid: str = ""
    limit: int | None = None
    locked: bool | None = None
    funding: tuple[Link, ...] = ()
    new_feed_url: str = ""
    enclosure_prefix: str = ""
    podcast: dict[str, Any] = field(default_factory=dict)


class ThemeSettings(Record):
    """`theme:` in show.yaml."""

    name: str = "default"
    accent: str = ""


class Show(Record, kw_only=True):
    """show.yaml, with every default filled in."""

    title: str
    description: str = ""
    notice: str = ""
    """One sentence that stands on every page, such as whose archive this is."""
    author: str = ""
    owner: Owner = Owner()
    language: str = "en"
    timezone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))
    categories: tuple[tuple[str, ...], ...] = ()
    """Each a category, or a category and its subcategory."""
    explicit: bool = False
    type: str = "episodic"
    artwork: str = ""
    """A file relative to `content/`, or an address."""
    picture: Picture | None = None
    """The artwork, where that has smaller copies."""
    copyright: str = ""
    license: str = ""
    base_url: str = ""
    """Where the site will stand, ending in `/`; empty where it is not known."""
    media_base: str = ""
    """Where files of `media/` stand in public, ending in `/`; empty: in the site itself."""
    links: tuple[Link, ...] = ()
    hosts: tuple[Credit, ...] = ()
    transcript_rights: str = ""
    transcript_maker: str = ""
    """The tool that made every transcript of which nothing else is said."""
    feed: FeedSettings = FeedSettings()
    theme: ThemeSettings = ThemeSettings()
    html: str = "off"
    """Raw HTML in texts: off (shown as text) or sanitised."""
    leave_out: frozenset[str] = frozenset()
