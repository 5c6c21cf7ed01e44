"""An episode as an item of the feed."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from generator import timecode
from generator.model import Broadcast, Chapter, Enclosure, Tag
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


class ChapterView(Record):
    start: str
    """`00:12:30.500`."""
    title: str
    url: str
    image: str


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
    chapters: tuple[ChapterView, ...]
    companions: tuple[Companion, ...]
    soundbites: tuple[Soundbite, ...]
    podcast: tuple[Tag, ...]
    """Podcasting 2.0 tags as written."""


def item_view(desk: Desk, one: Broadcast) -> ItemView:
    """`one`, which has audio. `desk` makes absolute links."""
    played = one.enclosure or Enclosure("")
    link = partial(measured_link, desk)
    times = [timecode.exact(chapter.moment.start) for chapter in one.chapters]
    return ItemView(
        title=one.title,
        guid=one.guid,
        link=desk.to(addresses.episode(one.slug)),
        date=one.date,
        description=cut(one.summary or one.title),
        content_html=show_notes(desk, one, times),
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
        is_blocked=one.is_blocked,
        people=credit_views(desk, one.credits),
        chapters=tuple(_chapters(desk, times, one.chapters)),
        companions=companions(desk, one),
        soundbites=tuple(soundbites(one)),
        podcast=one.podcast,
    )


def _chapters(desk: Desk, times: Sequence[str], chapters: Sequence[Chapter]) -> list[ChapterView]:
    """In one go, because a long archive has a hundred thousand."""
    return [
        ChapterView(time, one.title, one.url, one.image and desk.file(one.image))
        for time, one in zip(times, chapters, strict=True)
    ]
