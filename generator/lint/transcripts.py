"""Rules of transcripts."""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

from generator.lint.element import Element
from generator.lint.rule import Around, Fault, Rule, fault, refused
from generator.lint.words import language

SOURCE = "Podcasting 2.0, transcript"
TYPES = ("text/vtt", "application/x-subrip", "application/json", "text/html", "text/plain")

_HTML = re.compile(rb"<(?:cite|time|p)[\s>]", re.IGNORECASE)
"""Who speaks, when, and the words, as transcripts in HTML have them."""
_SRT = re.compile(rb"(?:\xef\xbb\xbf)?\s*\d+\r?\n\d+:\d\d:\d\d,\d{3} --> ")


def kinds(item: Element, around: Around) -> Iterator[Fault]:
    for one in item.all("podcast:transcript"):
        if one.attributes.get("type", "") not in TYPES:
            yield refused(one, one.attributes.get("type", ""), f"is not one of {', '.join(TYPES)}", "type")
        if one.attributes.get("rel", "captions") != "captions":
            yield refused(one, one.attributes["rel"], "is not captions, which is all it may be", "rel")
        elif "rel" in one.attributes and one.attributes.get("type") == "text/plain":
            yield refused(one, one.attributes["rel"], "is for texts with times; plain text has none", "rel")


def languages(item: Element, around: Around) -> Iterator[Fault]:
    for one in item.all("podcast:transcript"):
        try:
            language(one.attributes.get("language", "en"))
        except ValueError as why:
            yield refused(one, one.attributes["language"], why, "language")


def twice(item: Element, around: Around) -> Iterator[Fault]:
    seen: set[tuple[str, str]] = set()
    for one in item.all("podcast:transcript"):
        both = (one.attributes.get("type", ""), one.attributes.get("language", ""))
        if both in seen:
            yield fault(one, "is of the type and language of one above; keep one")
        seen.add(both)


def beside(item: Element, around: Around) -> Iterator[Fault]:
    """The file, where it is on the site itself: whether it is of its type."""
    for one in item.all("podcast:transcript"):
        address, kind = one.attributes.get("url", ""), one.attributes.get("type", "")
        file = unquote(urlsplit(address[len(around.base) :]).path)
        if address.startswith(around.base) and around.has(file) and not _is(kind, around.read(file)):
            yield refused(one, address, f"does not hold {kind}", "url")


def _is(kind: str, data: bytes) -> bool:
    if kind == "text/vtt":
        return data.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT")
    if kind == "application/x-subrip":
        return bool(_SRT.match(data))
    if kind == "application/json":
        return _is_json(data)
    return kind != "text/html" or bool(_HTML.search(data))


def _is_json(data: bytes) -> bool:
    try:
        found = json.loads(data)
        return isinstance(found["version"], str) and all(map(_is_segment, found["segments"]))
    except (ValueError, TypeError, KeyError, AttributeError):
        return False


def _is_segment(one: dict[str, Any]) -> bool:
    """Words, and seconds that do not end before they start."""
    start, end = one["startTime"], one.get("endTime", one["startTime"])
    return isinstance(one["body"], str) and 0 <= start <= end and isinstance(one.get("speaker", ""), str)


ITEM = (
    Rule("transcript-type", SOURCE, kinds),
    Rule("transcript-language", SOURCE, languages),
    Rule("transcript-twice", SOURCE, twice, is_warning=True),
    Rule("transcript-file", "Podcasting 2.0, transcripts", beside),
)
