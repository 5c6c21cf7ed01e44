"""The search: from half-remembered words to the second at which they were said."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import serve, until
from tests.browser.visit import FOUND, opened
from tests.conftest import Scratch, garden

pytestmark = pytest.mark.browser

MORE = """\
-- episodes/puddles.md --
---
title: What a puddle forgets
date: 2023-08-01
guests: [Cyd Fen]
duration: "0:20:00"
chapters:
  - {start: "0:00:00", title: Standing water}
  - {start: "0:10:00", title: After the flood}
transcript: {file: puddles.vtt, rights: CC0-1.0}
---
-- transcripts/puddles.vtt --
WEBVTT

00:00.000 --> 00:30.000
<v Cyd Fen>A puddle is a short letter that nobody keeps.

10:00.000 --> 10:20.000
<v Ada Moss>And the field?

10:20.000 --> 10:40.000
<v Cyd Fen>The field is soil, and soil keeps a diary. It is slow, and it is never wrong about the flood.
"""
MARKS = "[...(CSS.highlights.get('arrived') || [])].map((range) => range.toString())"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("searched")
    (root / "content").mkdir()
    archive = garden(Scratch(root, is_searched=True)).write(MORE)
    archive.build()
    return archive.output


@pytest.fixture(scope="module")
def site(archive: Path) -> Iterator[str]:
    with serve(archive) as found:
        yield found


def asked(page: Page, site: str, words: str) -> Page:
    """The page of the search, on which words were typed and answered."""
    page.goto(f"{site}/search/")
    page.locator("#_q").fill(words)
    expect(page.locator("[role=status]")).not_to_be_empty()
    return page


def groups(page: Page) -> list[str]:
    return page.locator(".found h2").all_inner_texts()


def hits(page: Page) -> list[str]:
    """What is written of each, above its strip."""
    found = page.locator(".hit").evaluate_all(
        "all => all.map(one => [...one.children].filter(part => !part.matches('.hit-episode'))"
        ".map(part => part.innerText).join('\\n'))"
    )
    return [" | ".join(filter(None, text.split("\n"))) for text in found]


def test_words_are_found_by_kind_each_at_its_moment_with_what_matches_marked(page: Page, site: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(f"{site}/search/")
    expect(page.get_by_text("The words of 2 episodes with a transcript are searched")).to_be_visible()
    assert [one for one in fetched if "/pagefind/" in one] == []
    asked(page, site, "slow diary")
    expect(page.locator("[role=status]")).to_have_text("Found: 3")
    assert groups(page) == ["Moments 2", "Quotes 1"]
    assert "What soil remembers at 10:04 | Ben Clay | Soil is, um, a slow diary." in hits(page)
    said = "The field is soil, and soil keeps a diary. It is slow, and it is never wrong about the flood."
    assert f"What a puddle forgets at 10:20 | Cyd Fen | {said}" in hits(page)
    assert page.locator(".hit", has_text="Ben Clay").first.locator("mark").all_inner_texts() == [
        "slow",
        "diary.",
    ]
    assert [one for one in fetched if not one.startswith(site)] == []


def test_a_result_leads_to_its_moment_and_marks_the_words_which_the_address_forgets(
    page: Page, site: str
) -> None:
    asked(page, site, "diary").locator(".hit a", has_text="puddle").click()
    page.wait_for_url("**/episodes/puddles/#t=620")
    assert page.evaluate(MARKS) == ["diary"]
    box = page.evaluate("[...CSS.highlights.get('arrived')][0].getBoundingClientRect().top")
    assert 0 < box < 900
    assert "h=" not in str(page.locator("link[rel=canonical]").get_attribute("href"))
    page.get_by_role("button", name="Take marks away").click()
    assert page.evaluate(MARKS) == []
    page.go_back()
    expect(page.locator("#_q")).to_have_value("diary")


def test_a_chapter_is_found_where_it_begins(page: Page, site: str) -> None:
    asked(page, site, "layers").locator(".hit a", has_text="20:30").click()
    page.wait_for_url("**/episodes/soil/#t=1230")
    assert "Layers" in page.evaluate(MARKS)


def test_what_is_found_is_narrowed_by_kind_year_and_person_and_all_of_it_stands_in_the_address(
    page: Page, site: str
) -> None:
    asked(page, site, "soil")
    expect(page.locator(".hit")).to_have_count(5)
    page.get_by_role("button", name="Moments").click()
    assert groups(page) == ["Moments 2"]
    page.get_by_label("Year").focus()
    expect(page.get_by_label("Year").locator("option")).to_have_text(["Any", "2024 (1)", "2023 (1)"])
    page.get_by_label("Year").select_option(label="2023 (1)")
    expect(page.locator(".hit")).to_have_count(1)
    page.get_by_label("Person").focus()
    until(page, "document.querySelector('[data-narrow=person]').textContent.includes('Ben Clay (0)')")
    page.reload()
    expect(page.locator(".hit")).to_have_count(1)
    assert hits(page)[0].startswith("What a puddle forgets at 10:20 | Cyd Fen")
    page.get_by_role("button", name="Everything").click()
    page.get_by_label("Year").select_option(index=0)
    expect(page.locator(".hit")).to_have_count(5)


def test_the_keyboard_goes_through_the_results_and_back(page: Page, site: str) -> None:
    page.goto(f"{site}/search/?q=diary")
    expect(page.locator(".hit")).not_to_have_count(0)
    focused = "document.activeElement.closest('.hit') ? 'hit' : document.activeElement.id"
    page.keyboard.press("/")
    assert page.evaluate(focused) == "_q"
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) == "hit"
    page.keyboard.press("ArrowUp")
    assert page.evaluate(focused) == "_q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert page.evaluate(focused) == "_q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/episodes/**")
    page.goto(f"{site}/search/?q=diary")
    page.locator("#_q").press("Escape")
    expect(page.locator("#_q")).to_have_value("")
    expect(page.locator(".hit")).to_have_count(0)
    assert page.url == f"{site}/search/"


def test_every_word_has_to_be_there_and_a_phrase_as_it_stands(page: Page, site: str) -> None:
    asked(page, site, '"slow diary"')
    expect(page.locator(".found h2").first).to_have_text("Moments 1")
    asked(page, site, "puddle diary")
    expect(page.locator(".hit a", has_text="What soil remembers")).to_have_count(0)
    asked(page, site, "byzantine")  # words that begin with its first letter are not what is meant
    expect(page.locator(".hit")).to_have_count(0)
    asked(page, site, "xylophone")
    expect(page.locator("[role=status]")).to_have_text(
        "Nothing was found for “xylophone”. Try other or fewer words."
    )
    expect(page.get_by_role("link", name="Quotes").last).to_be_visible()


def test_before_anything_is_typed_the_page_offers_words_that_are_there(page: Page, site: str) -> None:
    page.goto(f"{site}/search/")
    page.locator(".examples a").first.click()
    expect(page.locator(".hit")).not_to_have_count(0)


def test_the_field_of_the_home_page_leads_to_what_was_found(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("searchbox").fill("diary")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=diary")
    expect(page.locator(".hit")).not_to_have_count(0)


def test_axe_and_the_policy_have_nothing_against_results(browser: Browser, site: str) -> None:
    with opened(browser) as context:
        page = context.new_page()
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(f"{site}/search/?q=soil")
            expect(page.locator(".hit")).not_to_have_count(0)
            assert page.evaluate(FOUND, []) == []
            page.emulate_media(color_scheme="dark")
            assert page.evaluate(FOUND, ["color-contrast"]) == []
        assert page.evaluate("reports") == []


def test_an_index_that_cannot_be_had_is_told_and_the_lists_remain(browser: Browser, site: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/pagefind/**", lambda route: route.abort())
        asked(page, site, "soil")
        expect(page.locator("[role=status]")).to_have_text(
            "The index could not be loaded. Try again, or go on by the lists below."
        )
        expect(page.get_by_role("link", name="Topics").last).to_be_visible()


def test_pages_on_a_disk_say_why_nothing_is_found(page: Page, archive: Path) -> None:
    page.goto((archive / "search/index.html").as_uri())
    page.locator("#_q").fill("soil")
    expect(page.locator("[role=status]")).to_contain_text("Pages read from a disk cannot be searched")


def test_without_scripts_the_page_says_so_and_leads_on(browser: Browser, site: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site}/search/?q=soil")
        expect(page.get_by_text("Searching needs scripts, which are off.")).to_be_visible()
        expect(page.get_by_role("link", name="Topics").last).to_be_visible()
        assert page.locator("form:visible, input:visible").count() == 0
