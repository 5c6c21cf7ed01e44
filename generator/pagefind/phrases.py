"""Where words that are said everywhere stand beside others, so that a phrase of them is found.

All places of such a word are more than anybody should fetch, and a phrase asks for few of them: those behind
which its next word stands, or before which the last one does. So each has further words in the index, which
nobody says: one has all places whose next word begins with letters of some stretch of the alphabet, another
those whose word before does. A phrase asks for them in its place; what they have in common with the places of
the words beside it are exactly those of the phrase.
"""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import count, groupby
from operator import itemgetter

import msgspec

from generator.pagefind.places import places, written
from generator.pagefind.words import LAST, Piece, Word, piece

MOST = 15_000
"""Places, about, of one of these words: some 20 kB."""
LETTERS = 2
"""Of a neighbour by which its stretch is found. Endings of words are further behind."""
BEHIND, BEFORE = 1, -1
"""Where the neighbour stands."""

_NAME = str.maketrans("0123456789abcdef", "bcdfghjklmnpqrtv")
"""Consonants, in order: no ending that a search takes off a word is made of them."""

Where = tuple[int, int, int]
"""Document, place and weight."""
Stretches = list[tuple[str, str]]
"""The letters with which each begins, in order, and the word that has its places."""
Stems = Callable[[Iterable[str]], Mapping[str, str]]
"""Of words as they are said, those by which the index knows them."""


class Near(msgspec.Struct, array_like=True):
    """How the script of the search asks for phrases."""

    forms: dict[str, int]
    """Forms of the words that are said everywhere, each with its number in `words`."""
    words: list[tuple[Stretches, Stretches]]
    """Of each, what there is for the word behind it, and for the word before it."""


def said(text: str) -> list[str]:
    """The words of a document, each at its place, as they are compared: letters and digits alone."""
    return [plain(word) for word in (text.split("\u200b") if "\u200b" in text else text.split())]


@cache
def plain(word: str) -> str:
    """In small letters, without marks."""
    return "".join(one for one in unicodedata.normalize("NFD", word.lower()) if one.isalnum())


def phrases(
    language: str, frequent: Sequence[Word], documents: Sequence[Sequence[str]], stems: Stems
) -> tuple[list[Piece], Near]:
    """The pieces of the index for phrases with the words `frequent`; of `documents` what `said` tells."""
    names = (LAST + f"{number:04x}".translate(_NAME) for number in count())
    made: list[Piece] = []
    words: list[tuple[Stretches, Stretches]] = []
    heard: set[str] = set()
    for word in frequent:
        where = list(_everywhere(word))
        heard.update(documents[page][at] for page, at, _ in where)
        behind, before = (list(_stretches(where, documents, side, names)) for side in (BEHIND, BEFORE))
        for _, told in (*behind, *before):
            made.append(piece(language, [told], told[0] if made else LAST))
        words.append((_names(behind), _names(before)))
    return made, Near(_forms(frequent, heard, stems), words)


def _names(stretches: Iterable[tuple[str, Word]]) -> Stretches:
    return [(begins, word[0]) for begins, word in stretches]


def _forms(frequent: Iterable[Word], heard: Iterable[str], stems: Stems) -> dict[str, int]:
    """Of what was heard where they stand, the forms of these words: parts of others stand there too."""
    numbers = {word[0]: number for number, word in enumerate(frequent)}
    forms = sorted(filter(None, heard))
    known = stems(forms) if forms else {}
    return {form: numbers[stem] for form, stem in sorted(known.items()) if stem in numbers}


def _everywhere(word: Word) -> Iterator[Where]:
    page = 0
    for step, told, *_ in word[1]:
        page += step
        for at, weight in places(told):
            yield page, at, weight


def _stretches(
    where: Sequence[Where], documents: Sequence[Sequence[str]], side: int, names: Iterator[str]
) -> Iterator[tuple[str, Word]]:
    """The letters with which each begins, and its word."""
    beside = [_letters(documents[page], at + side) for page, at, _ in where]
    begins: list[str] = []
    stretch_of: dict[str, list[Where]] = {}
    found: list[list[Where]] = []
    for some in _divided(Counter(beside)):
        begins.append(some[0])
        found.append([])
        stretch_of |= dict.fromkeys(some, found[-1])
    for letters, one in zip(beside, where, strict=True):
        stretch_of[letters].append(one)
    yield from ((first, _word(next(names), some)) for first, some in zip(begins, found, strict=True))


def _letters(words: Sequence[str], at: int) -> str:
    return words[at][:LETTERS] if 0 <= at < len(words) else ""


def _divided(counts: Mapping[str, int]) -> Iterator[list[str]]:
    """Letters in the order in which a browser has them, as many at a time as have MOST places or fewer."""
    some: list[str] = []
    total = 0
    for letters in sorted(counts, key=lambda one: one.encode("utf-16-be")):
        if some and total + counts[letters] > MOST:
            yield some
            some, total = [], 0
        some.append(letters)
        total += counts[letters]
    if some:
        yield some


def _word(name: str, some: Iterable[Where]) -> Word:
    """As Pagefind writes one."""
    told, before = [], 0
    for page, where in groupby(some, itemgetter(0)):
        told.append([page - before, written((at, weight) for _, at, weight in where), []])
        before = page
    return [name, told, []]
