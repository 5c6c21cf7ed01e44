"""The page of one quotation, to be cited."""

from datetime import date

from generator.formats import bibtex
from generator.model import Listing, Moment, Quotation, Run, Strip
from generator.pictures.strip import marks
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.record import Record
from generator.views import card_link, citations, further
from generator.views.brief import shortened
from generator.views.card_link import CardLink
from generator.views.context import ContextView, context
from generator.views.desk import Desk, TextLink
from generator.views.frame import Frame, frame
from generator.views.further import FurtherQuote
from generator.views.linked_data.quotation import quotation as linked_data
from generator.views.rows import QuoteCard, quote_card


class CollectionView(Record):
    """A list of quotations that was made elsewhere."""

    title: str
    url: str
    notes_html: str


class QuoteView(Record, kw_only=True):
    frame: Frame
    card: QuoteCard
    role: str
    """What the speaker was in that episode."""
    date: date | None
    """Of the episode."""
    found: TextLink | None
    """When the transcript has the words."""
    differences: tuple[Run, ...]
    """The words of one that is close, and how those of the transcript differ."""
    said_by: tuple[TextLink, ...]
    """Who says the words by the transcript, where it is not the speaker alone."""
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
    strip: Strip | None
    """Of the episode."""
    marks: str
    """Where it was said, to be drawn over the strip."""


def quote(site: Site, artifact: Artifact) -> QuoteView:
    """Everything that is known of one quotation."""
    desk = Desk.at(site, artifact)
    quotation: Quotation = artifact.subject
    one, found = quotation.quote, quotation.finding.moment
    speaker = site.index.people[one.speaker].person
    episode = site.index.episode_of(quotation)
    image = _image(site, quotation)
    title = f"{speaker.name}: {shortened(one.text, 60)}"
    return QuoteView(
        frame=frame(
            site,
            artifact.address,
            title,
            shortened(one.text, 300),
            kind="article",
            image=image,
            linked_data=lambda: linked_data(site, quotation, episode, image.href if image else ""),
        ),
        card=quote_card(desk, quotation, episode),
        role=", ".join(map(desk.role_name, desk.roles(episode, one.speaker))),
        date=episode.date.date() if episode else None,
        found=desk.clock(found),
        differences=quotation.finding.runs,
        said_by=tuple(desk.person(name) for name in quotation.finding.speakers),
        context=_context(site, desk, episode, found),
        collection=_collection(site, desk, one.collection),
        bibtex=bibtex.write(citations.quotation(site, desk, quotation, episode)),
        more_from_speaker=TextLink(speaker.name, desk.to(addresses.quotes_by("speaker", speaker.slug))),
        by_speaker=further.by_speaker(site, desk, quotation),
        in_episode=further.in_episode(desk, quotation, episode),
        permalink=site.absolute(artifact.address),
        strip=episode.strip if episode else None,
        marks=marks(episode.strip, [quotation.moment]) if episode else "",
    )


def _context(site: Site, desk: Desk, episode: Listing | None, found: Moment | None) -> ContextView | None:
    """What was said around the words; the episode is not looked at where none of it may be told."""
    if found is None or episode is None or not episode.has_transcript:
        return None
    return context(desk, site.full(episode.slug), found)


def _image(site: Site, quotation: Quotation) -> CardLink | None:
    found = site.cards.of_quotation(quotation)
    if found:
        return card_link.card(site, found.address)
    episode = site.index.episode_of(quotation)
    return card_link.of_episode(site, episode) if episode else None


def _collection(site: Site, desk: Desk, slug: str) -> CollectionView | None:
    if not slug:
        return None
    found = site.index.collections[slug]
    return CollectionView(found.title, found.url, desk.prose(found.notes))
