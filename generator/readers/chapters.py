"""The chapters of an episode."""

from itertools import count, pairwise

from generator import slugs
from generator.formats.document import Document
from generator.model import Chapter, Kind, Moment
from generator.problems import Problem, quoted
from generator.readers.duration import past_end, shown
from generator.readers.fields.episode import ChapterFields


def read(fields: list[ChapterFields], episode: str, duration: int | None) -> tuple[Chapter, ...]:
    """Chapters with their ends and ids filled in: a repeated title's id gets `-2`."""
    ends = [*(one.start for one in fields[1:]), duration]
    taken = {one.id for one in fields if one.id}
    chapters = []
    for one, next_start in zip(fields, ends, strict=False):
        end = next_start if one.end is None else one.end
        moment = Moment(episode, one.start, end, Kind.CHAPTER)
        name = one.id or _free_id(one.title, taken)
        chapters.append(Chapter(moment, one.title, name, one.part, one.url, one.image, one.toc))
    return tuple(chapters)


def _free_id(title: str, taken: set[str]) -> str:
    free = wanted = slugs.slug(title)
    numbers = count(2)
    while free in taken:
        free = f"{wanted}-{next(numbers)}"
    taken.add(free)
    return free


def problems(fields: list[ChapterFields], duration: int | None, document: Document) -> list[Problem]:
    """Chapters out of order, repeated, past the end of the episode, or ending before they start."""
    found = []
    for at, (before, one) in enumerate(pairwise(fields), 1):
        if one.start <= before.start:
            said = "is the start of the chapter above too; keep one"
            if one.start < before.start:
                said = "is before the chapter above; sort them by time"
            found.append(Problem(document.place("chapters", at, "start"), f"{shown(one.start)} {said}"))
    for at, one in enumerate(fields):
        found += past_end(one.start, duration, document, "chapters", at, "start")
        if one.end is not None and one.end <= one.start:
            message = f"{shown(one.end)} is not after the chapter's start; correct it or leave it out"
            found.append(Problem(document.place("chapters", at, "end"), message))
    ids = [one.id for one in fields]
    for at, name in enumerate(ids):
        if name and name in ids[:at]:
            message = f"{quoted(name)} is another chapter's id too; ids are unique within an episode"
            found.append(Problem(document.place("chapters", at, "id"), message))
    return found
