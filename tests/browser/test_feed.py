"""The feed, opened by mistake: it greets a person, and no script or transformation has a part in it."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import serve
from tests.conftest import Scratch
from tests.test_feed_archives import archive

pytestmark = pytest.mark.browser

SEEN = """() => {
    const shown = one => one.checkVisibility() && one.getBoundingClientRect().height > 0
    const before = name => {
        const style = getComputedStyle(document.querySelector(name), '::before')
        return style.display === 'block' ? style.content : ''
    }
    return {
        heading: before('rss'), notice: before('channel'),
        names: [...new Set([...document.querySelectorAll('channel *')].filter(shown).map(one => one.nodeName))],
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        paper: getComputedStyle(document.documentElement).backgroundColor,
        ink: getComputedStyle(document.querySelector('item > title')).color,
    }
}"""

COLOURS = {
    "light": ("rgb(252, 251, 248)", "rgb(29, 28, 26)"),
    "dark": ("rgb(21, 23, 26)", "rgb(232, 229, 222)"),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_feed_in_a_browser_says_what_it_is_and_shows_its_episodes(
    browser: Browser, address: str, width: int, scheme: str
) -> None:
    context = browser.new_context(
        java_script_enabled=True,
        viewport={"width": width, "height": 800},
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = context.new_page()
    page.goto(f"{address}/feed.xml")
    seen = page.evaluate(SEEN)
    context.close()
    assert seen["heading"] == '"This address is a feed"'
    assert "copy the address of this page" in seen["notice"]
    assert seen["names"] == ["title", "link", "description", "item", "pubDate"]
    assert seen["wide"] <= 0
    assert (seen["paper"], seen["ink"]) == COLOURS[scheme]


def test_the_document_of_a_year_greets_too_and_so_does_a_feed_on_disk(
    browser: Browser, scratch: Scratch
) -> None:
    archive(scratch).build()
    page = browser.new_page()
    with serve(scratch.output) as address:
        for where in (f"{address}/feed/2021.xml", (scratch.output / "feed/2021.xml").as_uri()):
            page.goto(where)
            assert page.evaluate(SEEN)["heading"] == '"This address is a feed"'
    page.close()
