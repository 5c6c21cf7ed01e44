"""Rules of chapters: those within the feed, and the file beside it."""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

from generator.lint.element import Element
from generator.lint.rule import Around, Fault, Rule, fault, refused

PODLOVE = "Podlove Simple Chapters 1.2"
JSON = "Podcasting 2.0, JSON chapters 1.2"
TYPE = "application/json+chapters"

_START = re.compile(r"(?:(?:(\d+):)?([0-5]?\d):)?(\d+)(?:\.(\d{1,3}))?")


def milliseconds(start: str) -> int | None:
    """Normal Play Time; None where it is none."""
    found = _START.fullmatch(start)
    if not found or (found[2] and int(found[3]) > 59):
        return None
    hours, minutes, seconds = (int(one or 0) for one in found.groups()[:3])
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + int((found[4] or "0").ljust(3, "0"))


def podlove(item: Element, around: Around) -> Iterator[Fault]:
    for group in item.all("psc:chapters"):
        if group.attributes.get("version") not in ("1.0", "1.1", "1.2"):
            yield refused(
                group, group.attributes.get("version", ""), "is no version of it; write 1.2", "version"
            )
        if not any(group.all("psc:chapter")):
            yield fault(group, "holds no chapter; leave it out")
        for one in group.all("psc:chapter"):
            if not one.attributes.get("title", "").strip():
                yield fault(one, "is missing; every chapter has a title", "title")
            if milliseconds(one.attributes.get("start", "")) is None:
                yield refused(
                    one, one.attributes.get("start", ""), "is not a time; write H:MM:SS.mmm", "start"
                )


def order(item: Element, around: Around) -> Iterator[Fault]:
    for group in item.all("psc:chapters"):
        before = -1
        for one in group.all("psc:chapter"):
            start = milliseconds(one.attributes.get("start", ""))
            if start is not None and start <= before:
                yield refused(
                    one, one.attributes["start"], "is not after the chapter above; put them in order", "start"
                )
            before = before if start is None else start


def kind(item: Element, around: Around) -> Iterator[Fault]:
    for one in item.all("podcast:chapters"):
        if one.attributes.get("type") != TYPE:
            yield refused(
                one, one.attributes.get("type", ""), f"is not what apps look for; write {TYPE}", "type"
            )


def beside(item: Element, around: Around) -> Iterator[Fault]:
    """The file, where it is on the site itself."""
    for one in item.all("podcast:chapters"):
        address = one.attributes.get("url", "")
        file = unquote(urlsplit(address[len(around.base) :]).path)
        if address.startswith(around.base) and around.has(file):
            said = _wrong(around.read(file)) or _other(around.read(file), item)
            if said:
                yield refused(one, address, said, "url")


def _wrong(data: bytes) -> str:
    try:
        found = json.loads(data)
        starts = [float(one["startTime"]) for one in found["chapters"]]
        ends = [float(one.get("endTime", one["startTime"])) for one in found["chapters"]]
    except (ValueError, TypeError, KeyError, AttributeError):
        return "holds no JSON chapters: an object with version and chapters, each with startTime in seconds"
    if not isinstance(found.get("version"), str):
        return "does not say which version it is of; write 1.2.0"
    if starts != sorted(starts) or any(end < start for start, end in zip(starts, ends, strict=True)):
        return "has chapters out of order, or ends before their starts"
    return ""


def _other(data: bytes, item: Element) -> str:
    """Where both kinds are offered, they are the same chapters."""
    file: list[dict[str, Any]] = json.loads(data)["chapters"]
    within = [one for group in item.all("psc:chapters") for one in group.all("psc:chapter")]
    there = [(round(float(one["startTime"]) * 1000), one.get("title", "")) for one in file]
    here = [
        (milliseconds(one.attributes.get("start", "")), one.attributes.get("title", "")) for one in within
    ]
    return "has other chapters than the feed" if within and there != here else ""


ITEM = (
    Rule("podlove-chapter", PODLOVE, podlove),
    Rule("podlove-order", PODLOVE, order),
    Rule("chapters-type", "Podcasting 2.0, chapters", kind),
    Rule("chapters-file", JSON, beside),
)
