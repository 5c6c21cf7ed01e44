"""The front matter of an episode."""

from typing import Annotated, ClassVar

from generator.model import EpisodeType
from generator.readers.fields.base import Fields, OneOrMore
from generator.readers.fields.places import AddressName, FileName, FileOrAddress, SiteAddress, WebAddress
from generator.readers.fields.podcast import ItemTags
from generator.readers.fields.shared import CreditFields, QuoteFields
from generator.readers.fields.values import (
    Count,
    Day,
    Digest,
    Flag,
    Instant,
    LanguageTag,
    Line,
    Lines,
    MediaType,
    Reason,
    Time,
    Whole,
    limited,
    one_of,
)

ShortLine = Annotated[str, limited(32)]
"""What a listener chooses a file by (Podcasting 2.0, alternateEnclosure)."""


class AudioFields(Fields):
    noun: ClassVar = "audio"

    url: WebAddress = ""
    file: FileName = ""
    length: Whole = 0
    type: MediaType = ""
    sha256: Digest = ""
    title: ShortLine = ""
    bitrate: Whole = 0
    height: Whole = 0
    language: LanguageTag = ""
    codecs: Line = ""
    rel: ShortLine = ""


class ChapterFields(Fields):
    noun: ClassVar = "a chapter"

    start: Time
    title: Line
    part: Line = ""
    id: AddressName = ""
    end: Time | None = None
    url: WebAddress = ""
    image: FileOrAddress = ""
    toc: Flag = True


class ReferenceFields(Fields):
    noun: ClassVar = "a reference"
    alone: ClassVar = "title"

    title: Line
    url: WebAddress = ""
    at: Time | None = None
    by: Line = ""
    kind: Line = ""


class TranscriptFields(Fields):
    noun: ClassVar = "a transcript"
    alone: ClassVar = "file"

    file: FileName = ""
    url: WebAddress = ""
    rights: Line = ""
    made_by: Line = ""
    checked_by: Line = ""
    language: LanguageTag = ""


class SourceFields(Fields):
    noun: ClassVar = "a source"
    alone: ClassVar = "name"

    name: Line
    url: WebAddress = ""
    retrieved: Day | None = None
    gave: Lines = []


class CorrectionFields(Fields):
    noun: ClassVar = "a correction"

    date: Day
    text: Line


class EpisodeFields(Fields):
    noun: ClassVar = "an episode"
    stand_ins: ClassVar = {"title": "?", "date": "1970-01-01"}

    title: Line
    date: Instant
    slug: AddressName = ""
    number: Count | None = None
    season: Count | None = None
    type: Annotated[str, one_of(*EpisodeType)] = EpisodeType.FULL
    explicit: Flag | None = None
    guid: Line = ""
    summary: Line = ""
    image: FileOrAddress = ""
    hosts: OneOrMore[CreditFields] | None = None
    guests: OneOrMore[CreditFields] = []
    topics: Lines = []
    audio: OneOrMore[AudioFields] = []
    duration: Time | None = None
    chapters: list[ChapterFields] = []
    takeaways: Lines = []
    references: list[ReferenceFields] = []
    quotes: list[QuoteFields] = []
    transcript: OneOrMore[TranscriptFields] = []
    links: dict[str, WebAddress] = {}
    aliases: OneOrMore[SiteAddress] = []
    sources: OneOrMore[SourceFields] = []
    corrections: list[CorrectionFields] = []
    retired: Reason = ""
    draft: Flag = False
    announced: Flag = False
    block: Flag = False
    podcast: ItemTags = ()
