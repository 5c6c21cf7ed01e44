"""A show in a language that is written from right to left, in Chromium."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import serve
from tests.conftest import SMALL, Scratch
from tests.recordings import wave_of

WORDS = """\
menu: תפריט
section:
  episodes: פרקים
  people: אנשים
  topics: נושאים
  quotes: ציטוטים
  references: אזכורים
  subscribe: הרשמה
  about: אודות
episodes:
  one: פרק אחד
  two: שני פרקים
  other: "{n} פרקים"
chapters_heading: פרקי משנה
quotes_heading: ציטוטים
transcript: תמליל
skip: דילוג לתוכן
"""
"""Some words in Hebrew; all others are English."""
PAGES = (
    "",
    "episodes/",
    "episodes/soil/",
    "people/",
    "people/ben-clay/",
    "quotes/",
    "references/",
    "subscribe/",
)
WIDTHS = (390, 1280)


@pytest.fixture(scope="module")
def hebrew(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a small show in Hebrew is served, in a theme with some words of that language."""
    root = tmp_path_factory.mktemp("hebrew")
    for file, text in (("theme.yaml", "extends: default\n"), ("strings/he.yaml", WORDS)):
        path = root / "themes/own" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (root / "content/media").mkdir(parents=True)
    show = SMALL.replace("artwork: media/cover.png\n", "language: he\ntheme: own\n")
    show = show.replace("title: What soil remembers", "title: מה האדמה זוכרת").replace(
        '{url: "https://audio.example/soil.mp3?v=1&x=2", length: 1200}', "{file: media/soil.wav}"
    )
    (root / "content/media/soil.wav").write_bytes(wave_of(b"\x80" * 3600, rate=1))
    scratch = Scratch(root).write(show)
    scratch.build()
    with serve(scratch.output) as address:
        yield address


@pytest.fixture(scope="module", params=WIDTHS)
def page(hebrew: str, browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(base_url=hebrew, viewport={"width": request.param, "height": 900})
    yield context.new_page()
    context.close()


def box(page: Page, selector: str) -> tuple[float, float]:
    """Where an element begins and ends, from the left."""
    found = page.locator(selector).first.bounding_box()
    assert found is not None, selector
    return found["x"], found["x"] + found["width"]


def style(page: Page, selector: str, name: str) -> str:
    return str(page.locator(selector).first.evaluate(f"one => getComputedStyle(one).{name}"))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_mirrored_and_nothing_stands_out_at_its_sides(page: Page, name: str) -> None:
    page.goto(f"/{name}")
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.evaluate("document.scrollingElement.scrollWidth - innerWidth") == 0
    width = page.evaluate("innerWidth")
    outside = page.evaluate(
        "() => [...document.querySelectorAll('main *')].filter((one) => one.checkVisibility())"
        ".map((one) => [one.getBoundingClientRect(), one]).filter(([box, one]) => box.width > 1 &&"
        " !one.closest('svg, .anchor') && (box.left < -1 || box.right > innerWidth + 1)).map(([, one]) => one.outerHTML.slice(0, 80))"
    )
    assert outside == []
    name_left, name_right = box(page, ".bar-name")
    menu = ".bar-links" if width > 900 else ".bar-menu"
    assert name_left > box(page, menu)[1] - 1
    assert width - name_right < width / 10
    free = page.locator("h1").evaluate(
        "(one) => { const text = document.createRange(); text.selectNodeContents(one);"
        " return one.parentElement.getBoundingClientRect().right - text.getBoundingClientRect().right; }"
    )
    assert abs(free) < 2


def test_chapters_begin_at_the_right_and_their_times_read_from_the_left(page: Page) -> None:
    page.goto("/episodes/soil/")
    assert box(page, ".chapter .time")[0] >= box(page, ".chapter-title")[1]
    assert style(page, ".chapter .time", "direction") == "ltr"
    assert page.locator(".chapter .time").nth(2).inner_text() == "20:30"


def test_the_recording_runs_from_left_to_right(page: Page) -> None:
    page.goto("/episodes/soil/")
    assert style(page, ".seek", "direction") == "ltr"
    begin, end = box(page, ".seek")
    clock, left = box(page, ".controls .clock"), box(page, ".controls .left")
    assert begin - 8 <= clock[0] < left[0] <= end
    back, on = box(page, "[data-do=back]"), box(page, "[data-do=on]")
    assert back[1] <= on[0]
    first = page.locator(".seek .strip path").first
    assert first.evaluate("one => one.getBBox().x") == 0


def test_a_text_in_another_script_runs_its_own_way(page: Page) -> None:
    page.goto("/quotes/")
    assert style(page, "blockquote p", "unicodeBidi") == "plaintext"
    page.goto("/episodes/")
    title = page.locator(".row-title a", has_text="Rain & wind")
    assert title.evaluate("one => getComputedStyle(one).unicodeBidi") == "plaintext"
    assert style(page, "h1", "textAlign") == "right"
