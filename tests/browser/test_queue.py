"""All that a page lets hear, played one after the other: the welcome's quotations, on their speaker's page."""

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.browser.conftest import until

pytestmark = pytest.mark.browser

SPEAKER = "/people/espeak-ng/"
STARTS = (1.728, 17.46, 27.0, 34.138)
"""When the four quotations begin, in seconds."""
ENDS = (5.805, 22.149, 29.404, 37.846)
AUDIO = "document.querySelector('.queue-bar audio')"
HEARD = "[...document.querySelectorAll('[data-heard]')].map(one => one.id)"


def told(page: Page) -> str:
    return page.locator(".queue-bar p").inner_text()


def test_nothing_is_fetched_before_somebody_plays(page: Page, address: str) -> None:
    fetched: list[str] = []

    def note(request: Request) -> None:
        fetched.append(request.url)

    page.on("request", note)
    page.goto(address + SPEAKER)
    page.wait_for_timeout(300)
    assert [one for one in fetched if one.endswith(".mp3")] == []
    assert page.locator(".queue-bar").is_hidden()


def test_each_is_played_to_its_end_and_then_the_next(page: Page, address: str) -> None:
    page.goto(address + SPEAKER)
    page.get_by_role("button", name="Play all quotes").click()
    for at, (start, end) in enumerate(zip(STARTS, ENDS, strict=True)):
        until(page, f"!{AUDIO}.paused && Math.abs({AUDIO}.currentTime - {start}) < 1.5")
        assert told(page).startswith(f"{at + 1} of 4: ")
        assert page.evaluate(HEARD) == [f"q-welcome-{int(start)}"]
        page.evaluate(f"{AUDIO}.currentTime = {end - 0.5}")
    until(page, f"{AUDIO}.paused && document.querySelector('.queue-bar').hidden")
    assert page.evaluate(HEARD) == []


def test_it_is_used_by_keyboard(page: Page, address: str) -> None:
    page.goto(address + SPEAKER)
    page.get_by_role("button", name="Play all quotes").focus()
    page.keyboard.press("Enter")
    until(page, f"!{AUDIO}.paused")
    assert page.evaluate("document.activeElement.className") == "queue-next"
    page.keyboard.press("Enter")
    until(page, f"!{AUDIO}.paused && {AUDIO}.currentTime > {STARTS[1] - 0.1}")
    assert told(page).startswith("2 of 4: ")
    page.keyboard.press("Escape")
    assert page.locator(".queue-bar").is_hidden()
    assert page.evaluate(f"{AUDIO}.paused")
    assert page.evaluate("document.activeElement.className") == "queue-play"


@pytest.mark.parametrize("width", [390, 1280])
def test_the_bar_covers_nothing_that_has_the_focus(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 600})
    page.goto(address + SPEAKER)
    page.get_by_role("button", name="Play all quotes").click()
    until(page, f"!{AUDIO}.paused")
    page.evaluate("document.querySelector('main a').focus()")
    for _ in range(30):
        page.keyboard.press("Tab")
        covered = page.evaluate("""() => {
            const one = document.activeElement, bar = document.querySelector('.queue-bar')
            if (bar.contains(one) || one === document.body) return false
            return one.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1
        }""")
        assert not covered


def test_without_scripts_there_is_no_button(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(address + SPEAKER)
    assert opened.locator(".queue-play").is_hidden()
    assert opened.locator("a.hear").count() == 4
    context.close()
