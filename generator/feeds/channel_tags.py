"""The channel's tags of Podcasting 2.0 that follow from what the archive holds (namespace 1.0)."""

from collections.abc import Callable, Iterator

from generator.feeds.people import person
from generator.feeds.tags import tag
from generator.model import Tag
from generator.views.feed import FeedView, TrailerView


def guid(view: FeedView) -> Iterator[Tag]:
    if view.guid:
        yield tag("guid", view.guid)


def locked(view: FeedView) -> Iterator[Tag]:
    if view.locked is not None:
        yield tag("locked", "yes" if view.locked else "no", owner=view.owner.email)


def funding(view: FeedView) -> Iterator[Tag]:
    for one in view.funding:
        yield tag("funding", one.name, url=one.url)


def license_(view: FeedView) -> Iterator[Tag]:
    """An identifier of the well-known licences is written in small letters."""
    name, url = view.license.name, view.license.url
    if name:
        yield tag("license", name if url else name.lower(), url=url)


def medium(view: FeedView) -> Iterator[Tag]:
    yield tag("medium", "podcast")


def image(view: FeedView) -> Iterator[Tag]:
    if view.image:
        yield tag("image", href=view.image, purpose="artwork")


def people(view: FeedView) -> Iterator[Tag]:
    yield from map(person, view.people)


def trailers(view: FeedView) -> Iterator[Tag]:
    yield from map(_trailer, view.trailers)


def _trailer(one: TrailerView) -> Tag:
    from email.utils import format_datetime  # costs every edit of a text milliseconds, and few feeds need it

    return tag(
        "trailer",
        one.title,
        url=one.url,
        pubdate=format_datetime(one.date),
        length=one.length or "",
        type=one.type,
        season=one.season or "",
    )


CHANNEL_TAGS: tuple[Callable[[FeedView], Iterator[Tag]], ...] = (
    guid, locked, medium, license_, funding, image, people, trailers,
)  # fmt: skip
"""In the order of the feed."""
