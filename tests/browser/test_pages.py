"""The real archive in a real browser."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import serve, until
from tests.conftest import Scratch

pytestmark = pytest.mark.browser

LATER = "/episodes/neel-nanda-sparse-autoencoders/"


@pytest.mark.parametrize("width", [390, 1280])
def test_a_moment_comes_into_view_with_scripts_off(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{address}{LATER}#t=3843")
    chapter = page.locator("[id='t=3843']")
    assert "Universal Circuit Patterns and Induction Heads" in str(chapter.text_content())
    box = chapter.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 800
    marked = chapter.evaluate("one => one.matches(':target')")
    assert marked
    context.close()


def test_a_link_to_a_moment_from_another_page_works_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{address}/quotes/welcome-17/")
    page.locator("a.time").first.click()
    assert page.url == f"{address}/episodes/welcome/#t=17"
    assert page.locator("[id='t=17']").evaluate("one => one.getBoundingClientRect().top") < 800
    context.close()


def test_a_page_read_from_disk_has_its_style_and_its_moments(page: Page, real: Scratch) -> None:
    page.goto(f"{(real.output / 'episodes/welcome/index.html').as_uri()}#t=27")
    assert page.evaluate("getComputedStyle(document.body).margin") == "0px"
    assert page.locator("[id='t=27']").evaluate("one => one.matches(':target')")


def test_arriving_at_a_moment_cues_the_player_without_a_sound(page: Page, address: str) -> None:
    page.goto(f"{address}/episodes/welcome/#t=27")
    until(page, "document.getElementById('_player').currentTime >= 27")
    assert page.evaluate("document.getElementById('_player').paused")


def test_a_second_without_an_id_of_its_own_shows_the_nearest_before_it(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 500})
    page.goto(f"{address}/episodes/welcome/#t=33")
    until(page, "document.getElementById('_player').currentTime >= 33")
    assert page.evaluate("scrollY") > 100


@pytest.mark.parametrize("written", ["0:33", "33.5", "33s", "0:00:33"])
def test_a_moment_may_be_written_as_people_write_times(page: Page, address: str, written: str) -> None:
    page.goto(f"{address}/episodes/welcome/#t={written}")
    until(page, "document.getElementById('_player').currentTime >= 33")


def test_a_click_on_a_chapter_plays_from_there_with_the_player_in_view(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 600})
    page.goto(f"{address}/episodes/welcome/")
    page.locator(".chapter").nth(2).click()
    until(
        page,
        "!document.getElementById('_player').paused && document.getElementById('_player').currentTime >= 27",
    )
    assert page.url.endswith("#t=27")
    until(page, "document.documentElement.classList.contains('docked')")
    box = page.locator(".controls").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] == 600
    row = page.locator("[id='t=27']").bounding_box()
    assert row is not None
    assert 0 <= row["y"] <= box["y"] - row["height"], "the player hides the chapter that was clicked"


def test_hearing_a_quotation_plays_it_and_stops_at_its_end(page: Page, address: str) -> None:
    page.goto(f"{address}/episodes/welcome/")
    page.evaluate("document.getElementById('_player').playbackRate = 4")
    page.locator("#q-welcome-27 a.hear").click()
    player = "document.getElementById('_player')"
    until(page, f"!{player}.paused && {player}.currentTime > 27")
    until(page, f"{player}.paused")
    assert 29.4 <= page.evaluate(f"{player}.currentTime") < 33


def test_an_old_address_leads_on_with_its_moment(browser: Browser, small: Scratch) -> None:
    episode = small.content / "episodes/soil.md"
    episode.write_text(episode.read_text().replace("title:", "aliases: [/old/soil.html]\ntitle:", 1))
    small.build()
    with serve(small.output) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}/old/soil.html#t=605", wait_until="commit")
        page.wait_for_url(f"{address}/episodes/soil/#t=605")
        assert page.locator("[id='t=605']").count() == 1


def test_the_menu_of_a_narrow_page_opens_by_keyboard(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{address}/")
    page.locator(".bar-menu summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(".bar-menu nav a").first.is_visible()
    assert page.locator(".bar-links").is_hidden()


def test_a_quotation_is_copied_with_its_citation(browser: Browser, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}/quotes/welcome-17/")
    page.get_by_text("Copy with citation").click()
    page.get_by_text("Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == (
        "“Put a time after the address of an episode, and the page opens at that time.”\n"
        "eSpeak NG, in “Welcome to the archive”, Machine Learning Street Talk, 20 November 2026, at 0:17. "
        "https://street-talk-archive.example/quotes/welcome-17/"
    )
    context.close()


def test_the_address_of_the_feed_is_copied(browser: Browser, address: str) -> None:
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(f"{address}/subscribe/")
        page.get_by_role("button", name="Copy address").click()
        page.get_by_role("button", name="Copied").wait_for()
        assert (
            page.evaluate("navigator.clipboard.readText()") == "https://street-talk-archive.example/feed.xml"
        )


def test_a_work_says_when_it_is_copied(browser: Browser, address: str) -> None:
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(f"{address}/references/")
        page.locator(".works .reference-title a").first.click()
        page.get_by_role("button", name="Copy BibTeX").click()
        page.get_by_role("button", name="Copied").wait_for()
        assert page.evaluate("navigator.clipboard.readText()").startswith("@")


def test_where_nothing_can_be_copied_the_text_is_selected(page: Page, address: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined});")
    page.goto(f"{address}/quotes/welcome-17/")
    page.get_by_text("Copy citation").click()
    until(page, "getSelection().toString().startsWith('eSpeak NG, in')")


def test_without_script_there_is_no_button_that_does_nothing(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}/quotes/welcome-17/")
        assert page.locator("button:visible").count() == 0
        assert page.locator("#_citation").is_visible()


def test_the_policy_has_nothing_against_data_for_search_engines(browser: Browser, address: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(
            "addEventListener('securitypolicyviolation', () => { window.violated = true; });"
        )
        page.goto(f"{address}/quotes/welcome-17/")
        assert page.locator("script[type='application/ld+json']").count() == 1
        assert page.evaluate("window.violated") is None
        page.evaluate("document.head.append(Object.assign(document.createElement('script'), {text: '1'}))")
        until(page, "window.violated === true")
