"""References: in an episode, and as works across the archive."""

import re
from datetime import date
from urllib.parse import urlsplit

from generator.indexes.works import Mention, Work
from generator.model import Reference
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.record import Record
from generator.views.desk import Desk, TextLink
from generator.views.frame import Frame, frame

_PLAIN_HOST = re.compile(r"https?://(?:www\.)?([a-z0-9.-]+)(?:[/?#]|$)")
"""What most addresses begin with; the rest is left to urllib."""


class ReferenceLine(Record, kw_only=True):
    title: str
    href: str
    """Its entry among the references, empty where those are left out."""
    url: str
    host: str
    by: str
    kind: str
    moment: TextLink | None


def reference_line(reference: Reference, desk: Desk) -> ReferenceLine:
    return ReferenceLine(
        title=reference.title,
        href=desk.work(reference.title),
        url=reference.url,
        host=host_of(reference.url),
        by=reference.by,
        kind=reference.kind,
        moment=desk.clock(reference.moment),
    )


def host_of(url: str) -> str:
    """The host of an address as people name it: without `www.`."""
    plain = _PLAIN_HOST.match(url)
    return plain[1] if plain else (urlsplit(url).hostname or "").removeprefix("www.")


class MentionLine(Record, kw_only=True):
    """Where a work was mentioned."""

    episode: TextLink
    date: date
    moment: TextLink | None


class WorkLine(Record, kw_only=True):
    """A work in the list of all."""

    id: str
    title: str
    href: str
    url: str
    host: str
    by: str
    kind: str
    episodes: tuple[TextLink, ...]


class KindGroup(Record):
    """Works of one kind; the kind is empty where none was written."""

    kind: str
    works: tuple[WorkLine, ...]


class ReferencesView(Record):
    frame: Frame
    total: int
    kinds: tuple[KindGroup, ...]


class ReferenceView(Record, kw_only=True):
    frame: Frame
    title: str
    by: str
    kind: str
    urls: tuple[TextLink, ...]
    """By host, each leading outside."""
    mentions: tuple[MentionLine, ...]


def references(site: Site, artifact: Artifact) -> ReferencesView:
    """Every work, by kind."""
    desk = Desk.at(site, artifact)
    works = site.index.works.all
    kinds = sorted({work.kind for work in works}, key=lambda kind: (not kind, kind))
    say = site.words.say
    about = say("mentioned", show=site.show.title)
    return ReferencesView(
        frame=frame(site, artifact.address, say("references_heading"), about),
        total=len(works),
        kinds=tuple(
            KindGroup(kind, tuple(_work_line(work, desk) for work in works if work.kind == kind))
            for kind in kinds
        ),
    )


def reference(site: Site, artifact: Artifact) -> ReferenceView:
    """One work and its mentions."""
    desk = Desk.at(site, artifact)
    work: Work = artifact.subject
    about = site.words.say("mentioned_in_show", title=work.title, show=site.show.title)
    return ReferenceView(
        frame=frame(site, artifact.address, work.title, about),
        title=work.title,
        by=work.by,
        kind=work.kind,
        urls=tuple(TextLink(host_of(url), url) for url in work.urls),
        mentions=tuple(_mention(mention, desk) for mention in work.mentions),
    )


def _work_line(work: Work, desk: Desk) -> WorkLine:
    found = {mention.episode.slug: mention.episode for mention in work.mentions}
    url = work.urls[0] if work.urls else ""
    return WorkLine(
        id=work.id,
        title=work.title,
        href=desk.to(addresses.work(work.id)),
        url=url,
        host=host_of(url),
        by=work.by,
        kind=work.kind,
        episodes=tuple(desk.episode(one) for one in found.values()),
    )


def _mention(mention: Mention, desk: Desk) -> MentionLine:
    episode, moment = mention.episode, mention.reference.moment
    return MentionLine(
        episode=desk.episode(episode),
        date=episode.date.date(),
        moment=desk.clock(moment),
    )
