"""Where there is no page, in Chromium, served as static hosts do: the page that says so at the address asked for."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.conftest import until
from tests.conftest import Scratch

pytestmark = pytest.mark.browser

SOON = 400
"""Milliseconds in which the index of a small archive on the same machine is there."""
OPEN = "!document.getElementById('_near').hidden"


@pytest.fixture
def lost(browser: Browser, address: str, real: Scratch) -> Iterator[Page]:
    """A page that is shown `404.html` wherever there is nothing."""

    def answer(route: Route) -> None:
        name = re.sub(r"^https?://[^/]+/", "", route.request.url.partition("?")[0])
        if (real.output / name / "index.html").is_file() or (real.output / name).is_file():
            route.continue_()
        else:
            route.fulfill(status=404, content_type="text/html", body=real.page("404.html"))

    with browser.new_context(base_url=address, viewport={"width": 390, "height": 844}) as context:
        context.route("**/*", answer)
        yield context.new_page()


def near(page: Page, path: str) -> list[tuple[str, str]]:
    """Titles and links that the page at `path` offers for addresses like it."""
    page.goto(path)
    until(page, OPEN)
    found = page.locator("#_near a")
    return [(str(one.text_content()), str(one.get_attribute("href"))) for one in found.all()]


INTERVIEW = (
    "Neel Nanda - Mechanistic Interpretability",
    "/episodes/neel-nanda-mechanistic-interpretability/",
)


@pytest.mark.parametrize(
    "path",
    [
        "/episodes/neel-nanda-mechanistic-interpret",
        "/episodes/Neel-Nanda-Mechanistic-Interpretabilty/",
        "/old/neel-nanda-mechanistic-interpretability.html",
        "/neel-nanda-mechanistic-interpretability%2C/?from=x#t=12",
    ],
)
def test_an_address_cut_off_mistyped_or_moved_finds_what_it_was(lost: Page, path: str) -> None:
    assert INTERVIEW in near(lost, path)


def test_the_nearest_stands_first_and_leads_there(lost: Page) -> None:
    assert near(lost, "/people/neel-nand/")[0] == ("Neel Nanda", "/people/neel-nanda/")
    lost.locator("#_near a").first.click()
    assert lost.locator("h1").text_content() == "Neel Nanda"


@pytest.mark.parametrize("path", ["/wp-login.php", "/404.html", "/x/%E0%A4%A/", "/a/"])
def test_where_nothing_is_like_it_nothing_is_offered(lost: Page, path: str) -> None:
    lost.goto(path)
    lost.wait_for_timeout(SOON)
    assert lost.locator("#_near").is_hidden()


def test_its_field_asks_the_search(lost: Page) -> None:
    lost.goto("/nothing/")
    lost.locator("input[name=q]").fill("superposition")
    lost.keyboard.press("Enter")
    lost.wait_for_url("**/search/?q=superposition")
