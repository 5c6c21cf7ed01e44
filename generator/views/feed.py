"""The feed: a channel and its items, every address absolute."""

from datetime import datetime

from generator import __version__
from generator.model import Episode, Owner
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.setting import Setting
from generator.plan.site import Site
from generator.record import Record
from generator.views.audio import audio
from generator.views.desk import Desk

DESCRIPTION_LIMIT = 4000
"""Bytes of a description that directories accept (Apple, A Podcaster's Guide to RSS)."""


class ItemView(Record, kw_only=True):
    title: str
    guid: str
    link: str
    date: datetime
    description: str
    content_html: str
    """The notes as HTML; empty where there are none."""
    enclosure_url: str
    enclosure_type: str
    enclosure_length: int
    duration: int | None
    """Milliseconds."""
    explicit: bool
    number: int | None
    season: int | None
    type: str
    image: str


class FeedView(Record, kw_only=True):
    title: str
    link: str
    self_link: str
    description: str
    language: str
    author: str
    owner: Owner
    copyright: str
    image: str
    categories: tuple[tuple[str, ...], ...]
    explicit: bool
    type: str
    new_feed_url: str
    generator: str
    date: datetime | None
    """Of the newest item; None while there is none."""
    items: tuple[ItemView, ...]
    """Newest first."""


def feed(site: Site, artifact: Artifact) -> FeedView:
    """Every episode that has audio."""
    desk = Desk(site, artifact.address, absolute=True)
    show = site.show
    episodes = [one for one in site.episodes if one.enclosure is not None][: show.feed.limit]
    return FeedView(
        title=show.title,
        link=desk.to(addresses.HOME),
        self_link=desk.to(addresses.FEED),
        description=cut(" ".join(filter(None, (show.description or show.title, show.notice)))),
        language=show.language,
        author=show.author,
        owner=show.owner,
        copyright=show.copyright,
        image=desk.file(show.artwork),
        categories=show.categories,
        explicit=show.explicit,
        type=show.type,
        new_feed_url=show.feed.new_feed_url,
        generator=f"Chapterhouse {__version__}",
        date=episodes[0].date if episodes else None,
        items=tuple(_item(desk, site.full(one.slug)) for one in episodes),
    )


def item(setting: Setting, slug: str) -> ItemView:
    """The item of one episode, which has audio."""
    return _item(Desk(setting, addresses.FEED, absolute=True), setting.full(slug))


def _item(desk: Desk, one: Episode) -> ItemView:
    played = audio(desk, one)
    return ItemView(
        title=one.title,
        guid=one.guid,
        link=desk.to(addresses.episode(one.slug)),
        date=one.date,
        description=cut(one.summary or one.title),
        content_html=desk.prose(one.notes, one.slug),
        enclosure_url=_prefixed(played.href if played else "", desk.setting.show.feed.enclosure_prefix),
        enclosure_type=played.type if played else "",
        enclosure_length=played.length if played else 0,
        duration=one.duration,
        explicit=one.explicit,
        number=one.number,
        season=one.season,
        type=one.type.value,
        image=desk.file(one.image),
    )


def _prefixed(url: str, prefix: str) -> str:
    """A measuring service's address before that of the audio, without its scheme."""
    return prefix.rstrip("/") + "/" + url.partition("://")[2] if prefix else url


def cut(text: str, limit: int = DESCRIPTION_LIMIT) -> str:
    """`text` within `limit` bytes, cut after a word."""
    if len(text.encode()) <= limit:
        return text
    kept = text.encode()[: limit - len("…".encode())].decode(errors="ignore")
    return kept[: kept.rfind(" ")] + "…"
