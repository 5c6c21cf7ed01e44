"""Maps of the site: for search engines, for their robots, for language models."""

from collections.abc import Iterator

from generator.model import Listing
from generator.plan import addresses
from generator.plan.addresses import Address
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.plan.volumes import heard, volumes
from generator.record import Record
from generator.views.dates import Dates
from generator.views.desk import Desk, TextLink

DATA = (
    ("Everything there is", addresses.INDEX_DATA, "titles, dates and addresses as JSON"),
    ("All quotations", addresses.QUOTES_DATA, "with speaker, moment, source and verdict, as JSON"),
)


class MapEntry(Record):
    url: str
    date: str
    """The latest that the page tells of: YYYY-MM-DD; empty where it tells of none."""


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
    dates = Dates(site)
    return SitemapView(tuple(MapEntry(site.absolute(one.address), dates.of(one)) for one in pages))


def robots(site: Site, artifact: Artifact) -> RobotsView:
    return RobotsView(site.absolute(addresses.SITEMAP))


def llms(site: Site, artifact: Artifact) -> LlmsView:
    desk = Desk(site, artifact.address, absolute=True)
    with_copies = not site.leaves_out("copies")
    data = (*(DATA if with_copies else ()), *_feeds(site))
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


def _feeds(site: Site) -> Iterator[tuple[str, Address, str]]:
    """The feed and, where it does not hold everything, what does."""
    years = volumes(site)
    if not years:
        yield "Feed", addresses.FEED, "RSS 2.0 of every episode with audio"
        return
    newest, every = site.show.feed.limit, len(heard(site))
    yield "Feed", addresses.FEED, f"RSS 2.0 of the newest {newest} of {every} episodes with audio"
    for one in years:
        yield f"Feed of {one.year}", one.address, f"RSS 2.0 of every episode of {one.year} with audio"


def _copy(one: Listing) -> addresses.Address:
    return addresses.episode_copy(one.slug, "md")
