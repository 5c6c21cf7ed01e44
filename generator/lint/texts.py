"""Rules of texts: how long they are, what stands in them, how it is written."""

import re
from collections.abc import Iterator

from generator.lint.element import Element
from generator.lint.rule import Around, Fault, Rule, fault, refused

APPLE = "A Podcaster's Guide to RSS"

MOST_BYTES, MOST_CHARACTERS = 4000, 255
SHORT = (
    *("title", "copyright", "guid", "language", "generator", "itunes:title", "itunes:author"),
    *("itunes:name", "itunes:email", "itunes:subtitle", "itunes:keywords"),
)
LONG = ("description", "itunes:summary")
ALLOWED = frozenset(("p", "ol", "ul", "li", "a", "b", "i", "strong", "em", "br"))

_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?/?>")
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[0-9a-fA-F]+);")
_NUMBERED = re.compile(r"\s*(?:S\d+\s*E\d+|(?:Ep|Episode)\b\.?\s*#?\d+|#\d+)\s*[-–—:.|]", re.IGNORECASE)
_COPYRIGHT = re.compile(r"©|\(c\)|copyright|\b(?:19|20)\d\d\b", re.IGNORECASE)


def lengths(parent: Element, around: Around) -> Iterator[Fault]:
    for one in parent.everywhere():
        if one.name in LONG and (size := len(one.text.encode())) > MOST_BYTES:
            yield fault(one, f"has {size} bytes, and directories take {MOST_BYTES}; shorten it")
        if one.name in SHORT and len(one.text) > MOST_CHARACTERS:
            yield fault(
                one, f"has {len(one.text)} characters, and directories take {MOST_CHARACTERS}; shorten it"
            )


def spaces(parent: Element, around: Around) -> Iterator[Fault]:
    for one in parent.within:
        words = one.text.strip()
        if words and words != one.text and not one.within and not one.is_cdata:
            yield refused(one, one.text, "begins or ends with a space; leave it out")


def markup(parent: Element, around: Around) -> Iterator[Fault]:
    """HTML stands in CDATA, and only some of it; titles have none."""
    for one in parent.within:
        if one.name in ("title", "itunes:title") and (found := _TAG.search(one.text)):
            yield refused(one, found[0], "is markup, and a title is plain text; leave it out")
        if one.name == "description":
            for found in _TAG.finditer(one.text):
                if not one.is_cdata:
                    yield refused(
                        one,
                        found[0],
                        "is taken for HTML, which stands in CDATA alone; leave it out, or put it there",
                    )
                elif found[1].lower() not in ALLOWED:
                    yield refused(
                        one, found[0], f"is dropped by apps; of HTML they take {', '.join(sorted(ALLOWED))}"
                    )


def twice(parent: Element, around: Around) -> Iterator[Fault]:
    """Characters that are escaped once more are read as what they are escaped by."""
    for one in parent.within:
        if one.name in ("title", "itunes:title", "itunes:author") and (found := _ENTITY.search(one.text)):
            yield refused(one, found[0], "is what readers see, as it is escaped twice; escape it once")


def numbered(item: Element, around: Around) -> Iterator[Fault]:
    for one in item.all("title"):
        if found := _NUMBERED.match(one.text):
            yield refused(one, found[0].strip(), "is a number within a title; write it as `number` alone")


def rights(channel: Element, around: Around) -> Iterator[Fault]:
    for one in channel.all("copyright"):
        if found := _COPYRIGHT.search(one.text):
            yield refused(
                one,
                found[0],
                "does not stand there, says the standard; write who has the rights, and no more",
            )


_EVERYWHERE = (
    Rule("length", APPLE, lengths),
    Rule("spaces", APPLE, spaces, is_warning=True),
    Rule("markup", f"{APPLE}; PSP-1", markup, is_warning=True),
    Rule("escaped-twice", "XML 1.0 §2.4", twice, is_warning=True),
)
CHANNEL = (*_EVERYWHERE, Rule("copyright", "PSP-1", rights, is_warning=True))
ITEM = (*_EVERYWHERE, Rule("title-number", APPLE, numbered, is_warning=True))
