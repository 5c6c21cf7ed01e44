"""The feed: a channel and its items, every address absolute."""

from collections.abc import Sequence
from datetime import datetime

from generator import __version__
from generator.model import Enclosure, EpisodeType, License, Link, Listing, Owner, Show, Tag
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.setting import Setting
from generator.plan.site import Site
from generator.plan.volumes import Volume, heard
from generator.record import Record
from generator.views.audio import measured_link
from generator.views.brief import cut, label
from generator.views.credits import CreditView, credit_views
from generator.views.desk import Desk
from generator.views.history import History, of_feed, of_volume
from generator.views.item import ItemView, item_view

OF_FEEDS = "ead4c236-bf58-58c6-a2c6-a6b28d128cb6"
"""The UUID of the namespace that guids of feeds are made in (Podcasting 2.0, guid)."""


STYLESHEET = "feed.css"
"""The asset of a theme that greets whoever opens the feed in a browser."""


class TrailerView(Record):
    title: str
    url: str
    type: str
    length: int
    date: datetime
    season: int | None


class FeedView(Record, kw_only=True):
    title: str
    link: str
    self_link: str
    hubs: tuple[str, ...]
    description: str
    language: str
    author: str
    owner: Owner
    copyright: str
    license: License
    image: str
    categories: tuple[tuple[str, ...], ...]
    explicit: bool
    type: str
    new_feed_url: str
    is_blocked: bool
    is_complete: bool
    guid: str
    """Of the feed; empty where none is known."""
    locked: bool | None
    """Whether other services may import it; None where nobody said."""
    funding: tuple[Link, ...]
    people: tuple[CreditView, ...]
    trailers: tuple[TrailerView, ...]
    podcast: tuple[Tag, ...]
    """Podcasting 2.0 tags as written."""
    generator: str
    date: datetime | None
    """Of the newest item; None while there is none."""
    history: History
    stylesheet: str
    """What shows it to a person in a browser, relative to it; empty where the theme has none."""
    items: tuple[ItemView, ...]
    """Newest first."""


def feed(site: Site, artifact: Artifact) -> FeedView:
    """Every episode that has audio, or as many of them as the show says."""
    desk = Desk(site, artifact.address, absolute=True)
    episodes = heard(site)
    trailers = tuple(_trailer(desk, one) for one in episodes if one.type is EpisodeType.TRAILER)
    shown = episodes[: site.show.feed.limit]
    return _view(site, desk, shown, of_feed(desk, artifact.subject), site.show.feed.hubs, trailers)


def year(site: Site, artifact: Artifact) -> FeedView:
    """Every episode of one year that has audio.

    What is told of today, trailers and who tells of news, stands in the document that is subscribed to.
    """
    desk = Desk(site, artifact.address, absolute=True)
    volume: Volume = artifact.subject
    return _view(site, desk, volume.episodes, of_volume(desk, volume))


def _view(
    site: Site,
    desk: Desk,
    episodes: Sequence[Listing],
    history: History,
    hubs: tuple[str, ...] = (),
    trailers: tuple[TrailerView, ...] = (),
) -> FeedView:
    show = site.show
    return FeedView(
        title=show.title,
        link=desk.to(addresses.HOME),
        self_link=desk.to(desk.page),
        hubs=hubs,
        description=cut(" ".join(filter(None, (show.description or show.title, show.notice)))),
        language=show.language,
        author=show.author,
        owner=show.owner,
        copyright=show.copyright,
        license=show.license,
        image=desk.file(show.artwork),
        categories=show.categories,
        explicit=show.explicit,
        type=show.type,
        new_feed_url=show.feed.new_feed_url,
        is_blocked=show.feed.is_blocked,
        is_complete=show.feed.is_complete,
        guid=_guid(show),
        locked=show.feed.locked,
        funding=show.feed.funding,
        people=credit_views(desk, show.hosts),
        trailers=trailers,
        podcast=show.feed.podcast,
        generator=f"Chapterhouse {__version__}",
        date=episodes[0].date if episodes else None,
        history=history,
        stylesheet=_stylesheet(site, desk.page),
        items=tuple(item_view(desk, one, site.broadcast(one.slug)) for one in episodes),
    )


def _stylesheet(site: Site, page: addresses.Address) -> str:
    address = site.assets.get(STYLESHEET)
    return addresses.relative_to(page)(address) if address else ""


def item(setting: Setting, slug: str) -> ItemView:
    """The item of one episode, which has audio."""
    one = setting.full(slug)
    return item_view(Desk(setting, addresses.FEED, absolute=True), one, one)


def _guid(show: Show) -> str:
    """The one that is fixed, else that of the address the show will have: never of a place to try it out."""
    if show.feed.guid or not show.base_url:
        return show.feed.guid
    return guid_of(addresses.absolute(addresses.FEED, show.base_url))


def guid_of(address: str) -> str:
    """The guid that the first address of a feed gives it for life (Podcasting 2.0, guid)."""
    from uuid import UUID, uuid5  # costs every run a millisecond, and one feed needs it

    return str(uuid5(UUID(OF_FEEDS), address.partition("://")[2].rstrip("/")))


def _trailer(desk: Desk, one: Listing) -> TrailerView:
    played = one.enclosure or Enclosure("")
    href = measured_link(desk, played)
    return TrailerView(label(one.title), href, played.type, played.length, one.date, one.season)
