"""Maps of the site: for search engines, for their robots, for language models."""

from generator.model import Listing
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.record import Record
from generator.views.desk import Desk, TextLink

DATA = (
    ("Everything there is", addresses.INDEX_DATA, "titles, dates and addresses as JSON"),
    ("All quotations", addresses.QUOTES_DATA, "with speaker, moment, source and verdict, as JSON"),
)
FEED = ("Feed", addresses.FEED, "RSS 2.0 of every episode with audio")


class MapEntry(Record):
    url: str
    date: str
    """YYYY-MM-DD where one is known, else empty."""


class SitemapView(Record):
    entries: tuple[MapEntry, ...]


class RobotsView(Record):
    sitemap: str


class LlmsView(Record, kw_only=True):
    """What a language model is told (llmstxt.org)."""

    title: str
    description: str
    notice: str
    episodes: tuple[tuple[TextLink, str], ...]
    """Link to the Markdown copy, and the summary."""
    data: tuple[tuple[TextLink, str], ...]


def sitemap(site: Site, artifact: Artifact) -> SitemapView:
    pages: tuple[Artifact, ...] = artifact.subject
    return SitemapView(tuple(MapEntry(site.absolute(one.address), _date(one)) for one in pages))


def _date(artifact: Artifact) -> str:
    """The latest date an episode's page tells of: its own, or its last correction's."""
    if not isinstance(artifact.subject, Listing):
        return ""
    one = artifact.subject
    return max([one.date.date(), *(correction.date for correction in one.corrections)]).isoformat()


def robots(site: Site, artifact: Artifact) -> RobotsView:
    return RobotsView(site.absolute(addresses.SITEMAP))


def llms(site: Site, artifact: Artifact) -> LlmsView:
    desk = Desk(site, artifact.address, absolute=True)
    with_copies = not site.leaves_out("copies")
    data = (*(DATA if with_copies else ()), FEED)
    return LlmsView(
        title=site.show.title,
        description=site.show.description,
        notice=site.show.notice,
        episodes=tuple(
            (
                TextLink(one.title, desk.to(_copy(one) if with_copies else addresses.episode(one.slug))),
                one.summary,
            )
            for one in site.episodes
        ),
        data=tuple((TextLink(name, desk.to(address)), said) for name, address, said in data),
    )


def _copy(one: Listing) -> addresses.Address:
    return addresses.episode_copy(one.slug, "md")
