"""Topics: the list of all, and the page of one."""

from generator.indexes.topics import TopicEntry, alphabetical
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.record import Record
from generator.views.desk import Desk, TextLink
from generator.views.frame import Frame, frame
from generator.views.rows import EpisodeRow, QuoteCard, episode_row, quote_card


class TopicRow(Record, kw_only=True):
    """A topic in the list."""

    title: str
    href: str
    description: str
    episodes: int
    quotes: int


class TopicsView(Record):
    frame: Frame
    topics: tuple[TopicRow, ...]


class TopicView(Record, kw_only=True):
    frame: Frame
    title: str
    aliases: tuple[str, ...]
    description: str
    notes_html: str
    episodes: tuple[EpisodeRow, ...]
    quotes: tuple[QuoteCard, ...]
    neighbours: tuple[TextLink, ...]
    """Topics that share an episode with this one, most shared first."""


def topics(site: Site, artifact: Artifact) -> TopicsView:
    """Every topic, by title."""
    desk = Desk.at(site, artifact)
    return TopicsView(
        frame(site, artifact.address, "Topics", f"What {site.show.title} is about"),
        tuple(_row(entry, desk) for entry in alphabetical(site.index.topics)),
    )


def topic(site: Site, artifact: Artifact) -> TopicView:
    """The episodes and quotations about one topic."""
    desk = Desk.at(site, artifact)
    entry: TopicEntry = artifact.subject
    one = entry.topic
    return TopicView(
        frame=frame(site, artifact.address, one.title, one.description),
        title=one.title,
        aliases=one.aliases,
        description=one.description,
        notes_html=desk.prose(one.notes),
        episodes=tuple(episode_row(desk, episode) for episode in entry.episodes),
        quotes=tuple(quote_card(desk, said, site.index.episode_of(said)) for said in entry.quotations),
        neighbours=tuple(_neighbours(entry, desk)),
    )


def _row(entry: TopicEntry, desk: Desk) -> TopicRow:
    return TopicRow(
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
