"""What a search of hundreds of hours fetches (`make soak`)."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bench.search import ASKED, Asked, first
from generator.pagefind.packed import read
from tests import language
from tests.browser.conftest import serve
from tests.conftest import Scratch
from tests.test_crash import SOAK

pytestmark = [pytest.mark.browser, pytest.mark.soak, pytest.mark.skipif(not SOAK, reason="make soak")]

FIRST = 220_000
"""Bytes of the engine, of the index and of all results of a first search, compressed as hosts do."""
PIECES = 410
"""Files of the index: tests/test_file_count.py counts with as many."""


@pytest.fixture(scope="module")
def spoken() -> language.Language:
    return language.Language()


@pytest.fixture(scope="module")
def output(spoken: language.Language, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("spoken")
    language.write(root, spoken)
    Scratch(root, is_searched=True).build(jobs=2)
    return root / "output"


@pytest.mark.parametrize("asked", ASKED, ids=[one.about for one in ASKED])
def test_a_first_search_of_two_and_a_half_million_words_fetches_little(
    browser: Browser, spoken: language.Language, output: Path, asked: Asked
) -> None:
    with serve(output) as site:
        fetched = first(browser, site, asked.query(spoken.words))
    assert sum(one.size for one in fetched) <= FIRST


def test_the_pieces_of_an_index_are_as_many_as_its_words_ask_for(output: Path) -> None:
    assert len([*output.glob("pagefind/index/*")]) <= PIECES


def test_every_word_is_in_the_piece_that_is_fetched_for_it(output: Path) -> None:
    (about,) = output.glob("pagefind/*.pf_meta")
    pieces = read(about.read_bytes())[2]
    words = [
        [word[0] for word in read((output / f"pagefind/index/{name}.pf_index").read_bytes())[0]]
        for *_, name in pieces
    ]
    begins = [first for first, *_ in pieces]
    assert all(begins[at] <= some[0] for at, some in enumerate(words))
    assert all(some[-1] < following for some, following in zip(words, begins[1:], strict=False))
