"""Pieces of an index, each of which says of some words where they stand, made fit to be fetched.

Pagefind cuts pieces by their size, and a word is never cut: one that is said everywhere fills a piece, and
whoever looks for its neighbour fetches it. Here such words have pieces of their own, and the most frequent of
them two: one that says of each document some places, and one for phrases, which says all.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from generator.digest import digest
from generator.pagefind.packed import pack, read

LARGE = 36_000
"""Bytes of a piece from which on it is looked into."""
ALONE = 10_000
"""Places of a word that has a piece of its own."""
MOST = 14_000
"""Places, about, that are told of a word where no phrase is asked for: some 15 kB."""
SOME = ".some"
"""Ends the name of a piece that has not all places; that of the one which has them is the same without."""

Word = list[Any]
"""As Pagefind writes it: the word, its documents, its other spellings."""
Piece = tuple[str, str, str, bytes]
"""First and last word, name, file."""


def pieces(first: str, last: str, name: str, data: bytes) -> Iterator[Piece]:
    """What a piece of Pagefind's becomes, in order of words: itself, where it is small.

    One for phrases has no first and last word: it stands in no list.
    """
    if len(data) < LARGE:
        yield first, last, name, data
        return
    language = name.partition("_")[0]
    for places, some in groupby(read(data)[0], _places_alone):
        words = list(some)
        whole = pack([words])
        named = f"{language}_{digest(whole)[:10]}"
        if places > MOST:
            yield "", "", named, whole
            named, whole = named + SOME, pack([[_told(word) for word in words]])
        yield words[0][0], words[-1][0], named, whole


def _places_alone(word: Word) -> int:
    """How many places a word has that stands alone; 0 of all others, which stay together."""
    places = sum(len(where) for _, *lists in word[1] for where in lists)
    return places if places > ALONE else 0


def _told(word: Word) -> Word:
    """A word with the first places of each document, as many as MOST allows, one at least."""
    text, documents, *rest = word
    most = _share([len(places) for _, places, *_ in documents])
    told = [[step, _first(places, most), *others] for step, places, *others in documents]
    return [text, told, *rest]


def _share(counts: Sequence[int]) -> int:
    """How many each may have, so that all have no more than MOST together."""
    share = 1
    while sum(min(count, share + 1) for count in counts) <= MOST:
        share += 1
    return share


def _first(places: Sequence[int], most: int) -> list[int]:
    """`places`, each but the first told by how much further it is; a weight, below 0, is of all after it."""
    found: list[int] = []
    for place in places:
        most -= place >= 0
        if most < 0:
            break
        found.append(place)
    return found
