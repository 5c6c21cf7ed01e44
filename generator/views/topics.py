"""Topics: the list of all, and the page of one."""

from generator.indexes.topics import TopicEntry
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.record import Record
from generator.views.desk import Desk, TextLink
from generator.views.frame import Frame, frame
from generator.views.jumps import anchors, jumps
from generator.views.rows import Pager, paged, pager
from generator.views.stretches import StretchView, stretch_views


class TopicRow(Record, kw_only=True):
    """A topic in the list."""

    anchor: str
    """The id of the first of an initial; empty otherwise."""
    title: str
    href: str
    description: str
    episodes: int
    quotes: int


class TopicsView(Record, kw_only=True):
    frame: Frame
    total: int
    jumps: tuple[TextLink, ...]
    topics: tuple[TopicRow, ...]
    pager: Pager


class TopicView(Record, kw_only=True):
    frame: Frame
    title: str
    aliases: tuple[str, ...]
    description: str
    notes_html: str
    episodes: int
    """How many are about it."""
    quotes: int
    stretches: tuple[StretchView, ...]
    """One page of them."""
    pager: Pager
    neighbours: tuple[TextLink, ...]
    """Topics that share an episode with this one, most shared first."""


def topics(site: Site, artifact: Artifact) -> TopicsView:
    """One page of all topics, by title."""
    desk = Desk.at(site, artifact)
    part, every = artifact.subject
    jumped = jumps(desk, addresses.TOPICS, (one.topic.title for one in every))
    ids = anchors((one.topic.title for one in part.items), jumped)
    title = paged(site, site.words.say("topics_heading"), part.number)
    return TopicsView(
        frame=frame(site, artifact.address, title, site.words.say("about_what", show=site.show.title)),
        total=len(every),
        jumps=jumped,
        topics=tuple(_row(entry, desk, anchor) for entry, anchor in zip(part.items, ids, strict=True)),
        pager=pager(desk, addresses.TOPICS, part.number, part.of),
    )


def topic(site: Site, artifact: Artifact) -> TopicView:
    """One page of the episodes and quotations about one topic."""
    desk = Desk.at(site, artifact)
    part, entry = artifact.subject
    one = entry.topic
    title = paged(site, one.title, part.number)
    return TopicView(
        frame=frame(site, artifact.address, title, one.description),
        title=one.title,
        aliases=one.aliases,
        description=one.description,
        notes_html=desk.prose(one.notes),
        episodes=len(entry.episodes),
        quotes=len(entry.quotations),
        stretches=stretch_views(site, desk, part.items),
        pager=pager(desk, addresses.topic(one.slug), part.number, part.of),
        neighbours=tuple(_neighbours(entry, desk)) if part.number == 1 else (),
    )


def _row(entry: TopicEntry, desk: Desk, anchor: str) -> TopicRow:
    return TopicRow(
        anchor=anchor,
        title=entry.topic.title,
        href=desk.to(addresses.topic(entry.topic.slug)),
        description=entry.topic.description,
        episodes=len(entry.episodes),
        quotes=len(entry.quotations),
    )


def _neighbours(entry: TopicEntry, desk: Desk) -> list[TextLink]:
    shared: dict[TextLink, int] = {}
    for episode in entry.episodes:
        for link in desk.topics(episode.topics):
            shared[link] = shared.get(link, 0) + 1
    shared.pop(TextLink(entry.topic.title, desk.to(addresses.topic(entry.topic.slug))), None)
    return sorted(shared, key=lambda link: (-shared[link], link.text.casefold()))
