"""Everything that the search can find in a site, source by source."""

from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from generator import timecode
from generator.model import Chapter, Episode, Quotation
from generator.plan import addresses
from generator.plan.site import Site
from generator.record import Record
from generator.views.audio import enclosure_link
from generator.views.desk import Desk
from generator.views.findable import (
    EPISODE,
    MOMENT,
    PAGE,
    PERSON,
    QUOTE,
    REFERENCE,
    TOPIC,
    Findable,
    Talk,
    Words,
)
from generator.views.headed import parts_of
from generator.views.passages import Passage, Piece, passages_of


class Source(Record):
    """An episode, or all there is of something that no episode has for itself."""

    kind: str
    slug: str = ""


def sources_of(site: Site) -> list[Source]:
    """All of a site, the oldest episode first: a new one adds to the index, and moves little in it."""
    return [*(Source("episode", one.slug) for one in reversed(site.episodes)), *map(Source, ELSEWHERE)]


def findables(site: Site, source: Source) -> Iterator[Findable]:
    """What one source brings. No word of a transcript without the rights to publish it is in it."""
    if source.kind == "episode":
        return _of_episode(site, site.full(source.slug))
    return ELSEWHERE[source.kind](site)


def _of_episode(site: Site, one: Episode) -> Iterator[Findable]:
    yield _episode(site, one)
    for number, moment in enumerate(_moments(site, one)):
        yield moment if number else replace(moment, talk=_talk(site, one))
    yield from (_quotation(site, each, one) for each in one.quotations)


def _episode(site: Site, one: Episode) -> Findable:
    said = (one.summary, *one.takeaways)
    return Findable(
        kind=EPISODE,
        name=one.slug,
        page=addresses.episode(one.slug),
        title=one.title,
        year=one.date.year,
        people=_people(site, (credit.name for credit in one.credits)),
        words=(Words(heading=one.title), *_texts(*said), *parts_of(one.notes)),
    )


def _moments(site: Site, one: Episode) -> Iterator[Findable]:
    """Its passages, and its chapters that are in none."""
    passages = passages_of(one)
    yield from (_passage(site, one, passage) for passage in passages)
    told = {piece.chapter.id for passage in passages for piece in passage if piece.chapter}
    yield from (_chapter(one, each) for each in one.chapters if each.toc and each.id not in told)


def _talk(site: Site, one: Episode) -> Talk:
    audio = enclosure_link(Desk(site, addresses.SEARCH), one.enclosure) if one.enclosure else ""
    return Talk(one.duration or 0, one.strip.chapters if one.strip else "", audio)


def _passage(site: Site, one: Episode, passage: Passage) -> Findable:
    people = _people(site, (each.speaker for each in passage))
    return _moment(one, passage[0].start, people, tuple(map(_words, passage)))


def _words(piece: Piece) -> Words:
    chapter = piece.chapter
    heading = chapter.title if chapter and chapter.toc else ""
    return Words(anchor=_anchor(piece.start), heading=heading, speaker=piece.speaker, text=piece.text)


def _chapter(one: Episode, chapter: Chapter) -> Findable:
    """One of which the transcript has nothing, or may not be told."""
    start = chapter.moment.start
    return _moment(one, start, (), (Words(anchor=_anchor(start), heading=chapter.title),))


def _moment(
    one: Episode, start: int, people: tuple[tuple[str, str], ...], words: tuple[Words, ...]
) -> Findable:
    return Findable(
        kind=MOMENT,
        name=f"{one.slug}/{start}",
        page=addresses.episode(one.slug),
        title=one.title,
        year=one.date.year,
        people=people,
        words=words,
    )


def _quotation(site: Site, quotation: Quotation, one: Episode | None) -> Findable:
    quote, moment = quotation.quote, quotation.moment
    found = site.find("quote", quote.id)
    page, _, anchor = (found.address if found else addresses.QUOTES).partition("#")
    where = [one.title if one else quote.source, timecode.clock(moment.start) if moment else ""]
    return Findable(
        kind=QUOTE,
        name=quote.id,
        page=page,
        title=", ".join(filter(None, where)),
        year=one.date.year if one else None,
        people=_people(site, (quote.speaker,)),
        words=(
            Words(anchor=anchor, speaker=quote.speaker, text=quote.text),
            *_texts(quote.original, quote.note),
        ),
    )


def _everybody(site: Site) -> Iterator[Findable]:
    for entry in site.index.people.entries():
        one = entry.person
        words = (Words(heading=", ".join(one.names)), *parts_of(one.bio))
        yield Findable(
            kind=PERSON, name=one.slug, page=addresses.person(one.slug), title=one.name, words=words
        )


def _topics(site: Site) -> Iterator[Findable]:
    for entry in site.index.topics.entries():
        one = entry.topic
        words = (Words(heading=", ".join(one.names)), *_texts(one.description), *parts_of(one.notes))
        yield Findable(
            kind=TOPIC, name=one.slug, page=addresses.topic(one.slug), title=one.title, words=words
        )


def _works(site: Site) -> Iterator[Findable]:
    for one in site.index.works.all:
        kind = site.words.say("kind", one.kind) if one.kind else ""
        words = (Words(heading=one.title), *_texts(one.by, kind))
        yield Findable(kind=REFERENCE, name=one.id, page=addresses.work(one.id), title=one.title, words=words)


def _pages(site: Site) -> Iterator[Findable]:
    for one in site.archive.pages:
        words = (Words(heading=one.title), *parts_of(one.body))
        yield Findable(kind=PAGE, name=one.slug, page=addresses.page(one.slug), title=one.title, words=words)


def _collected(site: Site) -> Iterator[Findable]:
    for collection in site.archive.collections:
        yield from (_quotation(site, one, None) for one in collection.quotations)


ELSEWHERE: dict[str, Callable[[Site], Iterator[Findable]]] = {
    "people": _everybody,
    "topics": _topics,
    "works": _works,
    "collections": _collected,
    "pages": _pages,
}
"""What no episode has for itself, by kind of source."""


def _anchor(ms: int) -> str:
    return addresses.time_anchor(ms // 1000)


def _texts(*texts: str) -> tuple[Words, ...]:
    return tuple(Words(text=text) for text in texts if text)


def _people(site: Site, names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Everybody of those whom the archive knows, once."""
    known = site.index.people
    found = (known[name].person for name in dict.fromkeys(names) if name in known)
    return tuple(dict.fromkeys((one.slug, one.name) for one in found))
