"""What a single field may hold. Each function takes text and gives the value, or raises ValueError
with the end of a sentence that begins with the value: `'1:75:00' is not a time; write H:MM:SS`.
"""

import re
from datetime import date, datetime
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BeforeValidator, PlainValidator

from generator import slugs, timecode

_DIGEST = re.compile(r"[0-9a-f]{64}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+", re.IGNORECASE)
_FLAGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


def text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("is not text; write one value, in quotes if it needs them")
    if bad := next((char for char in value if _is_illegal(char)), None):
        raise ValueError(f"holds the character U+{ord(bad):04X}, which XML forbids; remove it")
    return value.strip()


def _is_illegal(char: str) -> bool:
    """Whether XML 1.0 (§2.2) refuses `char`, and so no feed can carry it."""
    return (char < " " and char not in "\t\n\r") or "\ud800" <= char <= "\udfff" or char in "\ufffe\uffff"


def line(value: Any) -> str:
    """Text on one line: line breaks of folded YAML become spaces."""
    words = " ".join(text(value).split())
    if not words:
        raise ValueError("is empty; write the text, or leave the field out")
    return words


def time(value: Any) -> int:
    return timecode.parse(text(value))


def whole(value: Any) -> int:
    digits = text(value)
    if not (digits.isascii() and digits.isdecimal()):
        raise ValueError("is not a whole number; write digits only")
    return int(digits)


def count(value: Any) -> int:
    number = whole(value)
    if number == 0:
        raise ValueError("is not a number from 1 up; leave the field out if there is none")
    return number


def flag(value: Any) -> bool:
    known = _FLAGS.get(text(value).lower())
    if known is None:
        raise ValueError("is neither true nor false; write one of them")
    return known


def instant(value: Any) -> datetime:
    """A date with or without time and zone; without a zone it is naive."""
    written = text(value)
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        raise ValueError("is not a date; write YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ") from None


def day(value: Any) -> date:
    try:
        return date.fromisoformat(text(value))
    except ValueError:
        raise ValueError("is not a date; write YYYY-MM-DD") from None


def web_address(value: Any) -> str:
    """An http or https address, kept exactly as typed."""
    written = text(value)
    try:
        parts = urlsplit(written)
    except ValueError:
        raise ValueError("is not an address; write https://…") from None
    if parts.scheme not in ("http", "https") or not parts.netloc or re.search(r"[\s<>\"]", written):
        raise ValueError("is not an http or https address; write https://…")
    return written


def base_address(value: Any) -> str:
    """A web address that others are joined to: it ends in one slash."""
    written = web_address(value)
    if urlsplit(written).query or urlsplit(written).fragment:
        raise ValueError(
            "has a ? or # part; write the address of a folder, such as https://example.org/show/"
        )
    return written.rstrip("/") + "/"


def file_name(value: Any) -> str:
    """A path below `content/`, with `/` between folders."""
    written = text(value)
    parts = written.split("/")
    if not written or written.startswith("/") or "\\" in written or {"", ".", ".."} & set(parts):
        raise ValueError("is not a path below content/; write it like media/name.mp3")
    return written


def file_or_address(value: Any) -> str:
    written = text(value)
    return web_address(written) if "://" in written else file_name(written)


def name_in_address(value: Any) -> str:
    """A slug or id as it stands in addresses."""
    written = text(value)
    if not written or slugs.slug(written) != written:
        raise ValueError(f"cannot stand in an address; write '{slugs.slug(written) or 'a-name'}'")
    return written


def site_address(value: Any) -> str:
    """An address within the site: `/old/place/` or `/old/place.html`."""
    written = text(value)
    parts = written.split("/")[1:-1]
    if not written.startswith("/") or {"", ".", ".."} & set(parts) or re.search(r"[\s?#\\<>\"]", written):
        raise ValueError("is not an address within the site; write it like /old/place/")
    return written


def digest(value: Any) -> str:
    written = text(value).lower()
    if not _DIGEST.fullmatch(written):
        raise ValueError("is not a SHA-256 digest; write its 64 hexadecimal digits")
    return written


def language_tag(value: Any) -> str:
    if not _LANGUAGE.fullmatch(written := text(value)):
        raise ValueError("is not a language tag; write one like en or pt-BR")
    return written


def media_type(value: Any) -> str:
    if not _MEDIA_TYPE.fullmatch(written := text(value)):
        raise ValueError("is not a media type; write one like audio/mpeg")
    return written.lower()


def one_of(*allowed: str) -> Any:
    """A validator that lets only `allowed` words pass."""

    def check(value: Any) -> str:
        if (written := text(value)) not in allowed:
            raise ValueError(f"is not one of {', '.join(allowed)}")
        return written

    return PlainValidator(check)


def listed(value: Any) -> Any:
    """One thing where a list is allowed is a list of it."""
    return value if isinstance(value, list) else [value]


Text = Annotated[str, PlainValidator(text)]
Line = Annotated[str, PlainValidator(line)]
Time = Annotated[int, PlainValidator(time)]
Whole = Annotated[int, PlainValidator(whole)]
Count = Annotated[int, PlainValidator(count)]
Flag = Annotated[bool, PlainValidator(flag)]
Instant = Annotated[datetime, PlainValidator(instant)]
Day = Annotated[date, PlainValidator(day)]
WebAddress = Annotated[str, PlainValidator(web_address)]
BaseAddress = Annotated[str, PlainValidator(base_address)]
FileName = Annotated[str, PlainValidator(file_name)]
FileOrAddress = Annotated[str, PlainValidator(file_or_address)]
AddressName = Annotated[str, PlainValidator(name_in_address)]
SiteAddress = Annotated[str, PlainValidator(site_address)]
Digest = Annotated[str, PlainValidator(digest)]
LanguageTag = Annotated[str, PlainValidator(language_tag)]
MediaType = Annotated[str, PlainValidator(media_type)]
Lines = Annotated[list[Line], BeforeValidator(listed)]
