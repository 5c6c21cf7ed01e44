"""The whole archive: everything in `content/`, read."""

from collections.abc import Iterator
from datetime import datetime

from msgspec.structs import replace

from generator.model.episode import Listing
from generator.model.link_state import LinkState
from generator.model.person import Person
from generator.model.prose import NameLink, Prose
from generator.model.quote import Collection
from generator.model.show import Show
from generator.model.topic import Topic
from generator.problems import Place
from generator.record import Record


class Page(Record, kw_only=True):
    """A page of its own, from `pages/`: about, imprint."""

    slug: str
    title: str
    place: Place
    body: Prose


class Archive(Record, kw_only=True):
    """Everything in `content/`."""

    show: Show
    folder: str = "content"
    """`content/` as the user named it."""
    episodes: tuple[Listing, ...] = ()
    """Newest first; episodes of one instant by slug."""
    people: tuple[Person, ...] = ()
    topics: tuple[Topic, ...] = ()
    collections: tuple[Collection, ...] = ()
    pages: tuple[Page, ...] = ()
    media: tuple[str, ...] = ()
    """Files of `media/`, relative to `content/`."""
    static: tuple[str, ...] = ()
    """Files of `static/`, relative to `static/`."""
    link_states: tuple[LinkState, ...] = ()
    """What `links.yaml` knows of outside addresses."""
    unread: frozenset[str] = frozenset()
    """Slugs of episodes that exist but could not be read."""
    coming: tuple[Listing, ...] = ()
    """Episodes of a date to come that are announced, soonest first."""
    held_back: tuple[Listing, ...] = ()
    """Episodes that are not to be published: drafts, and other dates to come."""

    def links(self) -> Iterator[NameLink]:
        """Every link within the site that a text has."""
        for one in self.episodes:
            yield from one.links if not one.retired else ()
        for prose in _prose(self):
            yield from prose.links


def _prose(archive: Archive) -> Iterator[Prose]:
    """Every text that a page shows, but for the notes of episodes."""
    yield from (one.bio for one in archive.people)
    yield from (one.notes for one in archive.topics)
    yield from (one.notes for one in archive.collections)
    yield from (one.body for one in archive.pages)


def published(archive: Archive, now: datetime, *, drafts: bool, future: bool) -> Archive:
    """`archive` as a build at `now` publishes it: without drafts and dates to come, unless asked for; of the
    latter those are told of that are announced.

    Nor are files of `media/` published that only episodes held back or withdrawn use.
    """

    def is_ready(one: Listing) -> bool:
        return drafts or not one.draft

    def is_due(one: Listing) -> bool:
        return is_ready(one) and (future or one.date <= now)

    def is_coming(one: Listing) -> bool:
        return is_ready(one) and one.announced and not is_due(one)

    due = tuple(filter(is_due, archive.episodes))
    coming = sorted(filter(is_coming, archive.episodes), key=lambda one: (one.date.timestamp(), one.slug))
    held_back = tuple(one for one in archive.episodes if not (is_due(one) or is_coming(one)))
    rest = replace(archive, episodes=due, coming=tuple(coming), held_back=held_back)
    hidden = {name for one in archive.episodes for name in _files(one)} - _files_in_use(rest)
    return replace(rest, media=tuple(name for name in archive.media if name not in hidden))


def _files_in_use(archive: Archive) -> set[str]:
    """Files of `content/` that something published shows, plays or links to."""
    used = {name for one in archive.episodes if not one.retired for name in _files(one)}
    used |= {archive.show.artwork, *(one.portrait for one in archive.people)}
    return used | {link.name.lstrip("/") for link in archive.links() if link.kind == "site"}


def _files(episode: Listing) -> set[str]:
    """Files of `content/` that an episode's page shows, or its feed item plays."""
    enclosure = episode.enclosure.file if episode.enclosure else ""
    others = (one.enclosure.file for one in episode.renditions)
    return {enclosure, *others, episode.image, *episode.images}
