"""A moment that was found: its episode drawn with all that was found in it, and ten seconds of it in place."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.pagefind import phrases, words
from tests.browser.conftest import serve, until
from tests.browser.visit import FOUND, opened
from tests.conftest import Scratch, garden
from tests.recordings import wav

pytestmark = pytest.mark.browser

BROOK = """\
-- episodes/brook.md --
---
title: What a brook says
date: 2023-09-01
guests: [Cyd Fen]
audio: {file: media/brook.wav}
duration: "0:00:40"
chapters:
  - {start: "0:00:00", title: Spring}
  - {start: "0:00:20", title: Gravel}
transcript: {file: brook.vtt, rights: CC0-1.0}
---
-- transcripts/brook.vtt --
WEBVTT

00:00.000 --> 00:10.000
<v Cyd Fen>A brook is gravel that talks.

00:10.000 --> 00:20.000
<v Ada Moss>To whom?

00:20.000 --> 00:30.000
<v Cyd Fen>To whoever sits on the gravel.

00:30.000 --> 00:40.000
<v Ada Moss>And gravel answers, the same gravel?
"""
HEARD = """
    window.sounds = [];
    const Made = Audio;
    window.Audio = function (address) { const made = new Made(address); sounds.push(made); return made; };
"""
"""Keeps everything that a page lets sound."""


def built(root: Path) -> Path:
    (root / "content").mkdir()
    archive = garden(Scratch(root, is_searched=True)).write(BROOK)
    (archive.content / "media/brook.wav").write_bytes(wav(40_000))
    archive.build()
    return archive.output


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serve(built(tmp_path_factory.mktemp("moments"))) as found:
        yield found


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The same as if it were large: the index tells one place of a word in a passage."""
    for name in ("LARGE", "ALONE", "MOST"):
        monkeypatch.setattr(words, name, 1)
    monkeypatch.setattr(phrases, "MOST", 1)
    output = built(tmp_path)
    assert b'"gravel":' in (output / "pagefind/near.json").read_bytes()
    with serve(output) as found:
        yield found


def asked(page: Page, site: str, words: str) -> list[str]:
    """What is fetched of recordings, from the search for words on."""
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url) if ".wav" in request.url else None)
    page.add_init_script(HEARD)
    page.goto(f"{site}/search/?q={words}")
    expect(page.locator(".hit").first).to_be_visible()
    return fetched


def test_the_strip_of_the_episode_has_a_mark_wherever_the_words_are_in_it(page: Page, site: str) -> None:
    asked(page, site, "gravel")
    hit = page.locator(".hit", has_text="brook").first
    strip = hit.get_by_role("img", name="Places in this episode: 3")
    expect(strip).to_be_visible()
    paths = strip.locator("path").evaluate_all("all => all.map(one => one.getAttribute('d'))")
    assert paths == ["M0 8h497m3 0h500", "M0 2v12M500 2v12M750 2v12", "M750 0v16"]
    asked(page, site, "talks")
    expect(page.get_by_role("img", name="Places in this episode: 1").first).to_be_visible()


def test_space_on_a_moment_plays_ten_seconds_of_it_and_space_or_escape_stops(page: Page, site: str) -> None:
    fetched = asked(page, site, "answers")
    link = page.locator(".hit a", has_text="brook").first
    expect(link).to_have_attribute("aria-keyshortcuts", "Space")
    button = page.locator(".hit button[data-audio]")
    link.focus()
    assert fetched == []
    assert page.evaluate("sounds") == []
    for key in ("Space", "Escape"):
        page.keyboard.press("Space")
        until(page, "sounds.at(-1)?.currentTime > 30")
        expect(button).to_have_text("Stop What a brook says at 0:30")
        assert page.evaluate("sounds.at(-1).currentTime") < 32
        page.keyboard.press(key)
        expect(button).to_have_text("Play 10 seconds What a brook says at 0:30")
        assert page.evaluate("sounds.every(one => one.paused)")
    assert page.evaluate("document.activeElement.matches('.hit a') && scrollY === 0")
    assert page.url == f"{site}/search/?q=answers"
    assert fetched != []


def test_ten_seconds_end_by_themselves_and_another_moment_takes_the_place_of_one(
    page: Page, site: str
) -> None:
    asked(page, site, "talks")
    button = page.get_by_role("button", name="Play 10 seconds What a brook says at 0:00")
    button.click()
    until(page, "sounds.at(-1)?.currentTime > 0")
    page.evaluate("sounds.at(-1).currentTime = 9.5")
    expect(button).to_be_visible()
    assert page.evaluate("sounds.at(-1).paused")
    button.click()
    page.get_by_role("searchbox").fill("whoever")  # what is listed no longer is not heard
    expect(page.get_by_role("button", name="Play 10 seconds What a brook says at 0:20")).to_be_visible()
    assert page.evaluate("sounds.every(one => one.paused)")


def test_a_space_among_the_words_is_a_space(page: Page, site: str) -> None:
    asked(page, site, "gravel")
    page.locator("#_q").focus()
    page.keyboard.press("Space")
    assert page.evaluate("sounds") == []


def test_audio_that_cannot_be_had_is_told(browser: Browser, site: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/*.wav*", lambda route: route.abort())
        asked(page, site, "answers")
        page.locator(".hit button[data-audio]").click()
        expect(page.locator("[role=status]")).to_have_text("The audio could not be played.")
        expect(page.locator(".hit button[data-audio]")).to_contain_text("Play 10 seconds")


def test_an_episode_without_audio_has_no_button(page: Page, site: str) -> None:
    asked(page, site, "rain")
    expect(page.locator(".hit button[data-audio]")).to_have_count(0)


def test_axe_and_the_policy_have_nothing_against_moments(browser: Browser, site: str) -> None:
    with opened(browser) as context:
        page = context.new_page()
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(f"{site}/search/?q=gravel")
            page.locator(".hit button[data-audio]").first.click()
            assert page.evaluate(FOUND, []) == []
            page.emulate_media(color_scheme="dark")
            assert page.evaluate(FOUND, ["color-contrast"]) == []
        assert page.evaluate("reports") == []


def test_frequent_words_are_found_beside_others_and_in_phrases_as_all_are(page: Page, large: str) -> None:
    asked(page, large, "gravel answers")
    hit = page.locator(".hit", has_text="brook").first
    expect(hit.get_by_role("link")).to_have_text("What a brook says at 0:30")
    assert hit.locator("mark").all_inner_texts() == ["gravel", "answers,", "gravel?"]
    asked(page, large, '"the same gravel"')
    assert hit.locator("mark").all_inner_texts() == ["the", "same", "gravel?"]
    page.get_by_role("searchbox").fill('"gravel the"')
    expect(page.locator("[role=status]")).to_contain_text("Nothing was found")


@pytest.mark.parametrize(
    "phrase",
    [
        '"soil is um a slow diary"', '"the gravel"', '"gravel answers"', '"And, GRAVEL answers"', '"talks to"',
        '"a brooks"', '"keeps a"', '"a diary"', '"gravel"', '"is the gravel that"', '"the"', '"and and"', '"–"',
    ],
)  # fmt: skip
def test_a_phrase_finds_the_same_places_however_frequent_its_words_are(
    page: Page, site: str, large: str, phrase: str
) -> None:
    found = []
    for where in (site, large):
        page.goto(f"{where}/search/?q={quote(phrase)}")
        expect(page.locator("[role=status]")).to_contain_text("ound")
        found.append(page.locator(".results").inner_html())
    assert found[0] == found[1]


def test_the_first_letter_of_somebody_who_types_does_not_fetch_all_that_begins_with_it(
    page: Page, large: str
) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url) if "/index/" in request.url else None)
    page.goto(f"{large}/search/?q=g")
    expect(page.locator("[role=status]")).to_contain_text("ound")
    assert len(fetched) == 1
