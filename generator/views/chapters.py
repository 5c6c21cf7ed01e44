"""Chapters on an episode's page, in their parts."""

from itertools import groupby
from operator import attrgetter

from generator import timecode
from generator.model import Chapter, Episode
from generator.record import Record
from generator.views.anchors import Anchors
from generator.views.desk import Desk

NONE = ("",)
"""In place of the ids of a chapter that has none."""


class ChapterView(Record, kw_only=True):
    id: str
    """Readable; empty where a quotation of the episode has the same."""
    anchor: str
    """`t=3843`, the id of its moment; empty where another chapter of that second has it."""
    anchors: tuple[str, ...]
    """Ids of further moments within it that something links to."""
    title: str
    clock: str
    length: int | None
    """Milliseconds."""
    href: str
    """Its moment on this page."""
    url: str


class PartView(Record):
    """Chapters that belong together; the name is empty where they stand alone."""

    name: str
    chapters: tuple[ChapterView, ...]


def parts(one: Episode, anchors: Anchors, desk: Desk, taken: frozenset[str]) -> tuple[PartView, ...]:
    """The chapters that lists show, in their parts; ids in `taken` stand elsewhere on the page."""
    shown = [chapter for chapter in one.chapters if chapter.toc]
    return tuple(
        PartView(name, tuple([_chapter(chapter, anchors, desk, taken) for chapter in chapters]))
        for name, chapters in groupby(shown, key=attrgetter("part"))
    )


def _chapter(chapter: Chapter, anchors: Anchors, desk: Desk, taken: frozenset[str]) -> ChapterView:
    own, *others = anchors.chapters.get(chapter.id, NONE)
    moment = chapter.moment
    return ChapterView(
        id="" if chapter.id in taken else chapter.id,
        anchor=own,
        anchors=tuple(others),
        title=chapter.title,
        clock=timecode.clock(moment.start),
        length=None if moment.end is None else moment.end - moment.start,
        href=desk.moment(moment),
        url=chapter.url,
    )
