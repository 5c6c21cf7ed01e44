"""What a search of hundreds of hours fetches, and how many files it takes (`make soak`)."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Response, expect

from tests import language
from tests.browser.conftest import serve
from tests.conftest import Scratch
from tests.test_crash import SOAK

pytestmark = [pytest.mark.browser, pytest.mark.soak, pytest.mark.skipif(not SOAK, reason="make soak")]

FIRST = 220_000
"""Bytes of the engine, of the index and of all results of a first search, compressed as hosts do."""
FILES, PACKS, HOURS = 20_000, 5_120, 600


@pytest.fixture(scope="module")
def spoken() -> language.Language:
    return language.Language()


@pytest.fixture(scope="module")
def output(spoken: language.Language, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("spoken")
    language.write(root, spoken)
    Scratch(root, is_searched=True).build(jobs=2)
    return root / "output"


def weight(answer: Response) -> int:
    """What Pagefind compressed stays as it is."""
    data, name = answer.body(), answer.url.partition("?")[0]
    return len(gzip.compress(data)) if name.endswith((".js", ".json")) else len(data)


@pytest.mark.parametrize("ranks", [(700,), (3000,), (20_000,), (703, 705), (3000, 1500)])
def test_a_first_search_of_two_and_a_half_million_words_fetches_little(
    browser: Browser, spoken: language.Language, output: Path, ranks: tuple[int, ...]
) -> None:
    with serve(output) as site, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{site}/search/")
        answers: list[Response] = []
        page.on("response", lambda answer: answers.append(answer))
        page.locator("#_q").fill(" ".join(spoken.words[rank] for rank in ranks))
        expect(page.locator("[role=status]")).to_contain_text("ound", timeout=60_000)
        fetched = sum(map(weight, answers))
        print(f"{ranks}: {fetched:,} bytes in {len(answers)} files")
        assert fetched <= FIRST


def test_six_hundred_hours_are_fewer_files_than_a_host_takes(output: Path) -> None:
    """In as many episodes that are longer: packs are no more than their number, pieces of an index as many as
    its words make, and nothing else is more.
    """
    files = [path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()]
    packs = sum(name.startswith(("pagefind/said/", "pagefind/rest/")) for name in files)
    hours = language.EPISODES * language.WORDS * language.MS / 3_600_000
    pieces = sum(name.startswith("pagefind/index/") for name in files)
    expected = len(files) - packs - pieces + pieces * HOURS / hours + PACKS
    print(
        f"{len(files):,} files for {hours:.0f} hours, {packs:,} of them packs; {expected:,.0f} for {HOURS} hours"
    )
    assert packs <= PACKS
    assert expected < FILES
