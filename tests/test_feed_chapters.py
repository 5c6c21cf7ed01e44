"""Chapters are told in three ways, and all three say the same, each as exactly as it can."""

import json
import re
from random import Random
from typing import Any
from xml.etree import ElementTree

import pytest

from generator import timecode
from tests.conftest import Scratch

PSC = "{http://podlove.org/simple-chapters}"
ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"
SHOW = "-- show.yaml --\ntitle: T\nbase_url: https://e.example/\n"

Chapter = tuple[int, str, str, bool]
"""Milliseconds, title, part, and whether lists show it."""


def some(seed: int, hours: int) -> list[Chapter]:
    """Chapters at any millisecond, in parts or none, shown or not; the first three are, from the beginning."""
    random = Random(seed)
    starts = sorted(random.sample(range(1, hours * 3_600_000), 24))
    each = [(at, random.choice(["", "One", "Two", "Two > Inner"]), random.random() < 0.7) for at in starts]
    return [
        (at, f"Chapter {number} & <{at}>", part, is_shown or number < 3)
        for number, (at, part, is_shown) in enumerate([(0, "One", True), *each])
    ]


EPISODES: dict[str, list[Chapter]] = {
    "edges": [
        (0, "The very beginning", "", True),
        (1, "A millisecond", "One", True),
        (999, "Not yet a second", "One", False),
        (1000, "A second", "One", True),
        (59_999, "Not yet a minute", "Two", True),
        (60_000, "A minute", "Two", False),
        (3_599_999, "Not yet an hour", "", True),
        (3_600_000, "An hour", "Three", True),
        (359_999_999, "Not yet a hundred", "Three", True),
        (360_000_001, "More than a hundred", "Three", True),
    ],
    "short": some(1, 1),
    "long": some(2, 5),
    "silent": [(at, title, part, at == 0) for at, title, part, _ in some(3, 2)],
}


def written(chapter: Chapter) -> str:
    at, title, part, is_shown = chapter
    within = f'part: "{part}", ' if part else ""
    start = timecode.exact(at)
    return f'\n  - {{start: "{start}", {within}title: "{title}", toc: {"yes" if is_shown else "no"}}}'


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    scratch = Scratch(tmp_path_factory.mktemp("chapters"))
    scratch.write(SHOW)
    for day, (slug, chapters) in enumerate(EPISODES.items(), 1):
        lines = "".join(map(written, chapters))
        audio = f"audio: {{url: https://e.example/{slug}.mp3, length: 1}}"
        scratch.write(
            f"-- episodes/{slug}.md --\n---\ntitle: {slug}\ndate: 2024-01-0{day}\n{audio}\nchapters:{lines}\n---\n\nNotes.\n"
        )
    scratch.build()
    return scratch


def item(told: Scratch, slug: str) -> ElementTree.Element:
    items = ElementTree.fromstring(told.page("feed.xml")).iter("item")
    return next(one for one in items if one.findtext("guid") == slug)


def milliseconds(clock: str) -> int:
    """Of `1:02:03.456` or `02:03`, by no code of the program."""
    whole, _, fraction = clock.partition(".")
    seconds = 0
    for part in whole.split(":"):
        seconds = seconds * 60 + int(part)
    return seconds * 1000 + int((fraction or "0").ljust(3, "0"))


def of_podlove(told: Scratch, slug: str) -> list[tuple[int, str]]:
    found = item(told, slug).iter(f"{PSC}chapter")
    return [(milliseconds(one.attrib["start"]), one.attrib["title"]) for one in found]


def of_json(told: Scratch, slug: str) -> list[dict[str, Any]]:
    chapters: list[dict[str, Any]] = json.loads(told.page(f"episodes/{slug}/chapters.json"))["chapters"]
    return chapters


@pytest.mark.parametrize("slug", EPISODES)
def test_podlove_chapters_are_all_of_them_to_the_millisecond(told: Scratch, slug: str) -> None:
    assert of_podlove(told, slug) == [(at, title) for at, title, _, _ in EPISODES[slug]]


@pytest.mark.parametrize("slug", EPISODES)
def test_json_chapters_are_the_same_with_those_that_lists_leave_out_marked(told: Scratch, slug: str) -> None:
    found = [
        (round(one["startTime"] * 1000), one["title"], one.get("toc", True)) for one in of_json(told, slug)
    ]
    assert found == [(at, title, is_shown) for at, title, _, is_shown in EPISODES[slug]]
    assert [at for at, _, _ in found] == [at for at, _ in of_podlove(told, slug)]
    assert all(one["startTime"] == round(one["startTime"], 3) for one in of_json(told, slug))
    ends = [one.get("endTime") for one in of_json(told, slug)]
    assert ends == [*(one["startTime"] for one in of_json(told, slug)[1:]), None]


@pytest.mark.parametrize("slug", EPISODES)
def test_time_stamps_are_those_that_lists_show_to_the_second(told: Scratch, slug: str) -> None:
    notes = item(told, slug).findtext(ENCODED) or ""
    lines = re.findall(r"<p>([\d:]+) (.*?)</p>", notes)
    shown = [(at, title) for at, title, _, is_shown in EPISODES[slug] if is_shown]
    escaped = [(title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")) for _, title in shown]
    first = {at // 1000 * 1000: title for (at, _), title in reversed(list(zip(shown, escaped, strict=True)))}
    expected = sorted(first.items())  # of two within a second apps could not tell which is later
    assert [(milliseconds(clock), title) for clock, title in lines] == (expected if slug != "silent" else [])


@pytest.mark.parametrize("slug", EPISODES)
def test_the_page_and_the_copies_have_the_same_seconds(told: Scratch, slug: str) -> None:
    page, copy = told.page(f"episodes/{slug}/index.html"), json.loads(told.page(f"episodes/{slug}.json"))
    for at, _, _, _ in EPISODES[slug]:
        assert f'id="t={at // 1000}"' in page
    assert [round(one["start"] * 1000) for one in copy["chapters"]] == [at for at, _, _, _ in EPISODES[slug]]
