"""How an index is cut and packed, so that a search fetches little and an archive is few files."""

import gzip
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest

from generator.pagefind import phrases, results, words
from generator.pagefind.cbor import Unknown, decode, encode
from generator.pagefind.packed import pack, read
from generator.pagefind.phrases import said
from generator.pagefind.places import places, written
from generator.pagefind.results import Document, Shown, ids
from generator.pagefind.run import indexed
from generator.pagefind.stems import stems
from generator.views.findable import token


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


def known(*listed: list[Any]) -> tuple[list[list[Any]], list[str]]:
    """What becomes of a large piece: the words of each, and which of them are told of in part."""
    found = words.cut(listed[0][0], listed[-1][0], "en_piece", pack([list(listed)]))
    told = [read(one.file)[0] for one in found.pieces]
    assert len({one.name for one in found.pieces}) == len(found.pieces)
    between = zip(found.pieces, found.pieces[1:], strict=False)
    assert all(one.last < other.first for one, other in between)
    assert [one.last for one in found.pieces] == [some[-1][0] for some in told]
    return told, [text for text, *_ in found.frequent]


@pytest.fixture
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, number in {"LARGE": 1, "ALONE": 10, "MOST": 40}.items():
        monkeypatch.setattr(words, name, number)


@pytest.mark.usefixtures("_few")
def test_a_frequent_word_has_a_piece_of_its_own_and_its_neighbours_stay_together() -> None:
    told = known(word("a", 2, 1), word("b", 1, 3), word("c", 5, 4), word("d", 1, 1))
    assert told == ([[word("a", 2, 1), word("b", 1, 3)], [word("c", 5, 4)], [word("d", 1, 1)]], [])


@pytest.mark.usefixtures("_few")
def test_one_that_is_said_everywhere_tells_its_first_places() -> None:
    assert known(word("the", 10, 9)) == ([[word("the", 10, 4)]], ["the"])
    assert known(word("the", 60, 9))[0] == [[word("the", 60, 1)]]  # found in every document


def test_a_small_piece_is_left_as_it_is() -> None:
    data = gzip.compress(b"pagefind_dcd anything")
    assert words.cut("a", "b", "en_1", data).pieces == (words.Piece("a", "b", "en_1", data),)


def test_no_piece_has_words_before_those_of_phrases_and_behind_them() -> None:
    assert known(word("yes", 1, 1), word("ärger", 1, 1)) == ([[word("yes", 1, 1)], [word("ärger", 1, 1)]], [])


@pytest.mark.usefixtures("_few")
def test_a_piece_begins_with_the_first_letter_that_is_behind_the_one_before() -> None:
    data = pack([[word("run", 1, 1), word("sa", 5, 4), word("saand", 1, 1), word("samis", 1, 1)]])
    found = words.cut("r", "sami", "en_piece", data).pieces  # as Pagefind cuts names short
    assert [(one.first, one.last) for one in found] == [("r", "run"), ("s", "sa"), ("saa", "samis")]


def test_places_are_read_and_written_as_pagefind_has_them() -> None:
    told = [-25, 40, 19, 10, -145, 11, 2]
    assert list(places(told)) == [(40, -25), (59, -25), (69, -25), (11, -145), (13, -145)]
    assert written(places(told)) == told


def test_a_frequent_word_is_told_by_what_stands_behind_it_and_before_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(phrases, "MOST", 2)
    documents = [said("The soil. The Ölberg and the!"), said("A sack in the soil, in THE sky")]
    everywhere = ["the", [[0, [-25, 0, 2, 3], []], [1, [-25, 3, 3], []]], []]
    made, near = phrases.phrases("en", [everywhere], documents, lambda heard: dict.fromkeys(heard, "the"))
    assert msgspec.json.decode(msgspec.json.encode(near)) == [
        {"the": 0},
        [[[["", "zzdbbbb"], ["sk", "zzdbbbc"], ["so", "zzdbbbd"]], [["", "zzdbbbf"], ["in", "zzdbbbg"], ["so", "zzdbbbh"]]]],
    ]  # fmt: skip
    assert [read(one.file)[0] for one in made] == [
        [["zzdbbbb", [[0, [-25, 2, 3], []]], []]],
        [["zzdbbbc", [[1, [-25, 6], []]], []]],
        [["zzdbbbd", [[0, [-25, 0], []], [1, [-25, 3], []]], []]],
        [["zzdbbbf", [[0, [-25, 0, 5], []]], []]],
        [["zzdbbbg", [[1, [-25, 3, 3], []]], []]],
        [["zzdbbbh", [[0, [-25, 2], []]], []]],
    ]


def test_pagefind_says_which_form_is_of_which_word(tmp_path: Path) -> None:
    with (tmp_path / "said").open("wb") as complaints:
        index = partial(indexed, language="en", said=complaints.fileno())
        assert stems(["dont", "its", "saying", "says", "stateoftheart"], index) == {
            "dont": "dont", "its": "it", "saying": "say", "says": "say", "stateoftheart": "stateoftheart",
        }  # fmt: skip


@pytest.mark.parametrize("what", ["person", "year"])
def test_words_of_phrases_are_those_of_no_year_and_nobody(what: str) -> None:
    assert token(what, "2024") < words.LAST


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
