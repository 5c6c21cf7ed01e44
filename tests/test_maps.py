"""Maps of the site for machines: sitemap.xml and llms.txt; and what the subscribe page says of the feed."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lxml import html

from tests.conftest import Scratch, find

SPACE = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9"}
HOUR = "https://garden.example/hour/"


def dates(scratch: Scratch) -> dict[str, str | None]:
    """The date of each address in the sitemap."""
    found = ElementTree.fromstring(scratch.page("sitemap.xml")).iterfind("map:url", SPACE)
    return {
        str(one.findtext("map:loc", "", SPACE)).removeprefix(HOUR): one.findtext("map:lastmod", None, SPACE)
        for one in found
    }


def test_a_page_has_the_latest_date_that_it_tells_of(small: Scratch) -> None:
    small.write(
        "-- quotes/x.md --\n---\ntitle: X\nsource: S\nquotes: [{id: alone, text: Alone., speaker: Cleo}]\n---\n"
    )
    small.write("-- pages/imprint.md --\n---\ntitle: Imprint\n---\n")
    rain = small.content / "episodes/rain.md"
    rain.write_text(rain.read_text().replace("title:", "topics: [memory]\ntitle:"))
    small.build()
    newest, oldest = "2024-03-02", "2023-05-01"
    assert dates(small) == {
        "": newest, "about/": newest, "subscribe/": newest, "episodes/": newest, "people/": newest, "topics/": newest,
        "quotes/": newest, "references/": newest, "references/by/kind/book/": newest,
        "references/by/kind/other/": newest,
        "episodes/year/2024/": newest, "episodes/year/2023/": oldest, "episodes/soil/": newest, "episodes/rain/": oldest,
        "people/ada-moss/": newest, "people/ben-clay/": newest, "people/cleo/": None,
        "topics/memory/": newest, "topics/soil/": newest,
        "references/a-song/": newest, "references/the-book-of-earth/": newest,
        "quotes/771c2ba0d9/": newest, "quotes/soil-605/": newest, "quotes/alone/": None,
        **{f"quotes/by/{way}/": newest for way in ("topic", "speaker", "episode", "source", "year", "verdict")},
        "quotes/by/topic/soil/": newest, "quotes/by/speaker/ada-moss/": newest, "quotes/by/speaker/ben-clay/": newest,
        "quotes/by/speaker/cleo/": None, "quotes/by/episode/soil/": newest, "quotes/by/source/a-letter/": newest,
        "quotes/by/source/s/": None, "quotes/by/year/2024/": newest, "quotes/by/verdict/exact/": newest,
        "quotes/by/verdict/paraphrase/": newest, "quotes/by/verdict/unchecked/": None,
        "imprint/": None,
    }  # fmt: skip


def test_a_correction_is_a_date_of_its_episode_and_of_all_that_tells_of_it(small: Scratch) -> None:
    rain = small.content / "episodes/rain.md"
    rain.write_text(
        rain.read_text().replace("title:", "corrections: [{date: 2025-07-08, text: No.}]\ntitle:")
    )
    small.build()
    later = {address for address, date in dates(small).items() if date == "2025-07-08"}
    assert later >= {"", "episodes/", "episodes/rain/", "episodes/year/2023/", "people/ada-moss/"}
    assert not later & {"episodes/soil/", "episodes/year/2024/", "quotes/soil-605/", "people/ben-clay/"}


@pytest.fixture(scope="module")
def limited(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    """Three episodes with audio in two years, of which the feed holds two, and one without."""
    scratch = Scratch(tmp_path_factory.mktemp("limited"))
    write(scratch.content, 2)
    scratch.build()
    return scratch


def write(content: Path, limit: int) -> None:
    scratch = Scratch(content.parent)
    scratch.write(f"-- show.yaml --\ntitle: 'T [x]'\nbase_url: {HOUR}\nfeed: {{limit: {limit}}}\n")
    for number, year in enumerate((2023, 2024, 2024), 1):
        audio = f"audio: {{url: 'https://e.example/{number}.mp3', length: 1}}"
        scratch.write(
            f"-- episodes/e{number}.md --\n---\ntitle: 'E [{number}]'\ndate: {year}-01-0{number}\n{audio}\n---\n"
        )
    scratch.write("-- episodes/mute.md --\n---\ntitle: Mute\ndate: 2022-01-01\nsummary: Nothing.\n---\n")


def test_language_models_are_told_what_the_feed_holds_and_what_holds_the_rest(limited: Scratch) -> None:
    assert (
        limited.page("llms.txt")
        == f"""\
# T [x]

## Episodes

- [E \\[3\\]]({HOUR}episodes/e3.md)
- [E \\[2\\]]({HOUR}episodes/e2.md)
- [E \\[1\\]]({HOUR}episodes/e1.md)
- [Mute]({HOUR}episodes/mute.md): Nothing.

## Data

- [Everything there is]({HOUR}index.json): titles, dates and addresses as JSON
- [All quotations]({HOUR}quotes.json): with speaker, moment, source and verdict, as JSON
- [Feed]({HOUR}feed.xml): RSS 2.0 of the newest 2 of 3 episodes with audio
- [Feed of 2024]({HOUR}feed/2024.xml): RSS 2.0 of every episode of 2024 with audio
- [Feed of 2023]({HOUR}feed/2023.xml): RSS 2.0 of every episode of 2023 with audio
"""
    )


def test_those_who_subscribe_are_told_the_same(limited: Scratch) -> None:
    assert said(limited) == [
        "It is a feed: a file that apps look at now and then to find new episodes. It needs no account, and any app can "
        "read it. This one carries the newest 2 of 3 episodes with audio, their notes and links to every moment in them.",
        "Every episode with audio is in the feed of its year, which some apps find by themselves: 2024, 2023.",
        "Not in the feed, because this archive knows no audio address for it: Mute.",
    ]
    feed = limited.page("feed.xml")
    assert re.findall(r"<title>(E .*?)</title>", feed) == ["E [3]", "E [2]"]


def test_a_feed_that_holds_everything_says_so(tmp_path: Path) -> None:
    scratch = Scratch(tmp_path)
    write(scratch.content, 3)
    scratch.build()
    assert f"- [Feed]({HOUR}feed.xml): RSS 2.0 of every episode with audio\n" in scratch.page("llms.txt")
    assert said(scratch)[0].endswith(
        "This one carries 3 episodes with audio, their notes and links to every moment in them."
    )
    assert len(said(scratch)) == 2


def said(scratch: Scratch) -> list[str]:
    """The sentences about the feed."""
    tree = html.document_fromstring(scratch.page("subscribe/index.html"))
    return [" ".join(str(one.text_content()).split()) for one in find(tree, "//div[@class='prose']/p")]
