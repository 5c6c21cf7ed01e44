"""An episode with everything that is known of it."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

from msgspec import field

from generator.model.chapter import Chapter
from generator.model.enclosure import Enclosure
from generator.model.link import Link
from generator.model.person import Credit
from generator.model.prose import Prose
from generator.model.quote import Quote
from generator.model.reference import Reference
from generator.model.transcript import Transcript
from generator.problems import Place
from generator.record import Record


class EpisodeType(StrEnum):
    """`itunes:episodeType` (Apple, A Podcaster's Guide to RSS)."""

    FULL = "full"
    TRAILER = "trailer"
    BONUS = "bonus"


class Source(Record):
    """Where facts about an episode came from."""

    name: str
    url: str = ""
    retrieved: date | None = None
    gave: tuple[str, ...] = ()


class Correction(Record):
    date: date
    text: str


class Episode(Record, kw_only=True):
    """One episode. Everything but slug, title, date and guid may be empty."""

    slug: str
    title: str
    date: datetime
    """When it was published, in the show's time zone."""
    guid: str
    place: Place
    number: int | None = None
    season: int | None = None
    type: EpisodeType = EpisodeType.FULL
    explicit: bool = False
    summary: str = ""
    image: str = ""
    credits: tuple[Credit, ...] = ()
    topics: tuple[str, ...] = ()
    enclosure: Enclosure | None = None
    """None: a page, never a feed item."""
    duration: int | None = None
    """Milliseconds."""
    chapters: tuple[Chapter, ...] = ()
    takeaways: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    quotes: tuple[Quote, ...] = ()
    transcripts: tuple[Transcript, ...] = ()
    links: tuple[Link, ...] = ()
    aliases: tuple[str, ...] = ()
    """Addresses that lead here."""
    sources: tuple[Source, ...] = ()
    corrections: tuple[Correction, ...] = ()
    retired: str = ""
    """Why it was withdrawn; a page that says so stays."""
    draft: bool = False
    podcast: Mapping[str, object] = field(default_factory=dict)
    """Podcasting 2.0 tags that have no field of their own, as typed."""
    notes: Prose = Prose()

    @property
    def transcript(self) -> Transcript | None:
        """The transcript that quotations are checked against: the first that was read."""
        return next((one for one in self.transcripts if one.cues), None)

    @property
    def published_transcript(self) -> Transcript | None:
        """The same, only where there are rights to publish it."""
        return self.transcript if self.transcript and self.transcript.rights else None
