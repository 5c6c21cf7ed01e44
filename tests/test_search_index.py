"""How an index is cut and packed, so that a search fetches little and an archive is few files."""

import gzip
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest

from generator.pagefind import results, words
from generator.pagefind.cbor import Unknown, decode, encode
from generator.pagefind.packed import pack, read
from generator.pagefind.results import Document, Shown, ids
from generator.pagefind.words import pieces


@pytest.mark.parametrize(
    ("value", "written"),
    [
        # Appendix A of RFC 8949.
        (0, "00"), (23, "17"), (24, "1818"), (100, "1864"), (1000, "1903e8"), (1_000_000, "1a000f4240"),
        (10**12, "1b000000e8d4a51000"), (-1, "20"), (-10, "29"), (-100, "3863"), (-1000, "3903e7"),
        ("", "60"), ("IETF", "6449455446"), ("ü", "62c3bc"), ([], "80"), ([1, [2, 3], [4, 5]], "8301820203820405"),
    ],
)  # fmt: skip
def test_cbor_is_read_and_written_as_its_standard_shows(value: Any, written: str) -> None:
    assert decode(bytes.fromhex(written)) == value
    assert encode(value).hex() == written


@pytest.mark.parametrize("written", ["f5", "a0", "40", "9fff", "c0"])
def test_what_pagefind_does_not_write_is_refused(written: str) -> None:
    with pytest.raises(Unknown, match="is not known here"):
        decode(bytes.fromhex(written))


def word(text: str, documents: int, places: int) -> list[Any]:
    """One that stands in each document at every second place."""
    return [text, [[1, [-25, *[2] * places], []] for _ in range(documents)], []]


def cut(*listed: list[Any]) -> dict[str, list[Any]]:
    """What becomes of a large piece: for phrases or not, the words of each."""
    data = pack([list(listed)])
    found = [
        (first, last, name, read(file)[0])
        for first, last, name, file in pieces(listed[0][0], listed[-1][0], "en_piece", data)
    ]
    assert len({name for _, _, name, _ in found}) == len(found)
    assert all((first, last) == (some[0][0], some[-1][0]) for first, last, _, some in found if first)
    return {("" if first else "all ") + some[0][0]: some for first, _, _, some in found}


@pytest.fixture
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, number in {"LARGE": 1, "ALONE": 10, "MOST": 40}.items():
        monkeypatch.setattr(words, name, number)


@pytest.mark.usefixtures("_few")
def test_a_frequent_word_has_a_piece_of_its_own_and_its_neighbours_stay_together() -> None:
    found = cut(word("a", 2, 1), word("b", 1, 3), word("c", 5, 4), word("d", 1, 1))
    assert found == {
        "a": [word("a", 2, 1), word("b", 1, 3)],
        "c": [word("c", 5, 4)],
        "d": [word("d", 1, 1)],
    }


@pytest.mark.usefixtures("_few")
def test_one_that_is_said_everywhere_tells_its_first_places_and_all_for_phrases() -> None:
    assert cut(word("the", 10, 9)) == {"all the": [word("the", 10, 9)], "the": [word("the", 10, 4)]}
    assert cut(word("the", 60, 9))["the"] == [word("the", 60, 1)]  # found in every document


def test_a_small_piece_is_left_as_it_is() -> None:
    data = gzip.compress(b"pagefind_dcd anything")
    assert list(pieces("a", "b", "en_1", data)) == [("a", "b", "en_1", data)]


HOURS = 600
MIXES = {"10 minutes": 10, "half an hour": 30, "an hour": 60, "80 minutes": 80, "four hours": 240}
A_MINUTE = 900
"""Letters that are said in one."""


def documents(minutes: int) -> list[Document]:
    """Those of 600 hours in episodes of so many minutes, a quotation and a work in every six."""
    episodes, moments = HOURS * 60 // minutes, HOURS * 60 // min(minutes, 4)
    counts = {"moment": (moments, 4 * A_MINUTE), "quote": (HOURS * 10, 100), "episode": (episodes, 2000),
              "reference": (HOURS * 10, 60), "person": (300, 30), "topic": (100, 30)}  # fmt: skip
    return [
        Document(kind, Shown("", "", (), "x" * letters), (0, "", ""))
        for kind, (count, letters) in counts.items()
        for _ in range(count)
    ]


@pytest.mark.parametrize("minutes", MIXES.values(), ids=MIXES)
def test_packs_are_as_many_as_all_words_ask_for_however_long_episodes_are(minutes: int) -> None:
    names = list(ids(documents(minutes)))
    packs = Counter(name.partition(".")[0] for name in names)
    assert len(set(names)) == len(names)
    assert results.MOST * 0.8 < len(packs) < results.MOST + 10


def test_a_pack_is_full_when_it_has_enough_letters() -> None:
    def named(*sizes: tuple[str, int]) -> Sequence[str]:
        return list(ids([Document(kind, Shown("", "", (), "x" * size), (0, "", "")) for kind, size in sizes]))

    assert named(("moment", 4999), ("moment", 1), ("moment", 9), ("topic", 1)) == [
        "moment/0.0",
        "moment/0.1",
        "moment/1.0",
        "topic/0.0",
    ]
