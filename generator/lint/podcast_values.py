"""Rules of what single tags of Podcasting 2.0 say."""

import re
from collections.abc import Callable, Iterator

from generator.formats.podcast_tags import MEDIUMS
from generator.lint.element import Element
from generator.lint.rule import Around, Fault, Rule, checked, fault, one_of, refused
from generator.lint.words import mail

SHORTEST, LONGEST = 15, 120
"""Seconds of a soundbite."""
PROTOCOLS = ("disabled", "activitypub", "twitter", "lightning", "atproto", "hive", "matrix", "nostr")
CHATS = ("irc", "xmpp", "nostr", "matrix")

INSTANT = r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)"
"""A date and time of ISO 8601."""

_LICENCE = re.compile(r"[a-z0-9][a-z0-9.+-]*")
"""The identifier of a known licence."""


def _like(pattern: str, example: str) -> Callable[[str], None]:
    form = re.compile(pattern)

    def check(value: str) -> None:
        if not form.fullmatch(value):
            raise ValueError(f"is not of its form; write it like {example}")

    return check


def _at_most(most: int) -> Callable[[str], None]:
    def check(value: str) -> None:
        if len(value) > most:
            raise ValueError(f"has {len(value)} characters, and apps take {most}; shorten it")

    return check


VALUES: tuple[tuple[str, str, Callable[[str], None]], ...] = (
    ("location", "geo", _like(r"geo:-?\d+(\.\d+)?,-?\d+(\.\d+)?(,-?\d+(\.\d+)?)?(;.*)?", "geo:51.2,0.7")),
    ("location", "osm", _like(r"[NWR]\d+(#\d+)?", "R172385")),
    ("location", "country", _like(r"[A-Za-z]{2}", "GB")),
    ("location", "rel", one_of(("subject", "creator"))),
    ("socialInteract", "protocol", one_of(PROTOCOLS)),
    ("chat", "protocol", one_of(CHATS)),
    ("integrity", "type", one_of(("sri", "pgp-signature"))),
    ("podping", "usesPodping", one_of(("true",))),
    ("locked", "owner", mail),
    ("block", "id", _like(r"[a-z0-9_.-]+", "google")),
    ("chat", "server", _like(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", "irc.example.org")),
    ("valueRecipient", "type", one_of(("node", "lnaddress"))),
    ("remoteItem", "medium", one_of(MEDIUMS)),
    ("updateFrequency", "rrule", _like(r"([A-Z-]+=[^;=]+;)*FREQ=[A-Z]+(;[A-Z-]+=[^;=]+)*", "FREQ=WEEKLY")),
    ("updateFrequency", "dtstart", _like(rf"{INSTANT}|\d{{4}}-\d\d-\d\d", "2024-03-02T09:00:00Z")),
    ("liveItem", "status", one_of(("pending", "live", "ended"))),
    ("liveItem", "start", _like(INSTANT, "2024-03-02T09:00:00Z")),
    ("liveItem", "end", _like(INSTANT, "2024-03-02T11:00:00Z")),
    ("alternateEnclosure", "title", _at_most(32)),
    ("alternateEnclosure", "rel", _at_most(32)),
    ("episode", "display", _at_most(32)),
    ("season", "name", _at_most(128)),
    ("image", "aspect-ratio", _like(r"(auto )?\d+(\.\d+)?( ?/ ?\d+(\.\d+)?)?", "16/9")),
    ("image", "purpose", _at_most(128)),
    ("txt", "purpose", _at_most(128)),
)
"""Tag, attribute, and what checks it."""


def values(parent: Element, around: Around) -> Iterator[Fault]:
    for one in parent.everywhere():
        for tag, attribute, check in VALUES:
            if one.name == f"podcast:{tag}" and attribute in one.attributes:
                yield from checked(one, one.attributes[attribute], check, attribute)


def soundbites(item: Element, around: Around) -> Iterator[Fault]:
    for one in item.all("podcast:soundbite"):
        try:
            length = float(one.attributes.get("duration", ""))
        except ValueError:
            continue  # told by `podcast-attribute`
        if not SHORTEST <= length <= LONGEST:
            said = f"is not between {SHORTEST} and {LONGEST} seconds, which apps play"
            yield refused(one, one.attributes["duration"], said, "duration")


def licences(parent: Element, around: Around) -> Iterator[Fault]:
    for one in parent.all("podcast:license"):
        if one.text and not one.attributes.get("url") and not _LICENCE.fullmatch(one.text):
            said = "is no identifier of a known licence, in small letters; one of your own has a url"
            yield refused(one, one.text, said)


def interactions(parent: Element, around: Around) -> Iterator[Fault]:
    for one in parent.all("podcast:socialInteract"):
        if one.attributes.get("protocol") != "disabled" and not one.attributes.get("uri"):
            yield fault(one, "is missing; only disabled needs none", "uri")


def publishers(channel: Element, around: Around) -> Iterator[Fault]:
    for one in channel.all("podcast:publisher"):
        found = [each.attributes.get("medium") for each in one.all("podcast:remoteItem")]
        if found != ["publisher"]:
            yield fault(one, "does not hold one remoteItem of medium publisher; write that")


def frequencies(channel: Element, around: Around) -> Iterator[Fault]:
    for one in channel.all("podcast:updateFrequency"):
        if "COUNT=" in one.attributes.get("rrule", "") and not one.attributes.get("dtstart"):
            yield fault(one, "is missing; a rule with COUNT needs it", "dtstart")


def splits(parent: Element, around: Around) -> Iterator[Fault]:
    for one in parent.everywhere():
        if one.name == "podcast:valueTimeSplit":
            remote = sum(1 for _ in one.all("podcast:remoteItem"))
            paid = any(one.all("podcast:valueRecipient"))
            if (remote == 1) == paid:
                yield fault(one, "holds neither one remoteItem nor recipients, or both; write either")


def outdated(parent: Element, around: Around) -> Iterator[Fault]:
    for one in parent.all("podcast:images"):
        yield fault(one, "is deprecated; write podcast:image")


_EVERYWHERE = (
    Rule("podcast-value", "Podcasting 2.0, pages of tags", values),
    Rule("license", "Podcasting 2.0, license", licences),
    Rule("social-interact", "Podcasting 2.0, socialInteract", interactions),
    Rule("value-split", "Podcasting 2.0, valueTimeSplit", splits),
    Rule("deprecated", "Podcasting 2.0, images", outdated, is_warning=True),
)
CHANNEL = (
    *_EVERYWHERE,
    Rule("publisher", "Podcasting 2.0, publisher", publishers),
    Rule("update-frequency", "Podcasting 2.0, updateFrequency", frequencies),
)
ITEM = (*_EVERYWHERE, Rule("soundbite", "Podcasting 2.0, soundbite", soundbites, is_warning=True))
