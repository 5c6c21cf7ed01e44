"""A visit of one page at every width and in both themes: what axe, the browser and the network have to say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.resources import files

from playwright.sync_api import Browser, BrowserContext, Page, Route

WIDTHS = (320, 390, 1280)
CHECKED = (390, 1280)
"""Widths at which axe looks."""
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules of axe to which a theme makes a difference: dark and light differ in colours alone."""

REPORTS = """
    window.reports = [];
    addEventListener('securitypolicyviolation', (one) => reports.push(`${one.violatedDirective} ${one.blockedURI}`));
"""
FOUND = """async (rules) => {
    const found = await axe.run(document, {resultTypes: ['violations'], ...(rules.length ? {runOnly: rules} : {})})
    return found.violations.map(one => `${one.id}: ${one.nodes.map(node => node.html).join(' ').slice(0, 200)}`)
}"""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@dataclass(frozen=True)
class Seen:
    """What was seen on one page."""

    wrong: list[str] = field(default_factory=list)
    """What axe found, with the theme and the width."""
    wide: list[str] = field(default_factory=list)
    """Widths at which the page scrolls sideways."""
    reports: list[str] = field(default_factory=list)
    """What the Content-Security-Policy reported."""
    errors: list[str] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)
    """Every address that was asked for."""


def opened(browser: Browser) -> BrowserContext:
    """Where pages are visited, each with axe in it."""
    context = browser.new_context()
    context.add_init_script(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    context.add_init_script(REPORTS)
    return context


def visited(page: Page, addresses: Iterable[str]) -> Iterator[tuple[str, Seen]]:
    """Each of `addresses` with everything that is seen there: all in one tab, because a tab for each would
    be a process that reads axe anew.
    """
    seen = Seen()
    page.on("request", lambda request: seen.fetched.append(request.url))
    page.on("console", lambda told: seen.errors.append(told.text) if told.type == "error" else None)
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    for address in addresses:
        seen = Seen()
        _look(page, address, seen)
        yield address, seen


def _look(page: Page, address: str, seen: Seen) -> None:
    page.emulate_media(color_scheme="light")
    page.route(address, _stay)
    page.goto(address)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate(SIDEWAYS) > 0:
            seen.wide.append(f"{width} px")
        if width in CHECKED:
            seen.wrong.extend(f"{told}, {width} px" for told in _told(page))
    seen.reports.extend(page.evaluate("reports"))
    page.unroute(address)


def _told(page: Page) -> list[str]:
    """What axe finds in both themes."""
    page.emulate_media(color_scheme="light")
    light = page.evaluate(FOUND, [])
    page.emulate_media(color_scheme="dark")
    return [*light, *(f"{one}, dark" for one in page.evaluate(FOUND, list(COLOURS)))]


def _stay(route: Route) -> None:
    """A page that leads on to another one is held, to be looked at."""
    answer = route.fetch()
    lines = answer.text().splitlines()
    kept = [line for line in lines if 'http-equiv="refresh"' not in line and 'id="alias"' not in line]
    route.fulfill(response=answer, body="\n".join(kept))


FOCUSABLE = """() => {
    const can = 'a[href], button, input, select, summary, audio[controls], video[controls], [tabindex="0"]'
    return [...document.querySelectorAll(can)].filter(one => one.checkVisibility() && !one.disabled)
        .map((one, at) => { one.dataset.place = at; return one.outerHTML.slice(0, 90) })
}"""
"""Everything that the keyboard has to reach, in the order of the page."""
FOCUSED = """() => {
    const one = document.activeElement, box = one.getBoundingClientRect()
    if (one === document.body) return null
    const ring = [one, one.parentElement].map(each => getComputedStyle(each))
        .some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1)
    const isThere = box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0
    const isOwn = one.matches('audio, video')  // the browser's own controls show it within
    return [Number(one.dataset.place), (ring || isOwn) && isThere]
}"""


def walked(page: Page) -> tuple[list[str], list[str], list[str]]:
    """The page by the tabulator: all that can have the focus in order, what had it in order, and what of it
    was not seen to have it.
    """
    names: list[str] = page.evaluate(FOCUSABLE)
    reached: list[int] = []
    unseen: set[int] = set()
    for _ in range(3 * len(names) + 10):  # a player of the browser's own has several stops
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUSED)
        if found is None or (found[0] == 0 and len(reached) > 1):
            break  # past the end, or at the start again
        at, is_seen = found
        reached += [at] if reached[-1:] != [at] else []
        unseen |= set() if is_seen else {at}
    return names, [names[at] for at in reached], [names[at] for at in sorted(unseen)]
