"""Rules of dates and lengths of time."""

import re
from collections.abc import Iterator
from datetime import date

from generator.lint.element import Element
from generator.lint.rule import Around, Fault, Rule, checked, of

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_DATE = re.compile(
    rf"(?:({'|'.join(DAYS)}), )?(\d\d?) ({'|'.join(MONTHS)}) (\d{{4}}) "
    r"([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)? ([+-](?:0\d|1[0-4])[0-5]\d|GMT|UT)"
)
_DURATION = re.compile(r"\d+|(?:\d+:[0-5]\d|\d\d?):[0-5]\d")


def rfc_2822(value: str) -> None:
    """A date of 24 hours with its zone; where it names a day of the week it is that day."""
    found = _DATE.fullmatch(value)
    if not found:
        raise ValueError("is not a date of RFC 2822; write it like Sat, 02 Mar 2024 09:00:00 +0100")
    try:
        day = date(int(found[4]), MONTHS.index(found[3]) + 1, int(found[2]))
    except ValueError:
        raise ValueError("is a day that the month does not have") from None
    if found[1] and DAYS[day.weekday()] != found[1]:
        raise ValueError(f"is no {found[1]}, it is a {DAYS[day.weekday()]}; correct the day of the week")


def duration(value: str) -> None:
    if not _DURATION.fullmatch(value):
        raise ValueError("is not a length of time; write seconds, or H:MM:SS")


def trailers(channel: Element, around: Around) -> Iterator[Fault]:
    for one in channel.all("podcast:trailer"):
        yield from checked(one, one.attributes.get("pubdate", ""), rfc_2822, "pubdate")


CHANNEL = (
    Rule("date", "RFC 2822; RSS 2.0", of("pubDate", "lastBuildDate", check=rfc_2822)),
    Rule("trailer-date", "Podcasting 2.0, trailer", trailers),
)
ITEM = (
    Rule("date", "RFC 2822; RSS 2.0", of("pubDate", check=rfc_2822)),
    Rule("duration", "A Podcaster's Guide to RSS", of("itunes:duration", check=duration)),
)
