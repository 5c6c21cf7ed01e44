"""An episode of a date to come, as it is told of: on its own page, in lists, to calendars."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from urllib.parse import urlsplit

from generator.formats.calendar import Event
from generator.model import Listing
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.of_episode import CALENDAR
from generator.plan.site import Site
from generator.record import Record
from generator.views.desk import Desk, TextLink
from generator.views.frame import Frame, frame

MIDNIGHT = time()
"""The time of a date that was written without one."""


class ComingRow(Record, kw_only=True):
    """An announced episode in a list."""

    title: str
    href: str
    date: datetime
    when: str
    """In words: `7 December 2026, 18:00 (UTC+1)`; the day alone where it has no time."""
    number: int | None
    guests: tuple[TextLink, ...]
    """One who is in no other episode yet leads nowhere."""
    summary: str


class AnnouncementView(Record, kw_only=True):
    """Nothing of what is said in the episode, and none of its files."""

    frame: Frame
    coming: ComingRow
    season: int | None
    topics: tuple[TextLink, ...]
    """One that no other episode has yet leads nowhere."""
    calendar: str
    subscribe: str
    episodes: str


def announcement(site: Site, artifact: Artifact) -> AnnouncementView:
    one: Listing = artifact.subject
    desk = Desk.at(site, artifact)
    row = coming_row(desk, one)
    return AnnouncementView(
        frame=frame(site, artifact.address, one.title, one.summary or row.when, findable=False),
        coming=row,
        season=one.season,
        topics=desk.topics(one.topics),
        calendar=desk.to(addresses.episode_copy(one.slug, CALENDAR)),
        subscribe=desk.to(addresses.SUBSCRIBE),
        episodes=desk.to(addresses.EPISODES),
    )


def coming_rows(desk: Desk, some: Iterable[Listing]) -> tuple[ComingRow, ...]:
    return tuple(coming_row(desk, one) for one in some)


def coming_row(desk: Desk, one: Listing) -> ComingRow:
    return ComingRow(
        title=one.title,
        href=desk.episode(one).href,
        date=one.date,
        when=_when(desk, one.date),
        number=one.number,
        guests=desk.guests(one),
        summary=one.summary,
    )


def calendar(site: Site, artifact: Artifact) -> Event:
    """Its date, for a calendar: an event is the archive's, by the host it stands at."""
    one: Listing = artifact.subject
    host = urlsplit(site.base).hostname or "localhost"
    has_time = one.date.time() != MIDNIGHT
    return Event(
        id=f"{one.guid}@{host}",
        start=one.date if has_time else one.date.date(),
        title=f"{site.show.title}: {one.title}",
        about=one.summary,
        url=site.absolute(addresses.episode(one.slug)),
    )


def _when(desk: Desk, date: datetime) -> str:
    day = desk.setting.words.day(date)
    if date.time() == MIDNIGHT:
        return day
    return desk.setting.words.say("day_and_time", day=day, time=f"{date:%H:%M}", zone=_zone(date))


def _zone(date: datetime) -> str:
    """`UTC`, `UTC+1`, `UTC-3:30`: an offset means the same in every language."""
    minutes = (date.utcoffset() or timedelta()) // timedelta(minutes=1)
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{hours}{f':{rest:02}' if rest else ''}" if minutes else "UTC"
