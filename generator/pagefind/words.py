"""Pieces of an index, each of which says of some words where they stand, made fit to be fetched.

Pagefind cuts pieces by their size, and a word is never cut: one that is said everywhere fills a piece, and
whoever looks for its neighbour fetches it. Here such words have pieces of their own, which tell of the most
frequent of them some places in each document.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from generator.digest import digest
from generator.pagefind.packed import pack, read
from generator.pagefind.places import beginning
from generator.record import Record

LARGE = 36_000
"""Bytes of a piece from which on it is looked into."""
ALONE = 10_000
"""Places of a word that has a piece of its own."""
MOST = 14_000
"""Places, about, that are told of a word: some 15 kB."""
LAST = "zzd"
"""Begins words that nobody says, of phrases (`phrases.py`): no piece has words before it and after it."""

Word = list[Any]
"""As Pagefind writes it: the word; its documents, each told by how much further it is than the one before,
with its places and those in fields; its other spellings.
"""


class Piece(Record):
    first: str
    last: str
    name: str
    file: bytes


class Cut(Record):
    """What becomes of a piece of Pagefind's."""

    pieces: tuple[Piece, ...]
    """In order of words."""
    frequent: tuple[Word, ...]
    """Words of which not all places are told in them, with all places."""


def cut(first: str, last: str, name: str, data: bytes) -> Cut:
    """The piece itself, where it is small."""
    if len(data) < LARGE and not first < LAST <= last:
        return Cut((Piece(first, last, name, data),), ())
    found: list[Piece] = []
    frequent: list[Word] = []
    for (count, _), some in groupby(read(data)[0], lambda word: (_places_alone(word), word[0] >= LAST)):
        words = list(some)
        frequent += words if count > MOST else []
        told = [_told(word) for word in words] if count > MOST else words
        begins = _begins(words[0][0], found[-1].last) if found else first
        found.append(piece(name.partition("_")[0], told, begins))
    return Cut(tuple(found), tuple(frequent))


def piece(language: str, words: Sequence[Word], first: str) -> Piece:
    """One of these words that is asked for from `first` on, called by what it holds."""
    file = pack([words])
    return Piece(first, words[-1][0], f"{language}_{digest(file)[:10]}", file)


def _begins(word: str, before: str) -> str:
    """As little of `word` as is behind `before`, so that next to no word is between two pieces: of such a
    one, as a first letter is to somebody who types, Pagefind fetches every piece that begins like it.
    """
    return next(begins for end in range(1, len(word) + 1) if (begins := word[:end]) > before)


def _places_alone(word: Word) -> int:
    """How many places a word has that stands alone; 0 of all others, which stay together."""
    places = sum(len(where) for _, *lists in word[1] for where in lists)
    return places if places > ALONE else 0


def _told(word: Word) -> Word:
    """A word with the first places of each document, as many as MOST allows, one at least."""
    text, documents, *rest = word
    most = _share([len(places) for _, places, *_ in documents])
    told = [[step, beginning(places, most), *others] for step, places, *others in documents]
    return [text, told, *rest]


def _share(counts: Sequence[int]) -> int:
    """How many each may have, so that all have no more than MOST together."""
    share = 1
    while sum(min(count, share + 1) for count in counts) <= MOST:
        share += 1
    return share
