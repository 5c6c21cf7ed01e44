"""JSON chapters 1.2 (Podcasting 2.0, jsonChapters): the writer."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from generator import timecode
from generator.model import Chapter

MEDIA_TYPE = "application/json+chapters"
VERSION = "1.2.0"


def write(chapters: Iterable[Chapter], *, title: str, show: str) -> str:
    """`chapters`, in their order, of the episode `title` of a show; times in seconds.

    What is not known is left out. Images are addresses already.
    """
    data = {
        "version": VERSION,
        "title": title,
        "podcastName": show,
        "chapters": [_chapter(one) for one in chapters],
    }
    return msgspec.json.format(msgspec.json.encode(data).decode(), indent=1) + "\n"


def _chapter(one: Chapter) -> Mapping[str, Any]:
    data: dict[str, Any] = {"startTime": timecode.seconds(one.moment.start), "title": one.title}
    if one.moment.end is not None:
        data["endTime"] = timecode.seconds(one.moment.end)
    if one.image:
        data["img"] = one.image
    if one.url:
        data["url"] = one.url
    if not one.toc:
        data["toc"] = False
    return data
