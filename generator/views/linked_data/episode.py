"""The page of an episode as search engines read it, with its chapters and quotations as clips."""

from collections.abc import Iterator

from generator.model import Episode, Moment
from generator.plan import addresses
from generator.plan.addresses import time_anchor
from generator.plan.setting import Setting
from generator.record import Record
from generator.timecode import iso_duration, seconds
from generator.views.audio import enclosure_link
from generator.views.brief import shortened
from generator.views.desk import Desk
from generator.views.linked_data.things import CONTEXT, desk_of, person, show, written
from generator.views.plain import Data, known

LONGEST = 120
"""Characters of a quotation that name its clip."""


class Clip(
    Record,
    array_like=False,
    tag_field="@type",
    omit_defaults=True,
    rename={"start": "startOffset", "end": "endOffset"},
):
    """A stretch of the recording."""

    name: str
    start: float
    """Seconds, as `end`."""
    url: str
    """Of its moment."""
    end: float | None = None


def episode(site: Setting, one: Episode, image: str) -> bytes:
    """The episode; `image` is the address of the picture that links to it are shown with, or empty."""
    desk = desk_of(site)
    address = desk.to(addresses.episode(one.slug))
    duration = iso_duration(one.duration) if one.duration else ""
    data = known(
        {
            "@context": CONTEXT,
            "@type": "PodcastEpisode",
            "@id": address,
            "url": address,
            "name": one.title,
            "description": one.summary,
            "datePublished": one.date.isoformat(),
            "inLanguage": site.show.language,
            "image": image,
            "episodeNumber": one.number,
            "partOfSeason": {"@type": "CreativeWorkSeason", "seasonNumber": one.season}
            if one.season
            else None,
            "partOfSeries": show(desk),
            "duration": duration,
            "isFamilyFriendly": False if one.explicit else None,
            "contributor": [
                _part(desk, *who) for who in dict.fromkeys((c.name, c.role) for c in one.credits)
            ],
            "keywords": ", ".join(link.text for link in desk.topics(one.topics)),
            "associatedMedia": _media(desk, one, duration),
            "hasPart": [*_chapters(address, one), *_said(address, one)],
        }
    )
    return written(data)


def _part(desk: Desk, name: str, role: str) -> Data:
    """Somebody and what they were in it (schema.org/Role)."""
    return {"@type": "Role", "roleName": role, "contributor": person(desk, name)}


def _media(desk: Desk, one: Episode, duration: str) -> Data | None:
    if one.enclosure is None:
        return None
    is_video = one.enclosure.type.startswith("video/")
    return known(
        {
            "@type": "VideoObject" if is_video else "AudioObject",
            "contentUrl": enclosure_link(desk, one.enclosure),
            "encodingFormat": one.enclosure.type,
            "contentSize": f"{one.enclosure.length} B" if one.enclosure.length else "",
            "duration": duration,
        }
    )


def _chapters(page: str, one: Episode) -> Iterator[Clip]:
    for chapter in one.chapters:
        if chapter.toc:
            yield _clip(page, chapter.moment, chapter.title)


def _said(page: str, one: Episode) -> Iterator[Clip]:
    """The quotations of which it is known when they were said."""
    for each in one.quotations:
        if moment := each.moment:
            words = shortened(each.quote.text, LONGEST)
            yield _clip(page, moment, f"“{words}”" if each.quote.is_verbatim else words)


def _clip(page: str, moment: Moment, name: str) -> Clip:
    start, end = moment.start, moment.end
    until = None if end is None or end <= start else seconds(end)
    return Clip(name, seconds(start), f"{page}#{time_anchor(start // 1000)}", until)
