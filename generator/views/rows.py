"""An episode, a quotation and a chapter as they stand in lists: the same on every page."""

from collections.abc import Iterable
from datetime import date

from generator.model import Listing, Quotation, Strip
from generator.pictures.strip import marks
from generator.plan import addresses
from generator.plan.setting import Setting
from generator.record import Record
from generator.slugs import slug
from generator.views.audio import excerpt
from generator.views.desk import Desk, TextLink


class EpisodeRow(Record, kw_only=True):
    """An episode in a list."""

    title: str
    href: str
    date: date
    duration: int | None
    """Milliseconds."""
    number: int | None
    type: str
    explicit: bool
    summary: str
    guests: tuple[TextLink, ...]
    has_audio: bool
    has_transcript: bool
    chapters: int
    """How many."""
    strip: Strip | None
    marks: str
    """What to draw over it: the quotations that are told of below the row."""


def episode_row(desk: Desk, episode: Listing, told: Iterable[Quotation] = ()) -> EpisodeRow:
    return EpisodeRow(
        title=episode.title,
        href=desk.episode(episode).href,
        date=episode.date.date(),
        duration=episode.duration,
        number=episode.number,
        type=str(episode.type),
        explicit=episode.explicit,
        summary=episode.summary,
        guests=desk.guests(episode),
        has_audio=episode.enclosure is not None,
        has_transcript=episode.has_transcript,
        chapters=episode.listed_chapters,
        strip=episode.strip,
        marks=marks(episode.strip, (one.moment for one in told)),
    )


class QuoteCard(Record, kw_only=True):
    """A quotation wherever one is shown."""

    anchor: str
    """The id of its element on a page that lists several."""
    text: str
    language: str
    is_verbatim: bool
    """Whether it claims to be the speaker's words, so that it may stand in quotation marks."""
    href: str
    """Its own address."""
    speaker: TextLink
    topics: tuple[TextLink, ...]
    source: str
    source_href: str
    """Its list of quotations from that source; empty where there is none."""
    part: str
    original: str
    note: str
    episode: TextLink | None
    moment: TextLink | None
    """When it was said: `1:04:10`, leading there."""
    found: TextLink | None
    """Where the transcript has the words, if that is elsewhere."""
    hear: str
    """Plays just these words from the audio file; empty where that cannot be done."""
    verdict: str


def quote_card(desk: Desk, quotation: Quotation, episode: Listing | None) -> QuoteCard:
    """The card of a quotation from `episode`; None where it was collected elsewhere."""
    quote, moment = quotation.quote, quotation.moment
    return QuoteCard(
        anchor=addresses.quote_anchor(quote.id),
        text=quote.text,
        language=quote.language,
        is_verbatim=quote.is_verbatim,
        href=desk.quotation(quote.id),
        speaker=desk.person(quote.speaker),
        topics=desk.topics(quote.topics),
        source=quote.source,
        source_href=_source_list(desk, quote.source),
        part=quote.part,
        original=quote.original,
        note=quote.note,
        episode=desk.episode(episode) if episode else None,
        moment=desk.clock(moment),
        found=desk.clock(quotation.found_elsewhere),
        hear=excerpt(desk, episode, quotation.heard),
        verdict=str(quotation.verdict),
    )


def _source_list(desk: Desk, source: str) -> str:
    if not source or desk.setting.leaves_out("quote_pages"):
        return ""
    return desk.to(addresses.quotes_by("source", slug(source)))


NEAR = 3
"""Pages before and after one that it links to."""


class Pager(Record):
    """Where a page of a long list stands among its pages."""

    number: int
    of: int
    newer: str
    """The page before, empty on the first."""
    older: str
    pages: tuple[tuple[int, str], ...]
    """Number and link of the first, the last, and those near this one."""


def paged(setting: Setting, title: str, number: int) -> str:
    """`title` of the page `number` of a list."""
    return title if number == 1 else setting.words.say("paged", title=title, number=number)


def pager(desk: Desk, first: addresses.Address, number: int, of: int) -> Pager:
    near = range(max(1, number - NEAR), min(of, number + NEAR) + 1)
    links = {n: desk.to(addresses.paged(first, n)) for n in sorted({1, *near, of})}
    return Pager(number, of, links.get(number - 1, ""), links.get(number + 1, ""), pages=tuple(links.items()))
