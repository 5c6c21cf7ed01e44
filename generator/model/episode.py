"""An episode with everything that is known of it."""

from datetime import date, datetime
from enum import StrEnum

from generator.model.chapter import Chapter
from generator.model.cues import Share
from generator.model.enclosure import Enclosure, Rendition
from generator.model.link import Link
from generator.model.person import Credit
from generator.model.picture import Picture
from generator.model.prose import NameLink, Prose
from generator.model.quote import Quotation
from generator.model.reference import Reference
from generator.model.strip import Strip
from generator.model.tag import Tag
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


class Listing(Record, kw_only=True, array_like=False, omit_defaults=True):
    """An episode as the rest of the site knows it: in lists, under people and topics, in indexes.

    It is stored by the names of its fields, so that it can be had from a stored episode.
    """

    slug: str
    title: str
    date: datetime
    """When it was published, in the show's time zone."""
    guid: str
    place: Place
    guid_line: int = 0
    """Where its guid is written; 0 where it is the slug."""
    audio_line: int = 0
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
    renditions: tuple[Rendition, ...] = ()
    """Every file that it can be heard from, its enclosure first; empty where that is the only one."""
    duration: int | None = None
    """Milliseconds."""
    quotations: tuple[Quotation, ...] = ()
    """By time, the untimed last."""
    aliases: tuple[str, ...] = ()
    """Addresses that lead here."""
    corrections: tuple[Correction, ...] = ()
    retired: str = ""
    """Why it was withdrawn; a page that says so stays."""
    draft: bool = False
    announced: bool = False
    """Whether a page tells of it before its date."""
    all_chapters: int = 0
    """How many it has."""
    listed_chapters: int = 0
    """How many of them lists show."""
    strip: Strip | None = None
    transcript_files: tuple[str, ...] = ()
    """Relative to `content/`."""
    speakers: tuple[str, ...] = ()
    """Who its transcript names, each once."""
    has_transcript: bool = False
    """Whether its page shows one."""
    shares: tuple[Share, ...] = ()
    """What everybody whom that names says in it."""
    plain_transcript: str = ""
    """Its file, where that can be published as it is; relative to `content/`."""
    picture: Picture | None = None
    """Its image, where that has smaller copies."""
    images: tuple[str, ...] = ()
    """Pictures its page shows: files of `content/` and outside addresses."""
    links: tuple[NameLink, ...] = ()
    """Links within the site that its notes have."""


class Broadcast(Record, array_like=False):
    """What the feed tells of an episode besides its listing: what was said in it is passed over."""

    chapters: tuple[Chapter, ...] = ()
    notes: Prose = Prose()
    is_blocked: bool = False
    """Whether directories are asked to leave it out."""
    transcript_language: str = ""
    """Of the transcript its page shows; empty where it is the show's."""
    podcast: tuple[Tag, ...] = ()
    """Podcasting 2.0 tags as written."""


class Episode(Listing, kw_only=True):
    """One episode with everything that is known of it. All but slug, title, date, guid may be empty."""

    chapters: tuple[Chapter, ...] = ()
    notes: Prose = Prose()
    is_blocked: bool = False
    """Whether directories are asked to leave it out."""
    transcript_language: str = ""
    """Of the transcript its page shows; empty where it is the show's."""
    podcast: tuple[Tag, ...] = ()
    """Podcasting 2.0 tags as written."""
    takeaways: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    transcripts: tuple[Transcript, ...] = ()
    elsewhere: tuple[Link, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def transcript(self) -> Transcript | None:
        """The transcript that quotations are checked against: the first that was read."""
        return next((one for one in self.transcripts if one.cues), None)

    @property
    def published_transcript(self) -> Transcript | None:
        """The same, only where there are rights to publish it."""
        return self.transcript if self.transcript and self.transcript.rights else None


class References(Record, array_like=False):
    """An episode as the index of works knows it: what was mentioned in it."""

    references: tuple[Reference, ...] = ()
