"""The page of one work: where it is to be had, and every mention of it."""

from collections.abc import Iterable
from datetime import date

from generator.formats import bibtex
from generator.indexes.works import Mention, Work
from generator.model import Listing, Reference, Strip
from generator.pictures.strip import marks
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.record import Record
from generator.slugs import slug
from generator.views import citations
from generator.views.audio import excerpt
from generator.views.desk import Desk, TextLink
from generator.views.frame import Frame, frame
from generator.views.outside import OutsideLink, outside_link
from generator.views.rows import Pager, paged, pager


class MentionLine(Record, kw_only=True):
    """One mention."""

    called: str
    """What it was called then, where that is not the work's title."""
    moment: TextLink | None
    hear: str
    """Plays the audio file from there; empty where there is none."""
    speaker: TextLink | None
    """Who spoke then, where a published transcript tells."""
    said: str
    """What was said then, in a few words of the transcript."""


class MentioningEpisode(Record, kw_only=True):
    """An episode that mentions the work."""

    episode: TextLink
    date: date
    number: int | None
    guests: tuple[TextLink, ...]
    strip: Strip | None
    marks: str
    """The mentions, to be drawn over the strip."""
    mentions: tuple[MentionLine, ...]
    """By time, those without one last."""


class ReferenceView(Record, kw_only=True):
    frame: Frame
    title: str
    by: str
    kind: str
    kind_href: str
    """All works of its kind."""
    links: tuple[OutsideLink, ...]
    """Every address it was given."""
    total: int
    """How many episodes mention it."""
    episodes: tuple[MentioningEpisode, ...]
    """One page of them, newest first."""
    pager: Pager
    bibtex: str
    permalink: str
    index: str


def reference(site: Site, artifact: Artifact) -> ReferenceView:
    """One page of the mentions of one work."""
    desk = Desk.at(site, artifact)
    part, (work, kind) = artifact.subject
    about = site.words.say("mentioned_in_show", title=work.title, show=site.show.title)
    return ReferenceView(
        frame=frame(site, artifact.address, paged(site, work.title, part.number), about),
        title=work.title,
        by=work.by,
        kind=kind.name,
        kind_href=desk.to(kind.address),
        links=tuple(link for url in work.urls if (link := outside_link(desk, url))),
        total=len(work.episodes),
        episodes=tuple(_episode(desk, work, mentions) for mentions in part.items),
        pager=pager(desk, addresses.work(work.id), part.number, part.of),
        bibtex=bibtex.write(citations.work(site, work)),
        permalink=site.absolute(addresses.work(work.id)),
        index=desk.to(addresses.REFERENCES),
    )


def _episode(desk: Desk, work: Work, mentions: Iterable[Mention]) -> MentioningEpisode:
    given = sorted((one.reference for one in mentions), key=_when)
    one = next(each.episode for each in mentions)
    return MentioningEpisode(
        episode=desk.episode(one),
        date=one.date.date(),
        number=one.number,
        guests=desk.guests(one),
        strip=one.strip,
        marks=marks(one.strip, (each.moment for each in given)),
        mentions=tuple(_mention(desk, work, one, each) for each in given),
    )


def _when(reference: Reference) -> tuple[bool, int]:
    moment = reference.moment
    return (moment is None, moment.start if moment else 0)


def _mention(desk: Desk, work: Work, episode: Listing, reference: Reference) -> MentionLine:
    return MentionLine(
        called="" if slug(reference.title) == work.id else reference.title,
        moment=desk.clock(reference.moment),
        hear=excerpt(desk, episode, reference.moment),
        speaker=desk.person(reference.speaker) if reference.speaker else None,
        said=reference.said,
    )
