"""Rules of the file of chapters beside an episode, where it is on the site itself."""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

from generator.lint.chapters import milliseconds
from generator.lint.element import Element
from generator.lint.rule import Around, Fault, Rule, refused

SOURCE = "Podcasting 2.0, JSON chapters 1.2"

_GEO = re.compile(r"geo:-?\d+(\.\d+)?,-?\d+(\.\d+)?.*")


def beside(item: Element, around: Around) -> Iterator[Fault]:
    """What it holds, and that it is what the feed says too."""
    for one in item.all("podcast:chapters"):
        address = one.attributes.get("url", "")
        file = unquote(urlsplit(address[len(around.base) :]).path)
        if address.startswith(around.base) and around.has(file):
            said = _wrong(around.read(file)) or _other(around.read(file), item)
            if said:
                yield refused(one, address, said, "url")


def _wrong(data: bytes) -> str:
    """What is first found to be so, empty where nothing is."""
    try:
        found = json.loads(data)
        starts = [_seconds(one["startTime"]) for one in found["chapters"]]
        ends = [_seconds(one.get("endTime", one["startTime"])) for one in found["chapters"]]
    except (ValueError, TypeError, KeyError, AttributeError):
        return "holds no JSON chapters: an object with version and chapters, each with startTime in seconds"
    if not isinstance(found.get("version"), str):
        return "does not say which version it is of; write 1.2.0"
    if starts != sorted(starts) or any(end < start for start, end in zip(starts, ends, strict=True)):
        return "has chapters out of order, or ends before their starts"
    return next((said for one in found["chapters"] if (said := _of_chapter(one))), "")


def _seconds(value: Any) -> float:
    """Raises ValueError for what is no number, or one below nought."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        raise ValueError
    return value


def _of_chapter(one: dict[str, Any]) -> str:
    if not isinstance(one.get("title", ""), str) or not isinstance(one.get("toc", True), bool):
        return "has a chapter whose title is no text, or whose toc is neither true nor false"
    for name in ("img", "url"):
        if name in one and not str(one[name]).startswith(("https://", "http://")):
            return f"has a chapter whose {name} is no absolute address"
    place = one.get("location", {"name": "-", "geo": "geo:0,0"})
    if not isinstance(place, dict) or not place.get("name") or not _GEO.fullmatch(str(place.get("geo"))):
        return "has a chapter whose location has no name, or no geo such as geo:51.2,0.7"
    return ""


def _other(data: bytes, item: Element) -> str:
    """Where both kinds are offered, they are the same chapters."""
    file: list[dict[str, Any]] = json.loads(data)["chapters"]
    within = [one for group in item.all("psc:chapters") for one in group.all("psc:chapter")]
    there = [(round(one["startTime"] * 1000), one.get("title", "")) for one in file]
    here = [
        (milliseconds(one.attributes.get("start", "")), one.attributes.get("title", "")) for one in within
    ]
    return "has other chapters than the feed" if within and there != here else ""


ITEM = (Rule("chapters-file", SOURCE, beside),)
