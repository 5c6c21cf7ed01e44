"""What results are shown from: the documents, put into packs by kind, each with an id that says where it is.

Pagefind has a file for each document. Hundreds of hours have more of them than a host may take; and its ids
are digests, of which the list of all documents, that every search needs, is heavy.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any
from urllib.parse import unquote

import msgspec

from generator.pagefind.packed import unpack
from generator.record import Record

MOMENT = "moment"
SIZE, MOST = 5_000, 2_500
"""How many letters a pack has at least, and how many packs there are about: more words make packs larger."""
FINE = 250
"""Into how many parts an episode is divided where it is drawn."""

Part = tuple[int, str, str, int]
"""Where it begins among the words, its anchor, who speaks, and whether it is a heading (1)."""


class Shown(Record, array_like=True):
    """A document, as a result is made of it."""

    page: str
    title: str
    parts: tuple[Part, ...]
    words: str


class Talk(Record, array_like=True):
    """An episode, as the strip of a moment is made of it."""

    length: int
    """Milliseconds; 0 where it is not known."""
    chapters: str
    """Of its strip, as a path."""
    audio: str
    """Its recording, relative to the site; empty where there is none."""
    passages: tuple[tuple[str, tuple[int, ...]], ...]
    """Id of each, and its times: a word, the second at which it was said, and of each further pair how much
    later it is than the one before.
    """


class Document(Record):
    kind: str
    shown: Shown
    strip: tuple[int, str, str]
    """Length, chapters and audio of its episode; empty but in the first passage of one."""


def document(fragment: bytes) -> Document:
    """What Pagefind's file of one says. Content that is HTML may have ids like ours: the first count."""
    told: dict[str, Any] = json.loads(unpack(fragment))
    parts: list[Part] = []
    about: list[str] = []
    strip = ["0", "", ""]
    for anchor in told["anchors"]:
        what, *said = map(unquote, anchor["id"].split(":"))
        if what == "is":
            about = about or said
        elif what == "of" and about[0] == MOMENT:  # whose words are plain text
            strip = said
        elif what in ("at", "in") and anchor["element"] == "i":
            parts.append((anchor["location"], said[0], "".join(said[1:]), int(what == "in")))
    kind, page, title = about
    length, chapters, audio = strip
    return Document(kind, Shown(page, title, tuple(parts), told["content"]), (int(length), chapters, audio))


def content(fragment: bytes) -> str:
    """The words in Pagefind's file of a document."""
    return str(json.loads(unpack(fragment))["content"])


def ids(documents: Sequence[Document]) -> Iterator[str]:
    """Of each: kind and pack, which are the name of the pack's file, and the place in it."""
    size = max(SIZE, sum(len(one.shown.words) for one in documents) // MOST)
    for kind, some in groupby(documents, lambda one: one.kind):
        number = place = letters = 0
        for one in some:
            if letters >= size:
                number, place, letters = number + 1, 0, 0
            yield f"{kind}/{number}.{place}"
            place += 1
            letters += len(one.shown.words)


def packs(documents: Mapping[str, Document]) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each pack of documents by id: those in it, and the episodes of passages by page."""
    talks = dict(_talks(documents))
    for name, some in groupby(documents.items(), lambda one: one[0].partition(".")[0]):
        shown = [one.shown for _, one in some]
        told = {one.page: talks[one.page] for one in shown} if name.startswith(f"{MOMENT}/") else {}
        yield f"{name}.json", msgspec.json.encode([shown, told])


def _talks(documents: Mapping[str, Document]) -> Iterator[tuple[str, Talk]]:
    moments = ((name, one) for name, one in documents.items() if one.kind == MOMENT)
    for page, some in groupby(moments, lambda one: one[1].shown.page):
        passages = list(some)
        length, chapters, audio = passages[0][1].strip
        yield page, Talk(length, chapters, audio, tuple(_passages(length, passages)))


def _passages(length: int, of_one: Iterable[tuple[str, Document]]) -> Iterator[tuple[str, tuple[int, ...]]]:
    for name, one in of_one:
        yield name, tuple(_times(length / FINE / 1000, one.shown.parts))


def _times(least: float, parts: Iterable[Part]) -> Iterator[int]:
    """Of those that are `least` seconds apart."""
    word, second = 0, -1
    for at, anchor, *_ in parts:
        when = int(anchor.partition("=")[2])
        if second < 0:
            yield from (at, when)
            word, second = at, when
        elif when - second >= max(1, least):
            yield from (at - word, when - second)
            word, second = at, when
