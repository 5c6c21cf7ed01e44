"""Rules of items beside each other."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from email.utils import parsedate_to_datetime
from itertools import pairwise

from generator.lint.element import Element
from generator.lint.rule import Fault, Rule
from generator.problems import quoted
from generator.record import Record


class Seen(Record):
    """What is kept of an item when the next is read."""

    line: int
    path: str
    guid: str
    is_permanent: bool
    """Whether its guid says to be an address."""
    url: str
    date: datetime | None
    """None where it has none that can be read."""
    episode: str
    type: str
    title: str


def seen(item: Element) -> Seen:
    guid, enclosure = item.first("guid"), item.first("enclosure")
    return Seen(
        item.line,
        item.path,
        guid.text if guid else "",
        bool(guid) and guid is not None and guid.attributes.get("isPermaLink", "true") == "true",
        enclosure.attributes.get("url", "") if enclosure else "",
        _date(item.words("pubDate")),
        item.words("itunes:episode"),
        item.words("itunes:episodeType") or "full",
        item.words("title"),
    )


def _date(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except ValueError:
        return None
    return found if found.tzinfo else None


def guids(channel: Element, items: Sequence[Seen]) -> Iterator[Fault]:
    yield from _twice(items, [one.guid for one in items], "guid", "apps take both for one")


def enclosures(channel: Element, items: Sequence[Seen]) -> Iterator[Fault]:
    yield from _twice(items, [one.url for one in items], "enclosure.url", "apps show only one of both")


def _twice(items: Sequence[Seen], values: list[str], field: str, why: str) -> Iterator[Fault]:
    first: dict[str, Seen] = {}
    for one, value in zip(items, values, strict=True):
        before = first.setdefault(value, one)
        if value and before is not one:
            said = f"{quoted(value)} is that of {before.path} in line {before.line} too; {why}"
            yield Fault(one.line, f"{one.path}.{field}", said)


def permanent(channel: Element, items: Sequence[Seen]) -> Iterator[Fault]:
    for one in items:
        if one.is_permanent and one.guid and not one.guid.startswith(("http://", "https://")):
            said = f'{quoted(one.guid)} is no address, and says to be one; write isPermaLink="false"'
            yield Fault(one.line, f"{one.path}.guid", said)


def order(channel: Element, items: Sequence[Seen]) -> Iterator[Fault]:
    for newer, older in pairwise(items):
        if newer.date and older.date and older.date > newer.date:
            said = "is newer than the item above; put the newest first"
            yield Fault(older.line, f"{older.path}.pubDate", said)


def serial(channel: Element, items: Sequence[Seen]) -> Iterator[Fault]:
    if channel.words("itunes:type") == "serial":
        for one in items:
            if one.type == "full" and not one.episode:
                said = "is missing; every full episode of a serial show needs its `number`"
                yield Fault(one.line, f"{one.path}.itunes:episode", said)


def named(channel: Element, items: Sequence[Seen]) -> Iterator[Fault]:
    show = channel.words("title").strip()
    for one in items:
        if len(show) > 3 and one.title.casefold().startswith(f"{show.casefold()}:"):
            said = f"{quoted(one.title)} begins with the name of the show, which apps show beside it"
            yield Fault(one.line, f"{one.path}.title", said)


RULES = (
    Rule("guid-twice", "Apple, RSS requirements; RSS 2.0", guids),
    Rule("enclosure-twice", "Apple, RSS requirements", enclosures),
    Rule("guid-permalink", "RSS 2.0", permanent),
    Rule("order", "PSP-1", order, is_warning=True),
    Rule("serial-episode", "A Podcaster's Guide to RSS", serial),
    Rule("title-show", "A Podcaster's Guide to RSS", named, is_warning=True),
)
