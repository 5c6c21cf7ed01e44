"""show.yaml."""

import re
from typing import Annotated, Any, ClassVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from generator.readers.fields.base import Fields, OneOrMore
from generator.readers.fields.categories import category
from generator.readers.fields.places import BaseAddress, FileOrAddress, WebAddress
from generator.readers.fields.podcast import ChannelTags
from generator.readers.fields.shared import CreditFields
from generator.readers.fields.values import (
    Count,
    Flag,
    Label,
    LanguageTag,
    Line,
    Text,
    Uuid,
    colour,
    one_of,
    text,
)

PARTS = ("copies", "quote_pages", "references", "years", "cards", "linked_data", "search")
"""What `leave_out` may name."""


def time_zone(value: Any) -> ZoneInfo:
    try:
        return ZoneInfo(text(value))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("is not a time zone; write one like Europe/London or UTC") from None


def email_address(value: Any) -> str:
    if not re.fullmatch(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+", written := text(value)):
        raise ValueError("is not an e-mail address; write one like name@example.org")
    return written


Category = Annotated[tuple[str, ...], category]


class OwnerFields(Fields):
    noun: ClassVar = "the owner"

    name: Line = ""
    email: Annotated[str, email_address] = ""


class TranscriptsFields(Fields):
    noun: ClassVar = "transcripts"
    alone: ClassVar = "rights"

    rights: Line = ""
    made_by: Line = ""


class FundingFields(Fields):
    noun: ClassVar = "funding"
    alone: ClassVar = "url"

    url: WebAddress
    text: Label = ""


class LicenseFields(Fields):
    noun: ClassVar = "a licence"
    alone: ClassVar = "name"

    name: Label
    url: WebAddress = ""


class FeedFields(Fields):
    noun: ClassVar = "the feed"

    guid: Uuid = ""
    limit: Count | None = None
    locked: Flag | None = None
    funding: OneOrMore[FundingFields] = []
    new_feed_url: WebAddress = ""
    enclosure_prefix: WebAddress = ""
    hub: OneOrMore[WebAddress] = []
    block: Flag = False
    complete: Flag = False
    podcast: ChannelTags = ()


class ThemeFields(Fields):
    noun: ClassVar = "the theme"
    alone: ClassVar = "name"

    name: Line = "default"
    accent: Annotated[str, colour] = ""


class ShowFields(Fields):
    noun: ClassVar = "show.yaml"

    title: Line
    description: Text = ""
    notice: Line = ""
    author: Line = ""
    owner: OwnerFields = OwnerFields()
    language: LanguageTag = "en"
    timezone: Annotated[ZoneInfo, time_zone] = ZoneInfo("UTC")
    categories: OneOrMore[Category] = []
    explicit: Flag = False
    type: Annotated[str, one_of("episodic", "serial")] = "episodic"
    artwork: FileOrAddress = ""
    copyright: Line = ""
    license: LicenseFields | None = None
    base_url: BaseAddress = ""
    media_base: BaseAddress = ""
    links: dict[str, WebAddress] = {}
    hosts: OneOrMore[CreditFields] = []
    transcripts: TranscriptsFields = TranscriptsFields()
    feed: FeedFields = FeedFields()
    theme: ThemeFields = ThemeFields()
    html: Annotated[str, one_of("off", "sanitised")] = "off"
    leave_out: OneOrMore[Annotated[str, one_of(*PARTS)]] = []
