"""What search engines are told of the show, an episode and a person (schema.org); of a quotation: test_quote_page."""

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from tests.conftest import Scratch, find, garden

HOUR = "https://garden.example/hour/"
SERIES = {"@type": "PodcastSeries", "name": "The Garden Hour", "url": HOUR}
ADA = {"@type": "Person", "name": "Ada Moss", "url": f"{HOUR}people/ada-moss/"}
BEN = {"@type": "Person", "name": "Ben Clay", "url": f"{HOUR}people/ben-clay/"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    scratch = Scratch(tmp_path_factory.mktemp("linked"))
    (scratch.content).mkdir()
    garden(scratch)
    change(
        scratch.content / "show.yaml",
        "title:",
        'links: {Small: "https://small.example/"}\nlicense: CC0-1.0\ntitle:',
    )
    change(scratch.content / "people/ben-clay.md", "name:", 'links: {own: "https://ben.example/"}\nname:')
    change(scratch.content / "episodes/soil.md", "number: 2", "number: 2\nseason: 3\nexplicit: yes")
    scratch.build(leave_out=frozenset(["cards"]))
    return scratch


def change(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def told(site: Scratch, page: str) -> list[Any]:
    """The data of a page."""
    tree = html.document_fromstring(site.page(f"{page}index.html"))
    return [json.loads(str(one)) for one in find(tree, "//script[@type='application/ld+json']/text()")]


def test_the_home_page_tells_of_the_show(site: Scratch) -> None:
    assert told(site, "") == [
        {
            "@context": "https://schema.org",
            "@type": "PodcastSeries",
            "@id": HOUR,
            "url": HOUR,
            "name": "The Garden Hour",
            "description": "Two people talk about gardens.",
            "inLanguage": "en",
            "image": f"{HOUR}media/cover.png",
            "webFeed": f"{HOUR}feed.xml",
            "author": ADA,
            "contributor": [ADA],
            "genre": ["Home & Garden"],
            "license": {"@type": "CreativeWork", "name": "CC0-1.0"},
            "sameAs": ["https://small.example/"],
        }
    ]


def test_an_episode_is_told_with_its_chapters_and_quotations_as_clips(site: Scratch) -> None:
    page = f"{HOUR}episodes/soil/"
    assert told(site, "episodes/soil/") == [
        {
            "@context": "https://schema.org",
            "@type": "PodcastEpisode",
            "@id": page,
            "url": page,
            "name": "What soil remembers",
            "description": "How a field keeps its past.",
            "datePublished": "2024-03-02T08:00:00+00:00",
            "inLanguage": "en",
            "episodeNumber": 2,
            "partOfSeason": {"@type": "CreativeWorkSeason", "seasonNumber": 3},
            "partOfSeries": SERIES,
            "duration": "PT1H0M0S",
            "isFamilyFriendly": False,
            "contributor": [
                {"@type": "Role", "roleName": "host", "contributor": ADA},
                {"@type": "Role", "roleName": "guest", "contributor": BEN},
            ],
            "keywords": "soil, memory",
            "associatedMedia": {
                "@type": "AudioObject",
                "contentUrl": "https://audio.example/soil.mp3?v=1&x=2",
                "encodingFormat": "audio/mpeg",
                "contentSize": "1200 B",
                "duration": "PT1H0M0S",
            },
            "hasPart": [
                {"@type": "Clip", "name": "Hello", "startOffset": 0, "endOffset": 600, "url": f"{page}#t=0"},
                {
                    "@type": "Clip",
                    "name": "Layers",
                    "startOffset": 600,
                    "endOffset": 1230.5,
                    "url": f"{page}#t=600",
                },
                {
                    "@type": "Clip",
                    "name": "Layers",
                    "startOffset": 1230.5,
                    "endOffset": 3600,
                    "url": f"{page}#t=1230",
                },
                {
                    "@type": "Clip",
                    "name": "“Soil is a slow diary.”",
                    "startOffset": 605,
                    "endOffset": 609.5,
                    "url": f"{page}#t=605",
                },
            ],
        }
    ]


def test_of_an_episode_of_which_little_is_known_little_is_told(site: Scratch) -> None:
    page = f"{HOUR}episodes/rain/"
    assert told(site, "episodes/rain/") == [
        {
            "@context": "https://schema.org",
            "@type": "PodcastEpisode",
            "@id": page,
            "url": page,
            "name": "Rain & wind",
            "datePublished": "2023-05-01T00:00:00+00:00",
            "inLanguage": "en",
            "partOfSeries": SERIES,
            "contributor": [{"@type": "Role", "roleName": "host", "contributor": ADA}],
        }
    ]


def test_a_person_is_told_with_every_name_and_address(site: Scratch) -> None:
    page = f"{HOUR}people/ben-clay/"
    assert told(site, "people/ben-clay/") == [
        {
            "@context": "https://schema.org",
            "@type": "Person",
            "@id": page,
            "url": page,
            "name": "Ben Clay",
            "alternateName": ["B. Clay"],
            "sameAs": ["https://ben.example/"],
        }
    ]


def test_other_pages_are_told_of_by_their_heads_alone(site: Scratch) -> None:
    assert [told(site, page) for page in ("people/", "topics/soil/", "about/", "subscribe/")] == [[]] * 4


def test_every_page_names_its_other_forms(site: Scratch) -> None:
    def forms(page: str) -> list[tuple[str, str]]:
        links = find(html.document_fromstring(site.page(page)), "//link[@rel='alternate']")
        return [(one.get("type"), one.get("href")) for one in links]

    feed, rss = "feed.xml", "application/rss+xml"
    assert forms("index.html") == [(rss, feed), ("application/json", "index.json")]
    assert forms("quotes/index.html") == [(rss, f"../{feed}"), ("application/json", "../quotes.json")]
    assert forms("people/index.html") == [(rss, f"../{feed}")]
    assert forms("episodes/soil/index.html") == [
        (rss, f"../../{feed}"),
        ("text/markdown", "../../episodes/soil.md"),
        ("application/json", "../../episodes/soil.json"),
        ("application/x-bibtex", "../../episodes/soil.bib"),
    ]


def test_it_can_be_left_out_of_every_page(tmp_path: Path) -> None:
    scratch = Scratch(tmp_path)
    scratch.content.mkdir()
    garden(scratch)
    scratch.build(leave_out=frozenset(["cards", "linked_data"]))
    pages = {file: data for file, data in scratch.tree().items() if file.endswith(".html")}
    assert [file for file, data in pages.items() if b"ld+json" in data] == []
