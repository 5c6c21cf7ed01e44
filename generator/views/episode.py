"""The page of an episode."""

from datetime import date

from generator.model import Episode, Link, Strip
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.of_episode import TRANSCRIPT_FORMS
from generator.plan.setting import Setting
from generator.record import Record
from generator.views import card_link
from generator.views.alternates import episode_copies
from generator.views.anchors import place
from generator.views.audio import AudioView, audio
from generator.views.chapters import PartView, parts
from generator.views.desk import Desk, TextLink
from generator.views.frame import Frame, frame
from generator.views.linked_data.episode import episode as linked_data
from generator.views.pictures import Sizes, sizes
from generator.views.references import ReferenceLine, reference_line
from generator.views.rows import QuoteCard, quote_card
from generator.views.transcript import TranscriptSection, label, transcript_sections
from generator.views.turns import sections_of

TRANSCRIPT_NAMES = {"vtt": "WebVTT", "srt": "SubRip", "json": "JSON"}


class PersonLine(Record):
    name: str
    href: str
    role: str


class SourceLine(Record):
    name: str
    url: str
    retrieved: date | None
    gave: tuple[str, ...]


class CorrectionLine(Record):
    date: date
    text: str


class EpisodeView(Record, kw_only=True):
    frame: Frame
    title: str
    guid: str
    """By which a listener's place in it is kept."""
    date: date
    duration: int | None
    number: int | None
    season: int | None
    type: str
    explicit: bool
    summary: str
    image: str
    image_sizes: Sizes | None
    people: tuple[PersonLine, ...]
    topics: tuple[TextLink, ...]
    audio: AudioView | None
    head_anchors: tuple[str, ...]
    strip: Strip | None
    parts: tuple[PartView, ...]
    chapter_count: int
    chapters_file: str
    takeaways: tuple[str, ...]
    notes_html: str
    quotes: tuple[QuoteCard, ...]
    """But for those that stand in the notes."""
    references: tuple[ReferenceLine, ...]
    transcript: tuple[TranscriptSection, ...]
    transcript_files: tuple[TextLink, ...]
    transcript_rights: str
    transcript_label: str
    links: tuple[Link, ...]
    copies: tuple[TextLink, ...]
    sources: tuple[SourceLine, ...]
    corrections: tuple[CorrectionLine, ...]
    changes: str
    """The page of all corrections; empty where this episode has none."""
    permalink: str
    newer: TextLink | None
    older: TextLink | None


def episode(site: Setting, artifact: Artifact) -> EpisodeView:
    one = site.full(artifact.subject.slug)
    desk = Desk.at(site, artifact)
    sections = sections_of(one)
    anchors = place(one, sections)
    published = one.published_transcript
    alternates = episode_copies(desk, one)
    image = card_link.of_episode(site, one)
    cards = tuple(quote_card(desk, each, one) for each in one.quotations if not each.quote.in_notes)
    ids = frozenset(addresses.quote_anchor(each.quote.id) for each in one.quotations)
    chapters = parts(one, anchors, desk, ids)
    return EpisodeView(
        frame=frame(
            site,
            artifact.address,
            one.title,
            one.summary,
            alternates=alternates,
            kind="article",
            image=image,
            linked_data=lambda: linked_data(site, one, image.href if image else ""),
        ),
        title=one.title,
        guid=one.guid,
        date=one.date.date(),
        duration=one.duration,
        number=one.number,
        season=one.season,
        type=one.type.value,
        explicit=one.explicit,
        summary=one.summary,
        image=desk.file(one.image),
        image_sizes=sizes(desk, one.picture),
        people=_people(one, desk),
        topics=desk.topics(one.topics),
        audio=audio(desk, one),
        head_anchors=tuple(anchors.head),
        strip=one.strip,
        parts=chapters,
        chapter_count=sum(len(part.chapters) for part in chapters),
        chapters_file=desk.to(addresses.chapters(one.slug)) if one.chapters and alternates else "",
        takeaways=one.takeaways,
        notes_html=desk.prose(one.notes, one.slug),
        quotes=cards,
        references=tuple(reference_line(reference, desk) for reference in one.references),
        transcript=transcript_sections(published.cues, sections, anchors, desk) if published else (),
        transcript_files=_transcript_files(desk, one) if published else (),
        transcript_rights=published.rights if published else "",
        transcript_label=label(published, site.words) if published else "",
        links=one.elsewhere,
        copies=tuple(TextLink(other.title, other.href) for other in alternates),
        sources=tuple(SourceLine(s.name, s.url, s.retrieved, s.gave) for s in one.sources),
        corrections=tuple(CorrectionLine(c.date, c.text) for c in one.corrections),
        changes=desk.to(addresses.CHANGES) if one.corrections else "",
        permalink=site.absolute(artifact.address),
        newer=desk.find("newer", one.slug),
        older=desk.find("older", one.slug),
    )


def _transcript_files(desk: Desk, one: Episode) -> tuple[TextLink, ...]:
    others = () if desk.setting.leaves_out("copies") else TRANSCRIPT_FORMS
    return tuple(
        TextLink(TRANSCRIPT_NAMES[form], desk.to(addresses.transcript(one.slug, form)))
        for form in ("vtt", *others)
    )


def _people(one: Episode, desk: Desk) -> tuple[PersonLine, ...]:
    """Everybody once, with every role they are credited with."""
    roles: dict[TextLink, list[str]] = {}
    for credit in one.credits:
        roles.setdefault(desk.person(credit.name), []).append(desk.role_name(credit.role))
    return tuple(
        PersonLine(link.text, link.href, ", ".join(dict.fromkeys(named))) for link, named in roles.items()
    )
