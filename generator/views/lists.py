"""Lists of episodes: all of them, and those of one year."""

from collections.abc import Iterator
from itertools import groupby

from generator.model import Listing
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.record import Record
from generator.views.announcement import ComingRow, coming_rows
from generator.views.desk import Desk
from generator.views.doors import YearLink, year_links
from generator.views.frame import Frame, frame
from generator.views.rows import EpisodeRow, Pager, episode_row, paged, pager


class EpisodesView(Record, kw_only=True):
    frame: Frame
    heading: str
    total: int
    duration: int
    """Milliseconds of all episodes together, as far as known."""
    first_year: int | None
    last_year: int | None
    years: tuple[YearLink, ...]
    coming: tuple[ComingRow, ...]
    """Those that are announced, soonest first; on the first page of all, and on that of their year."""
    rows: tuple[tuple[int, tuple[EpisodeRow, ...]], ...]
    """By year, newest first."""
    pager: Pager


def episodes(site: Site, artifact: Artifact) -> EpisodesView:
    """One page of the list of all episodes."""
    part, _ = artifact.subject
    title = paged(site, site.words.say("section", "episodes"), part.number)
    return _view(site, artifact, title, part.items, (part.number, part.of), None)


def year(site: Site, artifact: Artifact) -> EpisodesView:
    """The episodes of one year."""
    number, of_year = artifact.subject
    return _view(site, artifact, site.words.say("episodes_of_year", year=number), of_year, (1, 1), number)


def _view(
    site: Site,
    artifact: Artifact,
    title: str,
    shown: tuple[Listing, ...],
    page: tuple[int, int],
    here: int | None,
) -> EpisodesView:
    desk = Desk.at(site, artifact)
    about = site.words.say("episodes_of_show", title=title, show=site.show.title)
    counted = site.episodes if here is None else shown
    return EpisodesView(
        frame=frame(site, artifact.address, title, about),
        heading=title,
        total=len(counted),
        duration=sum(one.duration or 0 for one in counted),
        first_year=counted[-1].date.year if counted else None,
        last_year=counted[0].date.year if counted else None,
        years=year_links(site, desk, here),
        coming=coming_rows(desk, _coming(site, page[0], here)),
        rows=tuple(
            (number, tuple(episode_row(desk, one) for one in group))
            for number, group in groupby(shown, key=lambda one: one.date.year)
        ),
        pager=pager(desk, addresses.EPISODES, *page),
    )


def _coming(site: Site, number: int, here: int | None) -> Iterator[Listing]:
    return (one for one in site.archive.coming if number == 1 and here in (None, one.date.year))
