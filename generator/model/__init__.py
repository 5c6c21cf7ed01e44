"""What an archive is made of: frozen records that know nothing of files, pages or feeds."""

from generator.model.archive import Archive, Page, published
from generator.model.chapter import Chapter
from generator.model.cues import Cue, Cues, Share, Voice
from generator.model.enclosure import Enclosure, Rendition
from generator.model.episode import Broadcast, Correction, Episode, EpisodeType, Listing, References, Source
from generator.model.finding import NEAR, Finding, Part, Run, Verdict
from generator.model.link import Link
from generator.model.link_state import Fate, LinkState, LinkStates, Since
from generator.model.moment import Kind, Moment
from generator.model.person import Credit, Person
from generator.model.picture import Picture, SmallCopy
from generator.model.prose import NameLink, Prose, Said
from generator.model.quote import Collection, Quotation, Quote, QuoteKind
from generator.model.reference import Reference
from generator.model.show import FeedSettings, License, Owner, Show, ThemeSettings
from generator.model.strip import Strip
from generator.model.tag import Tag
from generator.model.topic import Topic
from generator.model.transcript import Transcript

__all__ = [
    "NEAR",
    "Archive",
    "Broadcast",
    "Chapter",
    "Collection",
    "Correction",
    "Credit",
    "Cue",
    "Cues",
    "Enclosure",
    "Episode",
    "EpisodeType",
    "Fate",
    "FeedSettings",
    "Finding",
    "Kind",
    "License",
    "Link",
    "LinkState",
    "LinkStates",
    "Listing",
    "Moment",
    "NameLink",
    "Owner",
    "Page",
    "Part",
    "Person",
    "Picture",
    "Prose",
    "Quotation",
    "Quote",
    "QuoteKind",
    "Reference",
    "References",
    "Rendition",
    "Run",
    "Said",
    "Share",
    "Show",
    "Since",
    "SmallCopy",
    "Source",
    "Strip",
    "Tag",
    "ThemeSettings",
    "Topic",
    "Transcript",
    "Verdict",
    "Voice",
    "published",
]
