"""The show that the archive is of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from generator.model.link import Link
from generator.model.person import Credit


@dataclass(frozen=True, slots=True)
class Owner:
    name: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedSettings:
    """`feed:` in show.yaml."""

    guid: str = ""
    limit: int | None = None
    locked: bool | None = None
    funding: tuple[Link, ...] = ()
    new_feed_url: str = ""
    enclosure_prefix: str = ""
    podcast: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ThemeSettings:
    """`theme:` in show.yaml."""

    name: str = "default"
    accent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
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
    copyright: str = ""
    license: str = ""
    base_url: str = ""
    """Where the site will stand, ending in `/`; empty where it is not known."""
    media_base: str = ""
    """Where files of `media/` stand in public, ending in `/`; empty: in the site itself."""
    links: tuple[Link, ...] = ()
    hosts: tuple[Credit, ...] = ()
    transcript_rights: str = ""
    feed: FeedSettings = FeedSettings()
    theme: ThemeSettings = ThemeSettings()
    html: str = "off"
    """Raw HTML in texts: off (shown as text) or sanitised."""
    leave_out: frozenset[str] = frozenset()
