"""What a single field may hold. Each function takes text and gives the value, or raises ValueError
with the end of a sentence that begins with the value: `'1:75:00' is not a time; write H:MM:SS`.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any

from generator import timecode
from generator.characters import FORBIDDEN, refusal
from generator.readers.fields.base import OneOrMore
from generator.theme.colour import parse

MOST_DIGITS = 15
"""Of a number; more are a slip."""

_DECIMAL = re.compile(rf"\d{{1,{MOST_DIGITS}}}(\.\d{{1,{MOST_DIGITS}}})?", re.ASCII)
_DIGEST = re.compile(r"[0-9a-f]{64}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+", re.IGNORECASE)
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_FLAGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


def text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("is not text; write one value, in quotes if it needs them")
    if not value.isprintable() and (bad := FORBIDDEN.search(value)):
        raise ValueError(refusal(bad[0]))
    return value.strip()


def line(value: Any) -> str:
    """Text on one line: line breaks of folded YAML become spaces."""
    is_usual = isinstance(value, str) and value.isprintable() and "  " not in value
    words = value.strip() if is_usual else " ".join(text(value).split())
    if not words:
        raise ValueError("is empty; write the text, or leave the field out")
    return words


def limited(most: int) -> Callable[[Any], str]:
    """What reads a line of at most so many characters."""

    def check(value: Any) -> str:
        if len(words := line(value)) > most:
            raise ValueError(f"has {len(words)} characters, and readers of feeds take {most}; shorten it")
        return words

    return check


def reason(value: Any) -> str:
    """A line that says why; `no` would say that it is not so, and is a slip."""
    written = line(value)
    if written.lower() in _FLAGS:
        raise ValueError("is not a reason; say why in words, or leave the field out")
    return written


def time(value: Any) -> int:
    return timecode.parse(text(value))


def whole(value: Any) -> int:
    digits = text(value)
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= MOST_DIGITS):
        raise ValueError("is not a whole number; write digits only")
    return int(digits)


def decimal(value: Any) -> str:
    """A number with or without a fraction, as typed."""
    if not _DECIMAL.fullmatch(written := text(value)):
        raise ValueError("is not a number; write it like 12 or 12.5")
    return written


def count(value: Any) -> int:
    number = whole(value)
    if number == 0:
        raise ValueError("is not a number from 1 up; leave the field out if there is none")
    return number


def colour(value: Any) -> str:
    written = text(value)
    parse(written)
    return written


def flag(value: Any) -> bool:
    known = _FLAGS.get(text(value).lower())
    if known is None:
        raise ValueError("is neither true nor false; write one of them")
    return known


def instant(value: Any) -> datetime:
    """A date with or without time and zone; without a zone it is naive."""
    written = text(value)
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        raise ValueError("is not a date; write YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ") from None
    _refuse_odd_year(found)
    return found


def day(value: Any) -> date:
    try:
        found = date.fromisoformat(text(value))
    except ValueError:
        raise ValueError("is not a date; write YYYY-MM-DD") from None
    _refuse_odd_year(found)
    return found


def _refuse_odd_year(found: date) -> None:
    if not 1000 <= found.year <= 9000:
        raise ValueError("is in a year that nothing is known of; correct the year")


def digest(value: Any) -> str:
    written = text(value).lower()
    if not _DIGEST.fullmatch(written):
        raise ValueError("is not a SHA-256 digest; write its 64 hexadecimal digits")
    return written


def uuid(value: Any) -> str:
    """A UUID of any version, kept as typed."""
    if not _UUID.fullmatch(written := text(value)):
        raise ValueError("is not a UUID; write one like 917393e3-1b1e-5cef-ace4-edaa54e1f810")
    return written


def language_tag(value: Any) -> str:
    if not _LANGUAGE.fullmatch(written := text(value)):
        raise ValueError("is not a language tag; write one like en or pt-BR")
    return written


def media_type(value: Any) -> str:
    if not _MEDIA_TYPE.fullmatch(written := text(value)):
        raise ValueError("is not a media type; write one like audio/mpeg")
    return written.lower()


def one_of(*allowed: str) -> Callable[[Any], str]:
    """A function that lets only `allowed` words pass."""

    def check(value: Any) -> str:
        if (written := text(value)) not in allowed:
            raise ValueError(f"is not one of {', '.join(allowed)}")
        return written

    return check


label = limited(128)
"""What a feed's reader shows on one line (Podcasting 2.0)."""

Text = Annotated[str, text]
Line = Annotated[str, line]
Label = Annotated[str, label]
Reason = Annotated[str, reason]
Time = Annotated[int, time]
Whole = Annotated[int, whole]
Count = Annotated[int, count]
Flag = Annotated[bool, flag]
Instant = Annotated[datetime, instant]
Day = Annotated[date, day]
Uuid = Annotated[str, uuid]
Digest = Annotated[str, digest]
LanguageTag = Annotated[str, language_tag]
MediaType = Annotated[str, media_type]
Lines = OneOrMore[Line]
