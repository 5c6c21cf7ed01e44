"""The quote index: all quotations, the ways through them, and the page of one."""

from generator.model import Quotation, Run
from generator.plan import addresses, facets
from generator.plan.artifact import Artifact
from generator.plan.facets import Group
from generator.plan.site import Site
from generator.record import Record
from generator.views.desk import Desk, TextLink
from generator.views.frame import Frame, frame
from generator.views.rows import Pager, QuoteCard, pager, quote_card


class GroupLink(Record):
    title: str
    href: str
    count: int


class FacetView(Record):
    """One way through the quote index."""

    name: str
    """topic, speaker, episode or source."""
    groups: tuple[GroupLink, ...]


class QuotesView(Record, kw_only=True):
    frame: Frame
    total: int
    facets: tuple[FacetView, ...]
    """On the first page only."""
    quotes: tuple[QuoteCard, ...]
    pager: Pager
    data: str


class QuotesByView(Record, kw_only=True):
    frame: Frame
    facet: str
    title: str
    subject: str
    """The page of the topic, speaker or episode; empty for a source."""
    total: int
    quotes: tuple[QuoteCard, ...]
    pager: Pager
    index: str


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
    differences: tuple[Run, ...]
    """The words of one that is close, and how those of the transcript differ."""
    said_by: tuple[TextLink, ...]
    """Who says the words by the transcript, where it is not the speaker alone."""
    collection: CollectionView | None
    """Where it was collected, for one that comes from no episode."""
    more_from_speaker: TextLink
    permalink: str


def quotes(site: Site, artifact: Artifact) -> QuotesView:
    """One page of all quotations; the first shows the ways through them."""
    desk = Desk.at(site, artifact)
    part, _ = artifact.subject
    with_ways = part.number == 1 and not site.leaves_out("quote_pages")
    title = "Quotes" if part.number == 1 else f"Quotes, page {part.number}"
    return QuotesView(
        frame=frame(site, artifact.address, title, f"Quotations from {site.show.title}"),
        total=len(site.index.quotations),
        facets=tuple(_facet(site, desk, name) for name in facets.FACETS) if with_ways else (),
        quotes=_cards(site, desk, part.items),
        pager=pager(desk, addresses.QUOTES, part.number, part.of),
        data="" if site.leaves_out("copies") else desk.to(addresses.QUOTES_DATA),
    )


def quotes_by(site: Site, artifact: Artifact) -> QuotesByView:
    """One page of the quotations of one topic, speaker, episode or source."""
    desk = Desk.at(site, artifact)
    part, group = artifact.subject
    title = f"Quotes: {group.title}"
    return QuotesByView(
        frame=frame(site, artifact.address, title, f"Quotations by {group.facet}: {group.title}"),
        facet=group.facet,
        title=group.title,
        subject=_subject(desk, group),
        total=len(group.quotations),
        quotes=_cards(site, desk, part.items),
        pager=pager(desk, group.address, part.number, part.of),
        index=desk.to(addresses.QUOTES),
    )


def quote(site: Site, artifact: Artifact) -> QuoteView:
    """The page of one quotation, to be cited."""
    desk = Desk.at(site, artifact)
    quotation: Quotation = artifact.subject
    one = quotation.quote
    entry = site.index.people[one.speaker]
    roles = [found.roles for found in entry.appearances if found.episode.slug == one.episode]
    speaker = addresses.quotes_by("speaker", entry.person.slug)
    return QuoteView(
        frame=frame(site, artifact.address, f"{entry.person.name}: {_shortened(one.text)}", one.text),
        card=quote_card(desk, quotation, site.index.episode_of(quotation)),
        role=", ".join(roles[0]) if roles else "",
        differences=quotation.finding.runs,
        said_by=tuple(desk.person(name) for name in quotation.finding.speakers),
        collection=_collection(site, desk, one.collection),
        more_from_speaker=TextLink(entry.person.name, desk.to(speaker)),
        permalink=site.absolute(artifact.address),
    )


def _collection(site: Site, desk: Desk, slug: str) -> CollectionView | None:
    if not slug:
        return None
    found = site.index.collections[slug]
    return CollectionView(found.title, found.url, desk.prose(found.notes))


def _facet(site: Site, desk: Desk, name: str) -> FacetView:
    found = facets.groups(site, name)
    links = (GroupLink(one.title, desk.to(one.address), len(one.quotations)) for one in found)
    return FacetView(name, tuple(links))


def _subject(desk: Desk, group: Group) -> str:
    page_of = {
        "topic": addresses.topic,
        "speaker": addresses.person,
        "episode": addresses.episode,
    }.get(group.facet)
    return desk.to(page_of(group.slug)) if page_of else ""


def _cards(site: Site, desk: Desk, quotations: tuple[Quotation, ...]) -> tuple[QuoteCard, ...]:
    return tuple(quote_card(desk, one, site.index.episode_of(one)) for one in quotations)


def _shortened(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[: text.rfind(" ", 0, most)] + "…"
