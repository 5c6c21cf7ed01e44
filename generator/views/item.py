"""An episode as an item of the feed."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache, partial

from generator import timecode
from generator.model import Broadcast, Chapter, Enclosure, Episode, Listing, Tag
from generator.plan import addresses
from generator.record import Record
from generator.views.audio import measured_link
from generator.views.brief import cut
from generator.views.companions import Companion, companions
from generator.views.credits import CreditView, credit_views
from generator.views.desk import Desk
from generator.views.recordings import RecordingView, recordings
from generator.views.show_notes import show_notes
from generator.views.soundbites import Soundbite, soundbites


class ChaptersView(Record):
    """The chapters of an item by columns: a long archive has hundreds of thousands."""

    starts: tuple[str, ...] = ()
    """Of each: `00:12:30.500`."""
    titles: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    """Empty texts where there is none."""
    images: tuple[str, ...] = ()
    """Addresses, as `urls`."""


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
    recordings: tuple[RecordingView, ...]
    """All files, where there are several."""
    duration: int | None
    """Milliseconds."""
    explicit: bool
    number: int | None
    season: int | None
    type: str
    image: str
    is_blocked: bool
    people: tuple[CreditView, ...]
    chapters: ChaptersView
    companions: tuple[Companion, ...]
    soundbites: tuple[Soundbite, ...]
    podcast: tuple[Tag, ...]
    """Podcasting 2.0 tags as written."""


_exact = lru_cache(1 << 14)(timecode.exact)
"""Chapters mostly start at whole seconds, and the many episodes of an archive share those of a few hours."""


def item_view(desk: Desk, one: Listing, more: Broadcast | Episode) -> ItemView:
    """`one`, which has audio, of which `more` is told. `desk` makes absolute links."""
    played = one.enclosure or Enclosure("")
    link = partial(measured_link, desk)
    chapters = _chapters(desk, more.chapters)
    return ItemView(
        title=one.title,
        guid=one.guid,
        link=desk.to(addresses.episode(one.slug)),
        date=one.date,
        description=cut(one.summary or one.title),
        content_html=show_notes(desk, one, more, chapters.starts),
        enclosure_url=link(played),
        enclosure_type=played.type,
        enclosure_length=played.length,
        recordings=recordings(one, link),
        duration=one.duration,
        explicit=one.explicit,
        number=one.number,
        season=one.season,
        type=one.type.value,
        image=desk.file(one.image),
        is_blocked=more.is_blocked,
        people=credit_views(desk, one.credits),
        chapters=chapters,
        companions=companions(desk, one, more),
        soundbites=tuple(soundbites(one)),
        podcast=more.podcast,
    )


def _chapters(desk: Desk, given: Sequence[Chapter]) -> ChaptersView:
    return ChaptersView(
        starts=tuple([_exact(one.moment.start) for one in given]),
        titles=tuple([one.title for one in given]),
        urls=tuple([one.url for one in given]),
        images=tuple([one.image and desk.file(one.image) for one in given]),
    )
