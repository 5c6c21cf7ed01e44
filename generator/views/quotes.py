"""The quote index: all quotations, and the ways through them."""

from itertools import groupby

from generator.model import Quotation
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.facets import Group, Way
from generator.plan.site import Site
from generator.record import Record
from generator.views.alternates import quotes_copy
from generator.views.desk import Desk, TextLink
from generator.views.frame import Frame, frame
from generator.views.jumps import anchor, marks
from generator.views.rows import Pager, QuoteCard, paged, pager, quote_card

SHORT = 24
"""Groups that the index shows of a way before it leaves the rest to a list of their own."""
SOME = 12
"""Groups that it shows then."""

BY_TIME = frozenset(("episode", "year"))
"""Ways of which the index shows the newest, and not the largest."""


class GroupLink(Record):
    title: str
    href: str
    count: int
    note: str = ""
    """What a verdict means; empty for all else."""


class WayView(Record):
    """One way through the quote index."""

    name: str
    """topic, speaker, episode, source, year or verdict."""
    href: str
    """The list of all its groups."""
    total: int
    """How many groups there are."""
    groups: tuple[GroupLink, ...]
    """All of them, or some."""


class QuotesView(Record, kw_only=True):
    frame: Frame
    total: int
    ways: tuple[WayView, ...]
    """On the first page only."""
    quotes: tuple[QuoteCard, ...]
    pager: Pager
    data: str


class MarkedGroups(Record):
    """The groups of one initial or year."""

    mark: str
    """Empty where groups have none."""
    anchor: str
    groups: tuple[GroupLink, ...]


class QuotesWayView(Record, kw_only=True):
    frame: Frame
    facet: str
    total: int
    marks: tuple[TextLink, ...]
    """Where each mark begins, on whatever page."""
    groups: tuple[MarkedGroups, ...]
    pager: Pager
    index: str


class QuotesByView(Record, kw_only=True):
    frame: Frame
    facet: str
    title: str
    note: str
    """What a verdict means; empty for all else."""
    subject: str
    """The page of the topic, speaker, episode or year; empty for a source and a verdict."""
    total: int
    quotes: tuple[QuoteCard, ...]
    pager: Pager
    index: str
    way: str
    """All groups of its facet."""


def quotes(site: Site, artifact: Artifact) -> QuotesView:
    """One page of all quotations; the first shows the ways through them."""
    desk, say = Desk.at(site, artifact), site.words.say
    part, ways = artifact.subject
    title = paged(site, say("quotes_heading"), part.number)
    return QuotesView(
        frame=frame(
            site,
            artifact.address,
            title,
            say("quotes_from_show", show=site.show.title),
            alternates=quotes_copy(desk) if part.number == 1 else (),
        ),
        total=len(site.index.quotations),
        ways=tuple(_way(desk, one) for one in ways) if part.number == 1 else (),
        quotes=_cards(site, desk, part.items),
        pager=pager(desk, addresses.QUOTES, part.number, part.of),
        data="" if site.leaves_out("copies") else desk.to(addresses.QUOTES_DATA),
    )


def quotes_way(site: Site, artifact: Artifact) -> QuotesWayView:
    """One page of all topics, speakers, episodes, sources, years or verdicts that have a quotation."""
    desk, say = Desk.at(site, artifact), site.words.say
    part, way = artifact.subject
    title = say("quotes_by_group", way.facet)
    about = say("in_show", title=title, show=site.show.title)
    return QuotesWayView(
        frame=frame(site, artifact.address, paged(site, title, part.number), about),
        facet=way.facet,
        total=len(way.groups),
        marks=marks(desk, way.address, dict(reversed(way.marks.items()))),
        groups=tuple(
            MarkedGroups(mark, anchor(mark), tuple(_link(desk, one) for one in groups))
            for mark, groups in groupby(part.items, key=lambda one: one.mark)
        ),
        pager=pager(desk, way.address, part.number, part.of),
        index=desk.to(addresses.QUOTES),
    )


def quotes_by(site: Site, artifact: Artifact) -> QuotesByView:
    """One page of the quotations of one topic, speaker, episode, source, year or verdict."""
    desk, say = Desk.at(site, artifact), site.words.say
    part, group = artifact.subject
    link = _link(desk, group)
    title = paged(site, say("quotes_of", title=link.title), part.number)
    about = say("quotes_by_about", group.facet, title=link.title)
    return QuotesByView(
        frame=frame(site, artifact.address, title, about),
        facet=group.facet,
        title=link.title,
        note=link.note,
        subject=_subject(desk, group),
        total=len(group.quotations),
        quotes=_cards(site, desk, part.items),
        pager=pager(desk, group.address, part.number, part.of),
        index=desk.to(addresses.QUOTES),
        way=desk.to(addresses.quotes_way(group.facet)),
    )


def _way(desk: Desk, way: Way) -> WayView:
    shown = way.groups
    if len(shown) > SHORT and way.facet in BY_TIME:
        shown = shown[:SOME]
    elif len(shown) > SHORT:
        largest = sorted(shown, key=lambda one: -len(one.quotations))[:SOME]
        names = {one.slug for one in largest}
        shown = tuple(one for one in shown if one.slug in names)
    return WayView(way.facet, desk.to(way.address), len(way.groups), tuple(_link(desk, one) for one in shown))


def _link(desk: Desk, group: Group) -> GroupLink:
    title, note = group.title, ""
    if group.facet == "verdict":
        say = desk.setting.words.say
        title, note = say("verdict", group.slug), say("verdict_note", group.slug)
    return GroupLink(title, desk.to(group.address), len(group.quotations), note)


def _subject(desk: Desk, group: Group) -> str:
    if group.facet == "year":
        return "" if desk.setting.leaves_out("years") else desk.to(addresses.year(int(group.slug)))
    page_of = {
        "topic": addresses.topic,
        "speaker": addresses.person,
        "episode": addresses.episode,
    }.get(group.facet)
    return desk.to(page_of(group.slug)) if page_of else ""


def _cards(site: Site, desk: Desk, quotations: tuple[Quotation, ...]) -> tuple[QuoteCard, ...]:
    return tuple(quote_card(desk, one, site.index.episode_of(one)) for one in quotations)
