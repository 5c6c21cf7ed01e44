"""The same for machines: plain data with absolute addresses, times in seconds.

Keys are a promise: they are only ever added to. A key whose value is not known is left out, except
those of a quotation, which are always all there.
"""

from generator import __version__, timecode
from generator.formats import vtt
from generator.model import Chapter, Episode, Listing, Moment, Reference
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.setting import Setting
from generator.plan.site import Site
from generator.views.audio_data import audio_data
from generator.views.desk import Desk, TextLink
from generator.views.latest import Latest
from generator.views.plain import Data, known
from generator.views.quotation_data import quotation_data
from generator.views.transcript import label


def episode(site: Setting, artifact: Artifact) -> Data:
    """Every field of an episode, resolved."""
    return _episode(site, site.full(artifact.subject.slug))


@Latest
def _episode(site: Setting, one: Episode) -> Data:
    """The two copies of an episode are made one after the other, of the same data."""
    desk = Desk(site, addresses.episode(one.slug), absolute=True)
    published = one.published_transcript
    return known(
        {
            "title": one.title,
            "slug": one.slug,
            "url": desk.to(addresses.episode(one.slug)),
            "show": site.show.title,
            "notice": site.show.notice,
            "guid": one.guid,
            "date": one.date.isoformat(),
            "type": one.type.value,
            "number": one.number,
            "season": one.season,
            "explicit": one.explicit,
            "summary": one.summary,
            "image": desk.file(one.image),
            "duration": _seconds(one.duration),
            "audio": audio_data(desk, one),
            "people": [_person(desk, credit.name, credit.role, credit.group) for credit in one.credits],
            "topics": [_named(link) for link in desk.topics(one.topics)],
            "chapters": [_chapter(desk, chapter) for chapter in one.chapters],
            "takeaways": list(one.takeaways),
            "references": [_reference(desk, reference) for reference in one.references],
            "quotes": [quotation_data(desk, each, one) for each in one.quotations],
            "transcript": known({
                "url": desk.to(addresses.transcript(one.slug, "vtt")),
                "type": vtt.MEDIA_TYPE,
                "rights": published.rights,
                "made_by": published.made_by,
                "checked_by": published.checked_by,
                "label": label(published, site.words),
            }) if published else None,
            "links": {link.name: link.url for link in one.elsewhere},
            "notes": known({
                "markdown": desk.source(one.notes, one.slug), "html": desk.prose(one.notes, one.slug),
            }),
            "aliases": [desk.to(alias) for alias in one.aliases],
            "sources": [
                known({"name": s.name, "url": s.url, "retrieved": s.retrieved and s.retrieved.isoformat(),
                        "gave": list(s.gave)})
                for s in one.sources
            ],
            "corrections": [{"date": c.date.isoformat(), "text": c.text} for c in one.corrections],
            "generator": f"Chapterhouse {__version__}",
        }
    )  # fmt: skip


def quotes(site: Site, artifact: Artifact) -> Data:
    """Every quotation of the archive."""
    desk = Desk(site, artifact.address, absolute=True)
    return {
        "quotes": [quotation_data(desk, one, site.index.episode_of(one)) for one in site.index.quotations]
    }


def index(site: Site, artifact: Artifact) -> Data:
    """What there is, and where."""
    desk = Desk(site, artifact.address, absolute=True)
    show = site.show
    people = site.index.people.entries()
    topics = site.index.topics.entries()
    return known(
        {
            "title": show.title,
            "notice": show.notice,
            "description": show.description,
            "url": desk.to(addresses.HOME),
            "feed": desk.to(addresses.FEED),
            "quotes": desk.to(addresses.QUOTES_DATA),
            "episodes": [_listed(desk, one) for one in site.episodes],
            "people": [_person(desk, entry.person.name) for entry in people],
            "topics": [_named(link) for link in desk.topics(tuple(entry.topic.title for entry in topics))],
            "links": {link.name: link.url for link in show.links},
            "generator": f"Chapterhouse {__version__}",
        }
    )


def _listed(desk: Desk, one: Listing) -> Data:
    copy = "" if desk.setting.leaves_out("copies") else desk.to(addresses.episode_copy(one.slug, "json"))
    return known(
        {
            "title": one.title,
            "slug": one.slug,
            "url": desk.to(addresses.episode(one.slug)),
            "json": copy,
            "date": one.date.isoformat(),
            "duration": _seconds(one.duration),
            "summary": one.summary,
        }
    )


def _chapter(desk: Desk, chapter: Chapter) -> Data:
    return known(
        {
            "start": _seconds(chapter.moment.start),
            "end": _seconds(chapter.moment.end),
            "title": chapter.title,
            "part": chapter.part,
            "id": chapter.id,
            "url": _moment(desk, chapter.moment),
            "link": chapter.url,
            "image": desk.file(chapter.image),
            "toc": None if chapter.toc else False,
        }
    )


def _reference(desk: Desk, reference: Reference) -> Data:
    return known(
        {
            "title": reference.title,
            "url": reference.url,
            "by": reference.by,
            "kind": reference.kind,
            "at": _seconds(reference.moment.start) if reference.moment else None,
            "moment": _moment(desk, reference.moment),
            "entry": desk.work(reference.title),
        }
    )


def _person(desk: Desk, name: str, role: str = "", group: str = "") -> Data:
    link = desk.person(name)
    return known({"name": link.text, "role": role, "group": group, "url": link.href})


def _named(link: TextLink) -> Data:
    return {"name": link.text, "url": link.href}


def _moment(desk: Desk, moment: Moment | None) -> str:
    return desk.moment(moment) if moment else ""


def _seconds(ms: int | None) -> int | float | None:
    return None if ms is None else timecode.seconds(ms)
