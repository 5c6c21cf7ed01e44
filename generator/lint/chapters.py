"""Rules of chapters within the feed."""

import re
from collections.abc import Iterator

from generator.lint.element import Element
from generator.lint.rule import Around, Fault, Rule, fault, refused

PODLOVE = "Podlove Simple Chapters 1.2"
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


ITEM = (
    Rule("podlove-chapter", PODLOVE, podlove),
    Rule("podlove-order", PODLOVE, order),
    Rule("chapters-type", "Podcasting 2.0, chapters", kind),
)
