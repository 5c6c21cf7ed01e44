"""The player: by hand, by keyboard, by links, and without script."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import until

pytestmark = pytest.mark.browser

SOIL = "/episodes/soil/"
PLAYER = "document.getElementById('_player')"
PLAY = "[data-do=play]"


def at(page: Page) -> float:
    return float(page.evaluate(f"{PLAYER}.currentTime"))


def is_silent(page: Page) -> bool:
    return bool(page.evaluate(f"{PLAYER}.paused"))


def until_it_plays(page: Page) -> None:
    until(page, f"!{PLAYER}.paused && {PLAYER}.readyState > 2")


def until_at(page: Page, seconds: float) -> None:
    """Until the place is that one, or what may have played since."""
    until(page, f"{PLAYER}.currentTime >= {seconds} && {PLAYER}.currentTime < {seconds + 5}")


@pytest.fixture
def soil(page: Page, talk: str) -> Page:
    page.goto(talk + SOIL)
    return page


@pytest.fixture
def plain(browser: Browser) -> Iterator[BrowserContext]:
    """A browser with scripts off."""
    with browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800}) as context:
        yield context


def test_arriving_at_a_moment_cues_it_and_fetches_nothing(page: Page, talk: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(f"{talk}{SOIL}#t=605")
    expect(page.locator(PLAY)).to_have_attribute("aria-label", "Play from 10:05")
    assert at(page) == 605
    assert is_silent(page)
    assert not [url for url in fetched if url.endswith(".wav")]
    page.locator(PLAY).click()
    until_it_plays(page)
    until_at(page, 605)


def test_nothing_plays_by_itself_however_one_arrives(page: Page, talk: str) -> None:
    for way in ("", "#t=605", "#t=605,610", "?t=605", "#layers", "#q-soil-310"):
        page.goto("about:blank")
        page.goto(talk + SOIL + way)
        page.evaluate(f"window.played = 0; {PLAYER}.addEventListener('play', () => played++)")
        expect(page.locator(".controls")).to_be_visible()
        page.evaluate("location.hash = '#t=700'")
        until(page, f"{PLAYER}.currentTime === 700")
        assert is_silent(page)
        assert page.evaluate("played") == 0


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("#t=10:05", "#t=605"),
        ("#t=10m5s", "#t=605"),
        ("#t=605.7", "#t=605"),
        ("#t=605-610", "#t=605,610"),
        ("?t=0:10:05", "#t=605"),
        ("#t=605:~:text=soil", "#t=605"),
    ],
)
def test_a_moment_is_read_as_people_write_it_and_shown_as_the_site_does(
    page: Page, talk: str, written: str, shown: str
) -> None:
    page.goto(talk + SOIL + written)
    until(page, f"Math.floor({PLAYER}.currentTime) === 605")
    assert page.evaluate("location.href") == talk + SOIL + shown


def test_a_moment_past_the_end_is_the_end_and_the_page_says_so(page: Page, talk: str) -> None:
    page.goto(f"{talk}{SOIL}#t=99999")
    expect(page.locator(".toast")).to_have_text("The recording ends at 20:00")
    assert at(page) == 1199


def test_the_moment_one_arrives_at_is_marked_in_the_chapters_and_in_the_transcript(
    page: Page, talk: str
) -> None:
    page.goto(f"{talk}{SOIL}#t=605")
    expect(page.locator(".chapter [aria-current]")).to_have_text("10:00")
    expect(page.locator(".turn.now")).to_have_count(1)
    expect(page.locator(".turn.now [aria-current]")).to_have_text("10:00")
    assert page.evaluate("scrollY") > 0


def test_length_and_size_are_known_before_anything_plays(soil: Page) -> None:
    expect(soil.locator(".player-file")).to_have_text("Audio file, 20 min, 3.6 MB")
    expect(soil.locator(".total")).to_have_text("20:00")
    expect(soil.locator(".left")).to_have_text("20:00 left")
    expect(soil.locator(".chapter [aria-current]")).to_have_count(0)


def test_without_script_there_is_the_browsers_own_player_and_no_empty_box(
    plain: BrowserContext, talk: str
) -> None:
    page = plain.new_page()
    page.goto(talk + SOIL)
    expect(page.locator("#_player")).to_be_visible()
    assert page.locator("#_player").get_attribute("controls") is not None
    expect(page.locator(".player-file")).to_have_text("Audio file, 20 min, 3.6 MB")
    for box in (".controls", ".tools", ".keys", ".pill", ".toast"):
        expect(page.locator(f"main > {box}, {box}:visible")).to_have_count(0)
    listen = page.locator(".jumps").bounding_box()
    file = page.locator(".player-file").bounding_box()
    assert listen is not None
    assert file is not None
    assert listen["y"] - file["y"] - file["height"] < 40


def test_the_keys_work_in_the_player_and_nowhere_else(soil: Page) -> None:
    soil.locator("h1").click()
    for key in "kjln>?":
        soil.keyboard.press(key)
    assert (at(soil), is_silent(soil)) == (0, True)
    soil.locator("[data-do=back]").focus()
    for key, second in (("n", 300), ("n", 600), ("ArrowRight", 630), ("l", 660), ("ArrowLeft", 645), ("j", 630),
                        ("Shift+ArrowRight", 635), ("Shift+ArrowLeft", 630), ("p", 600), ("p", 300)):  # fmt: skip
        soil.keyboard.press(key)
        assert at(soil) == second, key
    soil.keyboard.press("k")
    until_it_plays(soil)
    soil.keyboard.press("k")
    assert is_silent(soil)
    soil.keyboard.press(">")
    expect(soil.locator(".speed")).to_have_value("1.1")


def test_the_bar_is_a_slider_that_keys_move_by_chapters_and_to_the_ends(soil: Page) -> None:
    bar = soil.get_by_role("slider", name="Place in the recording")
    bar.focus()
    expect(bar).to_have_attribute("aria-valuetext", "0 seconds of 20 minutes, Hello")
    for key, second in (
        ("PageUp", 300),
        ("PageUp", 600),
        ("PageDown", 300),
        ("End", 1199),
        ("Home", 0),
        ("ArrowUp", 30),
    ):
        soil.keyboard.press(key)
        assert at(soil) == second, key
    expect(bar).to_have_attribute("aria-valuetext", "30 seconds of 20 minutes, Hello")


def test_every_control_is_reached_by_tab_and_has_a_name(soil: Page) -> None:
    soil.locator("h1 ~ .with a").last.focus()
    names: list[Any] = []
    for _ in range(11):
        soil.keyboard.press("Tab")
        names.append(
            soil.evaluate(
                "document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"
            )
        )
    assert names == [
        "Place in the recording", "Time; type one to go there", "Play", "Previous chapter", "Back 15 seconds",
        "On 30 seconds", "Next chapter", "Speed", "Copy link to this moment", "More", "Audio file",
    ]  # fmt: skip


def test_the_sleep_timer_stops_at_the_end_of_the_chapter(soil: Page) -> None:
    soil.locator(".more summary").click()
    soil.get_by_label("Sleep timer").select_option("chapter")
    soil.keyboard.press("Escape")
    expect(soil.get_by_label("Sleep timer")).to_be_hidden()
    soil.locator(PLAY).click()
    until_it_plays(soil)
    soil.evaluate(f"{PLAYER}.currentTime = 299")
    until(soil, f"{PLAYER}.paused")
    assert 300 <= at(soil) < 301
    expect(soil.locator(".toast")).to_have_text("Stopped by the sleep timer.")
    soil.locator(".more summary").click()
    expect(soil.get_by_label("Sleep timer")).to_have_value("")


def test_the_sleep_timer_stops_after_its_minutes(soil: Page) -> None:
    soil.clock.install()
    soil.locator(".more summary").click()
    soil.get_by_label("Sleep timer").select_option(label="15 minutes")
    soil.locator(PLAY).click()
    until(soil, f"!{PLAYER}.paused")
    soil.clock.fast_forward(14 * 60 * 1000)
    assert not soil.evaluate(f"{PLAYER}.paused")
    soil.clock.fast_forward(61 * 1000)
    assert soil.evaluate(f"{PLAYER}.paused")


def test_another_chapter_that_is_gone_to_is_the_last_one_then(soil: Page) -> None:
    soil.locator(".more summary").click()
    soil.get_by_label("Sleep timer").select_option("chapter")
    soil.locator(PLAY).click()
    until_it_plays(soil)
    soil.evaluate(f"{PLAYER}.currentTime = 301")
    until_it_plays(soil)
    soil.evaluate(f"{PLAYER}.currentTime = 599")
    until(soil, f"{PLAYER}.paused")
    assert 600 <= at(soil) < 601


def test_the_volume_is_kept_for_the_next_page(soil: Page) -> None:
    soil.locator(".more summary").click()
    soil.get_by_label("Volume").fill("0.4")
    assert soil.evaluate(f"{PLAYER}.volume") == 0.4
    soil.reload()
    assert soil.evaluate(f"{PLAYER}.volume") == 0.4


def test_a_question_mark_lists_the_keys_and_escape_leads_back(soil: Page) -> None:
    soil.locator(PLAY).focus()
    soil.keyboard.press("?")
    expect(soil.get_by_role("dialog", name="Keys")).to_be_visible()
    soil.keyboard.press("Escape")
    expect(soil.locator(".keys")).to_be_hidden()
    expect(soil.locator(PLAY)).to_be_focused()


def test_a_time_that_is_typed_is_gone_to_and_what_is_none_is_told(soil: Page) -> None:
    soil.locator(".clock").fill("10:05")
    soil.keyboard.press("Enter")
    assert at(soil) == 605
    soil.locator(".clock").fill("later")
    soil.keyboard.press("Enter")
    expect(soil.locator(".toast")).to_have_text("“later” is not a time")
    soil.keyboard.press("Escape")
    expect(soil.locator(".clock")).to_have_value("10:05")


def test_a_drag_on_the_bar_seeks_when_it_ends_and_escape_takes_it_back(soil: Page) -> None:
    box = soil.locator(".seek").bounding_box()
    assert box is not None
    middle, line = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    soil.mouse.move(box["x"] + 20, line)
    soil.mouse.down()
    soil.mouse.move(middle, line)
    expect(soil.locator(".chapter-now")).to_have_text("A slow diary")
    assert at(soil) == 0
    soil.mouse.up()
    assert abs(at(soil) - 600) < 5
    soil.mouse.move(middle, line)
    soil.mouse.down()
    soil.mouse.move(box["x"] + 20, line)
    soil.keyboard.press("Escape")
    soil.mouse.up()
    assert abs(at(soil) - 600) < 5


def test_the_speed_is_kept_and_tells_how_long_it_takes(soil: Page, talk: str) -> None:
    assert soil.locator(".speed option").all_text_contents()[::5] == [
        "0.5×",
        "1.0×",
        "1.5×",
        "2.0×",
        "2.5×",
        "3.0×",
    ]
    soil.locator(".speed").select_option("2")
    expect(soil.locator(".left")).to_have_text("10:00 left at 2.0×")
    soil.goto(f"{talk}/episodes/plain/")
    expect(soil.locator(".speed")).to_have_value("2")
    assert soil.evaluate(f"{PLAYER}.playbackRate") == 2


def listened(page: Page, second: int) -> None:
    """Somebody listens at that second, and stops."""
    page.locator(".clock").fill(str(second))
    page.keyboard.press("Enter")
    page.locator(PLAY).click()
    until_it_plays(page)
    page.locator(PLAY).click()
    until(page, f"{PLAYER}.paused")


def test_a_place_is_kept_and_resuming_and_beginning_are_both_offered(soil: Page, talk: str) -> None:
    listened(soil, 605)
    soil.goto(f"{talk}/episodes/plain/")
    expect(soil.locator(".offers")).to_be_hidden()
    soil.goto(talk + SOIL)
    expect(soil.locator(".offers button:visible")).to_have_text(["Resume at 10:05", "From the start"])
    soil.get_by_role("button", name="From the start").click()
    until_it_plays(soil)
    assert at(soil) < 5


def test_resuming_plays_from_the_place_that_was_kept(soil: Page) -> None:
    listened(soil, 605)
    soil.reload()
    soil.locator("[data-do=resume]").click()
    until_it_plays(soil)
    until_at(soil, 605)
    expect(soil.locator(".offers")).to_be_hidden()


def test_a_link_to_a_moment_and_a_place_that_was_kept_are_both_offered(soil: Page, talk: str) -> None:
    listened(soil, 605)
    soil.goto("about:blank")
    soil.goto(f"{talk}{SOIL}#t=300")
    expect(soil.locator(".offers button:visible")).to_have_text(["Play from 5:00", "Resume at 10:05"])


def test_neither_closing_nor_hearing_a_quotation_forgets_the_place(soil: Page) -> None:
    listened(soil, 605)
    soil.locator("#q-soil-310 .hear").click()
    until_it_plays(soil)
    until(soil, f"{PLAYER}.paused")
    soil.evaluate("scrollTo(0, 0)")
    expect(soil.locator("[data-do=resume]")).to_have_text("Resume at 10:05")
    soil.locator("[data-do=resume]").click()
    until_it_plays(soil)
    soil.evaluate("scrollTo(0, document.body.scrollHeight)")
    soil.locator("[data-do=away]").click()
    assert is_silent(soil)
    expect(soil.locator("html")).not_to_have_class("docked")
    soil.reload()
    expect(soil.locator("[data-do=resume]")).to_have_text("Resume at 10:05")


def test_a_recording_that_was_heard_to_its_end_begins_anew(soil: Page) -> None:
    listened(soil, 1195)
    soil.reload()
    expect(soil.locator(PLAY)).to_have_attribute("aria-label", "Play")


def test_hearing_a_quotation_stops_at_its_last_word(soil: Page) -> None:
    soil.locator("#q-soil-310 .hear").click()
    until(soil, f"!{PLAYER}.paused && {PLAYER}.currentTime > 310")
    until(soil, f"{PLAYER}.paused")
    assert 312 <= at(soil) < 312.3


def test_the_chapter_that_is_heard_is_marked_and_told_to_the_system(soil: Page) -> None:
    soil.locator(".chapter").nth(1).click()
    until_it_plays(soil)
    expect(soil.locator(".chapter [aria-current]")).to_have_text("5:00")
    metadata = "({title, album, artist} = navigator.mediaSession.metadata, [title, album, artist])"
    until(soil, "navigator.mediaSession.metadata !== null")
    assert soil.evaluate(metadata) == ["Layers", "The soil one", "The Garden Hour"]
    soil.locator("[data-do=next]").click()
    expect(soil.locator(".chapter [aria-current]")).to_have_text("10:00")
    expect(soil.locator(".toast")).to_have_text("A slow diary")
    assert soil.evaluate(metadata)[0] == "A slow diary"


def test_the_previous_chapter_is_the_start_of_this_one_when_that_is_long_past(soil: Page) -> None:
    soil.locator(".clock").fill("10:05")
    soil.keyboard.press("Enter")
    for second in (600, 300, 0, 0):
        soil.locator("[data-do=previous]").click()
        assert at(soil) == second


def test_the_link_to_this_moment_is_the_permanent_one(soil: Page) -> None:
    soil.context.grant_permissions(["clipboard-read", "clipboard-write"])
    soil.locator(".clock").fill("10:05.9")
    soil.keyboard.press("Enter")
    soil.get_by_role("button", name="Copy link to this moment").click()
    expect(soil.locator(".toast")).to_have_text("Link copied")
    assert (
        soil.evaluate("navigator.clipboard.readText()") == "https://garden.example/hour/episodes/soil/#t=605"
    )


def test_sharing_is_offered_where_the_system_has_a_sheet_for_it(soil: Page) -> None:
    expect(soil.locator("[data-do=share]")).to_have_count(0)
    soil.add_init_script("navigator.share = (what) => { window.shared = what; return Promise.resolve(); }")
    soil.goto(f"{soil.url}#t=605")
    soil.reload()
    soil.get_by_role("button", name="Share").click()
    assert soil.evaluate("shared") == {
        "title": "The soil one",
        "url": "https://garden.example/hour/episodes/soil/#t=605",
    }


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_player_docks_when_it_plays_out_of_view_and_covers_no_focus(soil: Page, width: int) -> None:
    soil.set_viewport_size({"width": width, "height": 700})
    soil.evaluate("scrollTo(0, 900)")
    expect(soil.locator("html")).not_to_have_class("docked")
    soil.locator(".chapter .time").first.click()
    until_it_plays(soil)
    soil.mouse.wheel(0, 900)
    expect(soil.locator("html")).to_have_class("docked")
    assert soil.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    soil.locator(".with a, h1").first.focus()
    covered = []
    for _ in range(soil.locator("a:visible, button:visible, input:visible, select:visible").count()):
        soil.keyboard.press("Tab")
        covered.append(soil.evaluate(COVERED))
    assert len(covered) > 60
    assert [one for one in covered if one] == []
    soil.mouse.wheel(0, -50_000)
    expect(soil.locator("html")).not_to_have_class("docked")


COVERED = """(() => {
  const one = document.activeElement;
  if (one === document.body || one.closest('.controls, .pill')) return '';
  const dock = document.querySelector('.docked .controls'), box = one.getBoundingClientRect();
  const edge = dock ? dock.getBoundingClientRect().top : innerHeight;
  const isClear = box.top >= -1 && (box.bottom <= edge || box.top < edge - 24);
  return isClear ? '' : `${one.outerHTML.slice(0, 80)} ${box.top} ${box.bottom} ${edge}`;
})()"""


def test_neither_arriving_nor_docking_moves_the_page(browser: Browser, talk: str) -> None:
    with browser.new_context(viewport={"width": 390, "height": 800}) as context:
        context.add_init_script(
            "window.moved = 0; new PerformanceObserver((list) => { for (const one of list.getEntries()) moved += one.value; })"
            ".observe({ type: 'layout-shift', buffered: true });"
        )
        page = context.new_page()
        for way in ("", "#t=605"):
            page.goto("about:blank")
            page.goto(talk + SOIL + way)
            page.locator(PLAY).press("Enter")
            until_it_plays(page)
            page.evaluate("scrollTo(0, 3000)")
            until(page, "document.documentElement.classList.contains('docked')")
            assert page.evaluate("moved") <= 0.01, way


def test_a_recording_that_cannot_be_loaded_is_told_and_can_be_tried_again(
    browser: Browser, talk: str
) -> None:
    with browser.new_context() as context:
        context.route("**/*.wav", lambda route: route.abort())
        page = context.new_page()
        page.goto(f"{talk}{SOIL}#t=605")
        page.locator(PLAY).click()
        expect(page.locator(".toast")).to_have_text("The recording could not be loaded.")
        context.unroute("**/*.wav")
        page.get_by_role("button", name="Try again").click()
        until_it_plays(page)
        until_at(page, 605)
        expect(page.get_by_role("button", name="Try again")).to_be_hidden()


def test_without_chapters_there_are_no_ways_between_them(page: Page, talk: str) -> None:
    page.goto(f"{talk}/episodes/plain/")
    expect(page.locator("[data-do=next]")).to_be_hidden()
    page.locator(PLAY).focus()
    page.keyboard.press("n")
    assert at(page) == 0
    page.keyboard.press("l")
    assert at(page) == 30


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("slug", ["soil", "plain", "mute", "silent"])
def test_no_state_of_an_episode_scrolls_sideways_or_is_reported(
    page: Page, talk: str, slug: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(f"{talk}/episodes/{slug}/")
    if page.locator(PLAY).count():
        page.locator(PLAY).click()
        until_it_plays(page)
        page.evaluate("document.body.style.minHeight = '200vh'")  # also where there is little to read
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        until(page, "document.documentElement.classList.contains('docked')")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
