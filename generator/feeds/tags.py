"""Tags of Podcasting 2.0: made, put together, written."""

from collections.abc import Iterable
from typing import Any

from lxml import etree

from generator.formats.podcast_tags import TAGS
from generator.model import Tag

NAMESPACE = "https://podcastindex.org/namespace/1.0"

_NAMED = {name: f"{{{NAMESPACE}}}{name}" for name in (*TAGS, "guid", "locked", "funding")}


def tag(name: str, text: str = "", /, *within: Tag, **attributes: str | int) -> Tag:
    """A tag with those of the attributes that are not empty."""
    known = [(key, str(value)) for key, value in attributes.items() if value != ""]
    return Tag(name, tuple(known), text, within)


def write(parent: Any, made: Iterable[Tag], written: tuple[Tag, ...]) -> None:
    """Add the tags that were `made`, then those that an archivist has `written`.

    A tag that stands once is the archivist's, where there is one.
    """
    theirs = {one.name for one in written if TAGS[one.name].is_single}
    for one in made:
        if one.name not in theirs:
            _write(parent, one)
    for one in written:
        _write(parent, one)


def _write(parent: Any, one: Tag) -> None:
    element = etree.SubElement(parent, _NAMED[one.name], dict(one.attributes))
    if one.text:
        element.text = one.text
    for each in one.within:
        _write(element, each)
