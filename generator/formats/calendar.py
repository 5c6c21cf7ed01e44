"""A date for calendars (iCalendar, RFC 5545): one event, which takes no time of anybody's day."""

from datetime import UTC, date, datetime

from generator.record import Record

MEDIA_TYPE = "text/calendar"

WIDTH = 75
"""Bytes of a line (§3.1)."""

_PRODUCT = "-//Chapterhouse//Podcast archive//EN"
_TEXT = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n", "\r": None})
"""What a text may not hold as it is (§3.3.11)."""


class Event(Record, kw_only=True):
    id: str
    """The same for ever, and nobody else's (§3.8.4.7)."""
    start: datetime | date
    """A day where the time is not known; a time with its zone."""
    title: str
    about: str
    url: str


def write(event: Event) -> bytes:
    """`event` as a calendar of its own. DTSTAMP, when it was written, is its own date."""
    start = event.start
    value = ";VALUE=DATE" if not isinstance(start, datetime) else ""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{_PRODUCT}",
        "BEGIN:VEVENT",
        f"UID:{_text(event.id)}",
        f"DTSTAMP:{_instant(start)}",
        f"DTSTART{value}:{_written(start)}",
        f"SUMMARY:{_text(event.title)}",
        *([f"DESCRIPTION:{_text(event.about)}"] if event.about else []),
        f"URL:{event.url}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _written(start: datetime | date) -> str:
    return _instant(start) if isinstance(start, datetime) else f"{start:%Y%m%d}"


def _instant(start: datetime | date) -> str:
    """In UTC (§3.3.5, form 2)."""
    if isinstance(start, datetime):
        return f"{start.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return f"{start:%Y%m%d}T000000Z"


def _text(text: str) -> str:
    return text.translate(_TEXT)


def _folded(line: str) -> str:
    """`line` in pieces of at most `WIDTH` bytes, the further ones behind a space; no letter is cut."""
    pieces, room = [""], WIDTH
    for letter in line:
        size = len(letter.encode())
        if size > room:
            pieces.append("")
            room = WIDTH - 1
        pieces[-1] += letter
        room -= size
    return "\r\n ".join(pieces)
