"""What a search of hundreds of hours fetches (`make soak`)."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bench.search import ASKED, Asked, first
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
