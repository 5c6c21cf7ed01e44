"""The quote index: every quotation by every way, on pages that stay light however many there are."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest
from lxml import html

from generator.plan.initials import initial
from tests.conftest import Scratch, find
from tests.test_crash import SOAK
from tests.test_site import broken_links

EPISODES, EACH = (1000, 50) if SOAK else (260, 2)
LIGHT = 120_000
"""Bytes: what a page has is bounded by how long its list is, so that it is no heavier with 50,000."""

SHOW = """\
title: Many words
base_url: https://e.example/
hosts: [Ada Moss]
leave_out: [cards]
"""


def written(content: Path) -> None:
    """An archive of one host, whose every guest speaks of a topic of their own and of one that all share."""
    (content / "episodes").mkdir()
    (content / "show.yaml").write_text(SHOW)
    for number in range(EPISODES):
        guest = f"{chr(65 + number % 26)}na {number}"
        lines = [
            f"  - {{text: Sentence {at} of {number} said at length and in full., speaker: {('Ada Moss', guest)[at % 2]},"
            f' at: "0:{at:02}:00", topics: [all, topic {number}], source: Letter {number}}}'
            for at in range(EACH)
        ]
        head = f"title: Talk {number}\ndate: {1990 + number % 30}-01-01\nguests: [{guest}]\ntopics: [all]"
        (content / f"episodes/e{number}.md").write_text(
            f"---\n{head}\nquotes:\n" + "\n".join(lines) + "\n---\n"
        )


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    scratch = Scratch(tmp_path_factory.mktemp("many"))
    scratch.content.mkdir()
    written(scratch.content)
    scratch.build()
    return scratch


def pages_of(scratch: Scratch, first: str) -> list[str]:
    """The pages of a list, from its first on, as they lead to each other."""
    found = [first]
    while after := find(html.document_fromstring(scratch.page(found[-1])), "//a[@rel='next']/@href"):
        found.append(target(found[-1], str(after[0])))
    return found


def target(page: str, link: str) -> str:
    return unquote(urljoin(f"/{page}", link.partition("#")[0]))[1:] + "index.html"


def links(scratch: Scratch, page: str, path: str) -> Iterator[str]:
    for link in find(html.document_fromstring(scratch.page(page)), path):
        yield target(page, str(link))


@pytest.mark.soak
def test_no_page_is_heavy(many: Scratch) -> None:
    sizes = {path: path.stat().st_size for path in many.output.rglob("*.html")}
    assert len(sizes) > EPISODES * EACH
    heaviest = max(sizes, key=sizes.__getitem__)
    assert sizes[heaviest] < LIGHT, heaviest


@pytest.mark.parametrize("way", ["topic", "speaker", "episode", "source", "year", "verdict"])
def test_every_quotation_is_reached_by_each_way(many: Scratch, way: str) -> None:
    (start,) = (one for one in links(many, "quotes/index.html", "//h2/a/@href") if way in one)
    groups = [
        group
        for page in pages_of(many, start)
        for group in links(many, page, "//ul[@class='groups']//a/@href")
    ]
    reached = {
        quote
        for group in groups
        for page in pages_of(many, group)
        for quote in links(many, page, "//a[@class='permalink']/@href")
    }
    assert len(groups) == len(set(groups))
    assert reached == {
        f"quotes/{one['id']}/index.html" for one in json.loads(many.page("quotes.json"))["quotes"]
    }


def test_the_index_shows_the_largest_groups_and_leads_to_the_rest(many: Scratch) -> None:
    index = html.document_fromstring(many.page("quotes/index.html"))
    shown = {
        str(way.get("aria-labelledby")): [str(one).strip() for one in find(way, ".//li/a/text()[1]")]
        for way in find(index, "//div[@class='ways']/section")
    }
    assert {name: len(groups) for name, groups in shown.items()} == {
        "_by-topic": 12, "_by-speaker": 12, "_by-episode": 12, "_by-source": 12, "_by-year": 12, "_by-verdict": 1,
    }  # fmt: skip
    assert shown["_by-topic"][0] == "all"
    assert "Ada Moss" in shown["_by-speaker"]
    assert shown["_by-year"][:2] == ["2019", "2018"]


def test_a_long_list_is_entered_by_its_initials(many: Scratch) -> None:
    page = "quotes/by/speaker/index.html"
    marks = find(html.document_fromstring(many.page(page)), "//nav[@class='jump-marks']//a")
    assert [mark.text for mark in marks] == [chr(65 + at) for at in range(26)]
    last = str(marks[-1].get("href"))
    assert last.endswith("#_Z")
    assert "Zna 25" in [
        one.text
        for one in find(html.document_fromstring(many.page(target(page, last))), "//section[h2/@id='_Z']//a")
    ]


@pytest.mark.parametrize("first", ["people/index.html", "topics/index.html", "quotes/by/speaker/index.html"])
def test_lists_of_names_are_cut_into_pages(many: Scratch, first: str) -> None:
    counts = [
        len(find(html.document_fromstring(many.page(page)), "//main//li[a][not(ancestor::nav)]"))
        for page in pages_of(many, first)
    ]
    assert counts[:-1] == [250] * (len(counts) - 1)
    assert sum(counts) == EPISODES + 1


def test_everything_somebody_said_stands_on_their_pages_by_episode(many: Scratch) -> None:
    pages = pages_of(many, "people/ada-moss/index.html")
    assert len(pages) > 5
    said = [quote for page in pages for quote in links(many, page, "//a[@class='permalink']/@href")]
    talks = [talk for page in pages for talk in links(many, page, "//h3/a/@href")]
    assert len(said) == len(set(said)) == EPISODES
    assert len(talks) == len(set(talks)) == EPISODES
    assert [one.split("/")[1].rpartition("-")[0] for one in said] == [one.split("/")[1] for one in talks]


def test_all_of_its_links_lead_somewhere(many: Scratch) -> None:
    assert list(broken_links(many, "/")) == []


def test_a_long_conversation_is_cut_between_pages_and_says_so(scratch: Scratch) -> None:
    quotes = "\n".join(f'  - {{text: Words {at}., speaker: Ben, at: "0:{at:02}"}}' for at in range(1, 59))
    scratch.write(
        f"-- show.yaml --\ntitle: T\nleave_out: cards\n-- episodes/a.md --\n---\ntitle: A\ndate: 2024-01-01\nquotes:\n{quotes}\n---\n"
    ).build()
    first, second = (
        html.document_fromstring(scratch.page(f"people/ben/{name}"))
        for name in ("index.html", "page/2/index.html")
    )
    assert len(find(first, "//figure")) == 49
    assert len(find(second, "//figure")) == 9
    assert [one.text_content() for one in find(second, "//h3")] == ["A, continued"]


@pytest.mark.parametrize(
    ("name", "mark"),
    [("“Été” & more", "E"), ("été", "E"), ("1984", "0–9"), ("٤ أربعة", "0–9"), ("日本", "漢"), ("Ωmega", "Ω"), ("жук", "Ж")],
)  # fmt: skip
def test_a_name_is_found_under_its_first_letter(name: str, mark: str) -> None:
    assert initial(name) == mark
