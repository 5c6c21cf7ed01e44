"""What a visitor has to fetch, compressed, is held within limits."""

import gzip
import re
from pathlib import Path

import pytest
from lxml import html

from bench import corpus
from tests.conftest import Scratch, find

KB = 1000
PAGE = 30 * KB
TRANSCRIPT = 2.6 * KB
"""A thousand words of it."""
STYLE = 12 * KB
EPISODE_SCRIPT = 14 * KB
SCRIPT = 3 * KB
YEAR = 60 * KB
"""A list of 250 episodes, each with a strip of forty chapters and ten quotations."""
SEARCH_SCRIPT = 6 * KB
"""What finds things; its engine and index are measured by `make soak`."""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of a dozen episodes with forty chapters and twelve thousand words each."""
    root = tmp_path_factory.mktemp("large")
    corpus.write(root, 12, transcripts=True, everything=True)
    Scratch(root).build()
    return root / "output"


def weight(path: Path) -> int:
    return len(gzip.compress(path.read_bytes()))


def words_of_transcript(page: html.HtmlElement) -> int:
    return sum(len(str(turn.text_content()).split()) for turn in find(page, "//div[@class='turn']"))


def test_pages_styles_and_scripts_are_small(large: Path, real: Scratch) -> None:
    pages = [*large.rglob("*.html"), *real.output.rglob("*.html")]
    assert len(pages) > 100
    for path in pages:
        page = html.document_fromstring(path.read_bytes())
        words = words_of_transcript(page)
        assert weight(path) <= PAGE + TRANSCRIPT * words / 1000, path
        styles, scripts = ([path.parent / str(link) for link in find(page, what)]
                           for what in ("//link[@rel='stylesheet']/@href", "//script/@src"))  # fmt: skip
        if path.name == "404.html":
            continue  # its links begin at the root of the site
        assert sum(map(weight, styles)) <= STYLE
        is_episode = bool(find(page, "//div[@class='episode']"))
        most = EPISODE_SCRIPT if is_episode else SEARCH_SCRIPT if path.parent.name == "search" else SCRIPT
        assert sum(map(weight, scripts)) <= most, path


def test_a_page_fetches_only_the_scripts_it_needs(real: Scratch, small: Scratch) -> None:
    def scripts(path: Path) -> list[str]:
        page = html.document_fromstring(path.read_bytes())
        return [str(link).rpartition("/")[2].split(".")[0] for link in find(page, "//script/@src")]

    episode = real.output / "episodes"
    assert scripts(episode / "welcome/index.html") == ["moments", "player", "transcript", "mark"]
    assert scripts(episode / "neel-nanda-sparse-autoencoders/index.html") == ["moments", "player", "mark"]
    assert scripts(real.output / "index.html") == []
    soil = small.content / "episodes/soil.md"
    lines = soil.read_text().splitlines(keepends=True)
    soil.write_text("".join(line for line in lines if not line.startswith("audio")))
    small.build()
    assert scripts(small.output / "episodes/soil/index.html") == ["moments", "transcript"]
    assert scripts(small.output / "episodes/rain/index.html") == []


def test_a_year_of_many_episodes_with_their_strips_is_a_light_page(tmp_path: Path) -> None:
    corpus.write(tmp_path, 250)
    for path in (tmp_path / "content/episodes").iterdir():
        path.write_text(re.sub(r"(?m)^date: \d{4}", "date: 2024", path.read_text(encoding="utf-8")))
    show = tmp_path / "content/show.yaml"
    show.write_text(show.read_text().replace("years, ", ""))
    Scratch(tmp_path).build()
    year = tmp_path / "output/episodes/year/2024/index.html"
    assert len(find(html.document_fromstring(year.read_bytes()), "//svg[@class='strip']")) == 250
    assert weight(year) <= YEAR
