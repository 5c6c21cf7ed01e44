"""How a page of four hours and 40,000 words behaves: `python -m bench.page`; bench/RESULTS-page.md has it."""

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, CDPSession, Page

from bench import long
from bench.browser import chromium, served
from bench.measure import Spread
from bench.workshop import HERE
from generator import __version__
from generator.build.options import Options
from generator.build.path import build

RESULTS = HERE / "bench" / "RESULTS-page.md"
WIDTHS = (390, 1280)
TRIES = 7
SCREENS = 40
"""How far somebody reads on."""
THROTTLE = 4
"""How many times slower the processor is taken to be for the theme."""

START = """
    window.moved = 0
    new PerformanceObserver(list => { for (const one of list.getEntries()) moved += one.value })
        .observe({type: 'layout-shift', buffered: true})
"""
"""Adds up all layout shifts, those after a scroll or a key too."""
DEEP = "[...document.querySelectorAll('.turn')].find(one => +one.id.slice(2) >= 10506).id"
"""The first turn after 2:55:06."""
AWAY = """id => {
    const margin = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)
        + (parseFloat(getComputedStyle(document.getElementById(id)).scrollMarginTop) || 0)
    return Math.abs(document.getElementById(id).getBoundingClientRect().top - margin)
}"""
"""Pixels between an element and where a link to it has to bring it."""
FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, at one width."""

    about: str
    unit: str
    width: int
    most: float
    """The target."""
    values: Spread

    @property
    def cells(self) -> tuple[str, ...]:
        measured = f"{self.values.middle:.3g} [{self.values.least:.3g}–{self.values.most:.3g}] {self.unit}"
        met = "yes" if self.values.middle <= self.most else "**no**"
        return (self.about, f"{self.width} px", measured.rstrip(), f"{self.most:g} {self.unit}".rstrip(), met)


def main() -> None:
    """Build the page, look at it, and write down what was seen."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        long.write(root)
        build(Options(content=root / "content", output=root / "output", now=datetime(2030, 1, 1, tzinfo=UTC)))
        with served(root / "output") as address, chromium() as browser:
            page = f"{address}/episodes/{long.SLUG}/"
            rows = [row for width in WIDTHS for row in measured(browser, page, width)]
            RESULTS.write_text(document(rows, browser.version), encoding="utf-8", newline="\n")
    print(RESULTS.read_text(encoding="utf-8"))


def measured(browser: Browser, address: str, width: int) -> Iterator[Row]:
    """Everything at one width."""
    read = [_read(browser, address, width) for _ in range(TRIES)]
    yield Row("Layout shift, reading on from the top", "", width, 0.01, Spread.of(read))
    linked = [_linked(browser, address, width) for _ in range(TRIES)]
    yield Row(
        "Layout shift, by a link to 2:55:06", "", width, 0.01, Spread.of([moved for moved, _ in linked])
    )
    yield Row(
        "Where the link lands: away from its place", "px", width, 1, Spread.of([away for _, away in linked])
    )
    switched = [ms for _ in range(TRIES) for ms in _switched(browser, address, width)]
    yield Row(f"Another theme, on a processor {THROTTLE} times slower", "ms", width, 100, Spread.of(switched))


def _read(browser: Browser, address: str, width: int) -> float:
    """Layout shift of a page that is read for some screens."""
    with _opened(browser, width) as page:
        page.goto(address)
        for _ in range(SCREENS):
            page.mouse.wheel(0, 700)
            page.wait_for_timeout(30)
        page.wait_for_timeout(300)
        return float(page.evaluate("moved"))


def _linked(browser: Browser, address: str, width: int) -> tuple[float, float]:
    """Layout shift, and how far from its place the turn is that a link leads to."""
    with _opened(browser, width) as page:
        page.goto(address)
        turn = page.evaluate(DEEP)
        page.goto("about:blank")
        page.goto(f"{address}#{turn}")
        page.wait_for_timeout(700)
        return float(page.evaluate("moved")), float(page.evaluate(AWAY, turn))


def _switched(browser: Browser, address: str, width: int) -> Iterator[float]:
    """How long the processor would be busy with a change from light to dark at the top of the page, and with
    the change back in the midst of the transcript.

    The time of the processor is taken, and not that of the clock, which would tell of everything else that
    the machine does. What looking itself takes does not count.
    """
    with _opened(browser, width) as page:
        page.goto(address)
        turn = page.evaluate(DEEP)
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable")
        for scheme in ("dark", "light"):
            page.wait_for_timeout(800)
            before = _busy(session)
            page.evaluate(FRAMES)
            begun = _busy(session)
            page.emulate_media(color_scheme=scheme)
            page.evaluate(FRAMES)
            yield THROTTLE * (_busy(session) - begun - (begun - before))
            page.evaluate("id => document.getElementById(id).scrollIntoView()", turn)


def _busy(session: CDPSession) -> float:
    """Milliseconds of the processor that the page's own thread has had."""
    found = session.send("Performance.getMetrics")["metrics"]
    return next(float(one["value"]) * 1000 for one in found if one["name"] == "ThreadTime")


@contextmanager
def _opened(browser: Browser, width: int) -> Iterator[Page]:
    with browser.new_context(viewport={"width": width, "height": 844}, color_scheme="light") as context:
        context.add_init_script(START)
        yield context.new_page()


def document(rows: list[Row], chromium: str) -> str:
    """RESULTS-page.md."""
    head = ("what", "width", "median [least–most]", "target", "met by the median")
    table = [head, tuple("---" for _ in head), *(row.cells for row in rows)]
    return "\n".join([
        "# A page of four hours, measured", "",
        f"An invented episode of four hours: {long.CUES:,} cues of some 40,000 words, {long.CHAPTERS} "
        f"chapters, {long.REFERENCES} references.",
        f"Made by `python -m bench.page`, and by nothing else; {TRIES} loads a row.", "",
        f"{datetime.now(UTC):%Y-%m-%d}; {os.cpu_count()} cores, {platform.system()} {platform.machine()}; "
        f"load {os.getloadavg()[0]:.0f}; Chapterhouse {__version__}, Chromium {chromium}.", "",
        *("| " + " | ".join(cells) + " |" for cells in table), "",
    ])  # fmt: skip


if __name__ == "__main__":
    main()
