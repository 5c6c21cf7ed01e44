"""Hearing a quotation: the welcome's, as the repository has them, are played from their words to their end."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import until

pytestmark = pytest.mark.browser

SAID = {"welcome-1": (1.728, 5.805), "welcome-17": (17.46, 22.149), "welcome-27": (27.0, 29.404),
        "welcome-34": (34.138, 37.846)}  # fmt: skip
"""When its sentence begins and ends in the recording, in seconds; the next one begins 0.35 seconds after it."""
LATE = 0.3
"""Seconds that may pass until the page has been told, or has stopped."""
LATE_BY_ITSELF = 0.5
"""The same where no script helps: the browser looks for the end four times a second."""
ALMOST = 1
"""Seconds before the end to which a test goes on, so as not to listen to all of it."""


def heard(page: Page, player: str, begin: str, end: float) -> tuple[float, float]:
    """Where the player begins when the link or button is used, and where it stops by itself."""
    page.evaluate(
        f"window.begun = null; {player}.addEventListener('playing', () => {{ begun ??= {player}.currentTime; }})"
    )
    page.evaluate(begin)
    until(page, "begun !== null")
    page.evaluate(f"{player}.currentTime = {end - ALMOST}")
    until(page, f"{player}.paused")
    return float(page.evaluate("begun")), float(page.evaluate(f"{player}.currentTime"))


@pytest.mark.parametrize("quote", SAID)
def test_on_the_page_of_the_episode(page: Page, address: str, quote: str) -> None:
    start, end = SAID[quote]
    page.goto(f"{address}/episodes/welcome/")
    begun, ended = heard(
        page, "document.getElementById('_player')", f"document.querySelector('#q-{quote} .hear').click()", end
    )
    assert start - 0.01 <= begun < start + LATE
    assert end - 0.01 <= ended < end + LATE


@pytest.mark.parametrize("quote", ["welcome-1", "welcome-27"])
def test_on_a_page_of_its_own(page: Page, address: str, quote: str) -> None:
    start, end = SAID[quote]
    page.goto(f"{address}/quotes/{quote}/")
    player = "document.querySelector('.hear-it audio')"
    begun, ended = heard(page, player, f"{player}.play()", end)
    assert start - 0.01 <= begun < start + LATE
    assert end - 0.01 <= ended < end + LATE_BY_ITSELF


def test_the_whole_of_a_sentence(page: Page, address: str) -> None:
    start, end = SAID["welcome-27"]
    page.goto(f"{address}/episodes/welcome/")
    page.locator("#q-welcome-27 .hear").click()
    until(
        page,
        f"!document.getElementById('_player').paused && document.getElementById('_player').currentTime > {start}",
    )
    until(page, "document.getElementById('_player').paused")
    assert end - 0.01 <= page.evaluate("document.getElementById('_player').currentTime") < end + LATE
