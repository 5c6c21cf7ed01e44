"""Pages of every kind, of an awkward archive and of the real one, held against what holds for all pages."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.awkward import FURTHER, OF_KINDS
from tests.browser.conftest import serve
from tests.browser.visit import SIDEWAYS, Seen, opened, visited, walked
from tests.conftest import Scratch

pytestmark = pytest.mark.browser

REAL = (
    "/", "/episodes/neel-nanda-sparse-autoencoders/", "/episodes/welcome/", "/people/neel-nanda/", "/quotes/welcome-1/",
    "/references/", "/about/",
)  # fmt: skip


@pytest.fixture(scope="module")
def awkward(strained: Scratch) -> Iterator[str]:
    with serve(strained.output) as found:
        yield found


@pytest.fixture(scope="module")
def seen(browser: Browser, awkward: str, address: str) -> dict[str, Seen]:
    """What was seen on each page."""
    pages = [f"{awkward}{path}" for path in (*OF_KINDS.values(), *FURTHER)]
    pages += [f"{address}{path}" for path in REAL]
    with opened(browser) as context:
        return dict(visited(context.new_page(), pages))


def test_axe_finds_nothing_wrong_in_light_and_dark_narrow_and_wide(seen: dict[str, Seen]) -> None:
    assert {page: one.wrong for page, one in seen.items() if one.wrong} == {}


def test_no_page_scrolls_sideways(seen: dict[str, Seen]) -> None:
    assert {page: one.wide for page, one in seen.items() if one.wide} == {}


def test_the_policy_has_nothing_to_report_and_no_script_fails(seen: dict[str, Seen]) -> None:
    assert {page: one.reports + one.errors for page, one in seen.items() if one.reports or one.errors} == {}


def test_everything_a_page_needs_comes_from_the_site_and_no_font_is_among_it(
    seen: dict[str, Seen], awkward: str, address: str
) -> None:
    fetched = {one for page in seen.values() for one in page.fetched}
    assert len(fetched) > len(seen)
    assert [one for one in fetched if not one.startswith((awkward, address))] == []
    assert [one for one in fetched if one.endswith((".woff2", ".woff", ".ttf", ".otf"))] == []


@pytest.mark.parametrize("width", [390, 1280])
def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(
    browser: Browser, awkward: str, width: int
) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        for path in (path for kind, path in OF_KINDS.items() if kind != "alias"):
            page.goto(awkward + path)
            names, reached, unseen = walked(page)
            assert reached == names, path
            assert unseen == [], path


def test_without_scripts_every_page_is_whole_and_has_nothing_that_does_nothing(
    browser: Browser, awkward: str
) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700}) as context:
        page = context.new_page()
        for path in (*OF_KINDS.values(), *FURTHER):
            page.goto(awkward + path)
            assert page.locator("h1").is_visible(), path
            assert page.locator("button:visible, input:visible, select:visible").count() == 0, path
            assert page.evaluate(SIDEWAYS) <= 0, path
            assert (
                page.locator("audio:visible:not([controls]), video:visible:not([controls])").count() == 0
            ), path
