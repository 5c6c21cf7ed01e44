"""The pages of all corrections."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.changes import Corrected
from generator.plan.pagination import Slice
from generator.plan.site import Site
from generator.record import Record
from generator.views.desk import Desk, TextLink
from generator.views.frame import Frame, frame
from generator.views.rows import Pager, paged, pager


class ChangeLine(Record):
    anchor: str
    """Its own id on the page: the episode and the day, and which of that day where there are several."""
    episode: TextLink
    date: date
    text: str


class ChangesView(Record):
    frame: Frame
    heading: str
    total: int
    years: tuple[tuple[int, tuple[ChangeLine, ...]], ...]
    """Newest first."""
    pager: Pager


def changes(site: Site, artifact: Artifact) -> ChangesView:
    """One page of what was corrected."""
    desk = Desk.at(site, artifact)
    part, total = artifact.subject
    heading = paged(site, site.words.say("changes"), part.number)
    return ChangesView(
        frame=frame(site, artifact.address, heading, site.words.say("changes_lead")),
        heading=heading,
        total=total,
        years=tuple((year, tuple(lines)) for year, lines in groupby(_lines(desk, part), _year)),
        pager=pager(desk, addresses.CHANGES, part.number, part.of),
    )


def _lines(desk: Desk, part: Slice[Corrected]) -> Iterator[ChangeLine]:
    for one, each in part.items:
        of_day = [other for other in one.corrections if other.date == each.date]
        further = f"-{1 + of_day.index(each)}" if len(of_day) > 1 else ""
        yield ChangeLine(f"{one.slug}-{each.date}{further}", desk.episode(one), each.date, each.text)


def _year(line: ChangeLine) -> int:
    return line.date.year
