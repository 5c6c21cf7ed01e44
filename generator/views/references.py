"""References: in an episode, and the lists of all works."""

from itertools import groupby

from generator.indexes.works import Work
from generator.model import Reference
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.bibliography import Filed, KindOfWorks
from generator.plan.site import Site
from generator.record import Record
from generator.views.desk import Desk, TextLink
from generator.views.frame import Frame, frame
from generator.views.jumps import FEW, anchor, marks
from generator.views.outside import OutsideLink, outside_link
from generator.views.rows import Pager, paged, pager

SHORT = 24
"""Works of a kind that the index shows before it leaves the rest to a list of their own."""
SOME = 12
"""Works that it shows then, and of those that are mentioned most."""


class ReferenceLine(Record, kw_only=True):
    title: str
    href: str
    """Its entry among the references, empty where those are left out."""
    link: OutsideLink | None
    by: str
    kind: str
    moment: TextLink | None


def reference_line(reference: Reference, desk: Desk) -> ReferenceLine:
    return ReferenceLine(
        title=reference.title,
        href=desk.work(reference.title),
        link=outside_link(desk, reference.url),
        by=reference.by,
        kind=reference.kind,
        moment=desk.clock(reference.moment),
    )


class WorkLine(Record, kw_only=True):
    """A work in a list."""

    title: str
    href: str
    by: str
    link: OutsideLink | None
    """The first of its addresses that is not gone, else the first."""
    episodes: int
    """How many mention it."""
    episode: TextLink
    """The newest of them."""


class KindLink(Record, kw_only=True):
    """A way to all works of one kind."""

    name: str
    """Empty for works whose kind nobody wrote."""
    href: str
    total: int
    is_here: bool


class KindGroup(Record):
    """Some works of one kind, or all."""

    kind: KindLink
    anchor: str
    works: tuple[WorkLine, ...]


class ReferencesView(Record, kw_only=True):
    frame: Frame
    total: int
    kinds: tuple[KindGroup, ...]
    most_mentioned: tuple[WorkLine, ...]
    """Those that several episodes mention; empty where all works are shown."""
    bibtex: str
    """The file that cites all of them; empty where copies are left out."""


class MarkedWorks(Record):
    """The works of one initial."""

    mark: str
    """Empty where the list is short."""
    anchor: str
    works: tuple[WorkLine, ...]


class KindView(Record, kw_only=True):
    frame: Frame
    name: str
    """Of the kind; empty where nobody wrote it."""
    total: int
    kinds: tuple[KindLink, ...]
    """All of them."""
    marks: tuple[TextLink, ...]
    """Where each initial begins, on whatever page."""
    groups: tuple[MarkedWorks, ...]
    pager: Pager
    index: str


def references(site: Site, artifact: Artifact) -> ReferencesView:
    """All kinds, and some works of each."""
    desk, say = Desk.at(site, artifact), site.words.say
    kinds: tuple[KindOfWorks, ...] = artifact.subject
    works = site.index.works.all
    return ReferencesView(
        frame=frame(
            site, artifact.address, say("references_heading"), say("mentioned", show=site.show.title)
        ),
        total=len(works),
        kinds=tuple(
            KindGroup(_kind_link(desk, kind), f"_kind-{number}", _some(desk, kind))
            for number, kind in enumerate(kinds, 1)
        ),
        most_mentioned=_most_mentioned(desk, works) if len(works) > SHORT else (),
        bibtex="" if site.leaves_out("copies") or not works else desk.to(addresses.REFERENCES_BIBTEX),
    )


def references_kind(site: Site, artifact: Artifact) -> KindView:
    """One page of the works of one kind."""
    desk, say = Desk.at(site, artifact), site.words.say
    part, (kind, kinds) = artifact.subject
    title = say("kind_heading", kind.name) if kind.name else say("other_works")
    is_long = len(kind.filed) > FEW
    return KindView(
        frame=frame(
            site,
            artifact.address,
            paged(site, title, part.number),
            say("in_show", title=title, show=site.show.title),
        ),
        name=kind.name,
        total=len(kind.filed),
        kinds=tuple(_kind_link(desk, one, is_here=one is kind) for one in kinds),
        marks=marks(desk, kind.address, kind.marks) if is_long else (),
        groups=tuple(
            MarkedWorks(
                mark if is_long else "", anchor(mark), tuple(work_line(one.work, desk) for one in some)
            )
            for mark, some in groupby(part.items, key=lambda one: one.mark if is_long else "")
        ),
        pager=pager(desk, kind.address, part.number, part.of),
        index=desk.to(addresses.REFERENCES),
    )


def _kind_link(desk: Desk, kind: KindOfWorks, *, is_here: bool = False) -> KindLink:
    return KindLink(name=kind.name, href=desk.to(kind.address), total=len(kind.filed), is_here=is_here)


def _some(desk: Desk, kind: KindOfWorks) -> tuple[WorkLine, ...]:
    """All of a few; of many those that most episodes mention, in the order of all."""
    shown: tuple[Filed, ...] = kind.filed
    if len(shown) > SHORT:
        most = sorted(shown, key=lambda one: -len(one.work.episodes))[:SOME]
        ids = {one.work.id for one in most}
        shown = tuple(one for one in shown if one.work.id in ids)
    return tuple(work_line(one.work, desk) for one in shown)


def _most_mentioned(desk: Desk, works: tuple[Work, ...]) -> tuple[WorkLine, ...]:
    counted = ((len(work.episodes), work) for work in works)
    several = sorted(((count, work) for count, work in counted if count > 1), key=lambda one: -one[0])
    return tuple(work_line(work, desk) for _, work in several[:SOME])


def work_line(work: Work, desk: Desk) -> WorkLine:
    episodes = work.episodes
    return WorkLine(
        title=work.title,
        href=desk.to(addresses.work(work.id)),
        by=work.by,
        link=outside_link(desk, desk.best_of(work.urls)[0]),
        episodes=len(episodes),
        episode=desk.episode(episodes[0]),
    )
