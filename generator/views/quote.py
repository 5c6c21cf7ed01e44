"""The page of one quotation, to be cited."""

from collections.abc import Iterable
from datetime import date

from generator import timecode
from generator.formats import bibtex
from generator.model import Listing, Quotation
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.record import Record
from generator.views import citations, linked_data
from generator.views.brief import shortened
from generator.views.context import ContextView, context
from generator.views.desk import Desk, TextLink
from generator.views.frame import Frame, frame
from generator.views.plain import Data
from generator.views.rows import QuoteCard, quote_card

MORE = 3
"""Further quotations of a kind that a page leads to."""


class CollectionView(Record):
    """A list of quotations that was made elsewhere."""

    title: str
    url: str
    notes_html: str


class FurtherQuote(Record):
    """Another quotation in a few words."""

    text: str
    href: str
    is_verbatim: bool
    said: str
    """When and who said it, or in which episode."""


class QuoteView(Record, kw_only=True):
    frame: Frame
    card: QuoteCard
    role: str
    """What the speaker was in that episode."""
    date: date | None
    """Of the episode."""
    found: TextLink | None
    """When the transcript has the words."""
    context: ContextView | None
    collection: CollectionView | None
    """Where it was collected, for one that comes from no episode."""
    bibtex: str
    more_from_speaker: TextLink
    by_speaker: tuple[FurtherQuote, ...]
    """From other episodes."""
    in_episode: tuple[FurtherQuote, ...]
    """Those next to it in time."""
    permalink: str
    linked_data: Data


def quote(site: Site, artifact: Artifact) -> QuoteView:
    """Everything that is known of one quotation."""
    desk = Desk.at(site, artifact)
    quotation: Quotation = artifact.subject
    one, found = quotation.quote, quotation.finding.moment
    speaker = site.index.people[one.speaker].person
    episode = site.index.episode_of(quotation)
    title = f"{speaker.name}: {shortened(one.text, 60)}"
    return QuoteView(
        frame=frame(site, artifact.address, title, shortened(one.text, 300)),
        card=quote_card(desk, quotation, episode),
        role=desk.role(episode, one.speaker),
        date=episode.date.date() if episode else None,
        found=desk.clock(found),
        context=context(desk, site.full(episode.slug), found)
        if found and episode and episode.has_transcript
        else None,
        collection=_collection(site, desk, one.collection),
        bibtex=bibtex.write(citations.quotation(site, desk, quotation, episode)),
        more_from_speaker=TextLink(speaker.name, desk.to(addresses.quotes_by("speaker", speaker.slug))),
        by_speaker=tuple(_by_speaker(site, desk, quotation)),
        in_episode=tuple(_in_episode(desk, quotation, episode)) if episode else (),
        permalink=site.absolute(artifact.address),
        linked_data=linked_data.quotation(Desk(site, artifact.address, absolute=True), quotation, episode),
    )


def _collection(site: Site, desk: Desk, slug: str) -> CollectionView | None:
    if not slug:
        return None
    found = site.index.collections[slug]
    return CollectionView(found.title, found.url, desk.prose(found.notes))


def _by_speaker(site: Site, desk: Desk, quotation: Quotation) -> Iterable[FurtherQuote]:
    """Those that follow it among all of the speaker's, and after the last the first."""
    said = site.index.people[quotation.quote.speaker].quotations
    at = site.index.said_at[quotation.quote.id]
    ring = (said[(at + step) % len(said)] for step in range(1, min(len(said), 8 * MORE)))
    others = (one for one in ring if not _are_together(one, quotation))
    for _, one in zip(range(MORE), others, strict=False):
        episode = site.index.episode_of(one)
        yield _further(desk, one, episode.title if episode else one.quote.source)


def _are_together(one: Quotation, other: Quotation) -> bool:
    return one.quote.episode != "" and one.quote.episode == other.quote.episode


def _in_episode(desk: Desk, quotation: Quotation, episode: Listing) -> Iterable[FurtherQuote]:
    said = episode.quotations
    at = next(at for at, one in enumerate(said) if one.quote.id == quotation.quote.id)
    first = max(0, min(at - 1, len(said) - MORE - 1))
    near = [one for one in said[first : first + MORE + 1] if one is not said[at]]
    return (_further(desk, one, _when(desk, one)) for one in near)


def _when(desk: Desk, one: Quotation) -> str:
    name = desk.person(one.quote.speaker).text
    return f"{timecode.clock(one.moment.start)} · {name}" if one.moment else name


def _further(desk: Desk, one: Quotation, said: str) -> FurtherQuote:
    quote = one.quote
    return FurtherQuote(shortened(quote.text, 160), desk.quotation(quote.id), quote.is_verbatim, said)
