"""The show that the archive is of."""

from zoneinfo import ZoneInfo

from msgspec import field

from generator.model.link import Link
from generator.model.person import Credit
from generator.model.picture import Picture
from generator.model.tag import Tag
from generator.problems import Place
from generator.record import Record


class Owner(Record):
    name: str = ""
    email: str = ""


class License(Record):
    """What may be done with the recordings."""

    name: str = ""
    """An identifier such as CC-BY-4.0, or the name of a licence that stands at `url`."""
    url: str = ""


class FeedSettings(Record, kw_only=True):
    """`feed:` in show.yaml."""

    guid: str = ""
    """Of the feed, given once and kept for life; empty where none is fixed yet."""
    limit: int | None = None
    locked: bool | None = None
    funding: tuple[Link, ...] = ()
    new_feed_url: str = ""
    enclosure_prefix: str = ""
    hubs: tuple[str, ...] = ()
    """Addresses of services that tell of a new episode (W3C WebSub)."""
    is_blocked: bool = False
    """Whether directories are asked to leave it out."""
    is_complete: bool = False
    """Whether there will be no episode more."""
    podcast: tuple[Tag, ...] = ()
    """Podcasting 2.0 tags as written."""


class ThemeSettings(Record):
    """`theme:` in show.yaml."""

    name: str = "default"
    accent: str = ""
    """A colour, `#0b5c63`; empty for the theme's own."""
    place: Place = Place("show.yaml")
    """Where the name is written."""
    accent_place: Place = Place("show.yaml")


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
    license: License = License()
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
