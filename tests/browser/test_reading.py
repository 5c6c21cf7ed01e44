"""The transcript: following it, finding in it, quoting from it, and its length."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import until

pytestmark = pytest.mark.browser

SOIL = "/episodes/soil/"
LONG = "/episodes/long/"
PLAYER = "document.getElementById('_player')"
NOW = "document.querySelector('.turn.now').getBoundingClientRect()"
IS_IN_VIEW = f"{NOW}.top >= 0 && {NOW}.top < innerHeight"
STILL = """new Promise((done) => {
  let last = -1, frames = 0;
  const look = () => {
    frames = scrollY === last ? frames + 1 : 0;
    last = scrollY;
    frames > 9 ? done() : requestAnimationFrame(look);
  };
  look();
})"""
"""Resolved when the page has come to rest."""

WAYS_TO_SCROLL = {
    "wheel": lambda page: page.mouse.wheel(0, -700),
    "key": lambda page: page.keyboard.press("PageUp"),
    "script": lambda page: page.evaluate("scrollBy(0, -700)"),
    "link": lambda page: page.evaluate("location.hash = '#_chapters'"),
}


@pytest.fixture
def soil(page: Page, talk: str) -> Page:
    page.goto(talk + SOIL)
    return page


@pytest.fixture
def followed(soil: Page) -> Page:
    """Somebody reads along, some turns into the transcript."""
    soil.locator(".turn .time").nth(10).click()
    until(soil, f"!{PLAYER}.paused && {PLAYER}.readyState > 2")
    until(soil, IS_IN_VIEW)
    return soil


def seek(page: Page, seconds: int) -> None:
    page.locator(".clock").fill(str(seconds))
    page.locator(".clock").press("Enter")
    until(page, f"{PLAYER}.currentTime >= {seconds} && !{PLAYER}.seeking")


def test_the_turn_that_is_heard_is_marked_and_stays_in_view(followed: Page) -> None:
    for second in (700, 1100, 400):
        seek(followed, second)
        until(followed, IS_IN_VIEW)
        clock = followed.locator(".turn.now [aria-current]").text_content() or ""
        minutes, seconds = map(int, clock.split(":"))
        assert second - 40 < 60 * minutes + seconds <= second
    expect(followed.locator(".turn.now")).to_have_count(1)
    expect(followed.locator(".pill")).to_be_hidden()


@pytest.mark.parametrize("way", WAYS_TO_SCROLL)
def test_following_yields_to_any_scroll_and_a_pill_leads_back(followed: Page, way: str) -> None:
    followed.locator(".play").focus()
    WAYS_TO_SCROLL[way](followed)
    pill = followed.locator(".pill")
    expect(pill).to_be_visible()
    followed.evaluate(STILL)
    left = followed.evaluate("scrollY")
    seek(followed, 1100)
    expect(followed.locator(".turn.now [aria-current]")).to_have_text("18:20")
    assert followed.evaluate("scrollY") == left
    expect(pill).to_have_attribute("aria-label", re.compile("Go to what is heard now, at 18:2."))
    pill.click()
    until(followed, IS_IN_VIEW)
    expect(pill).to_be_hidden()


def test_following_is_switched_off_and_stays_so(followed: Page) -> None:
    button = followed.get_by_role("button", name="Follow along")
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    left = followed.evaluate("scrollY")
    seek(followed, 1100)
    expect(followed.locator(".pill")).to_be_hidden()
    assert followed.evaluate("scrollY") == left
    followed.reload()
    expect(button).to_have_attribute("aria-pressed", "false")


def test_playing_from_the_top_of_the_page_leaves_one_there(soil: Page) -> None:
    soil.locator(".play").click()
    until(soil, f"{PLAYER}.currentTime > 1")
    assert soil.evaluate("scrollY") == 0
    expect(soil.locator(".pill")).to_be_hidden()


def marked(page: Page, name: str = "hit") -> list[str]:
    return list(page.evaluate(f"[...CSS.highlights.get('{name}')].map(String)"))


def test_words_are_found_where_they_stand_and_counted(soil: Page) -> None:
    field = soil.get_by_role("searchbox", name="Find in the transcript")
    field.fill("  Dry   SAND ")
    count = soil.locator(".find .found")
    expect(count).to_have_text("90 found")
    assert {one.lower() for one in marked(soil)} == {"dry sand"}
    for key, told in (
        ("Enter", "1 of 90"),
        ("Enter", "2 of 90"),
        ("Shift+Enter", "1 of 90"),
        ("Shift+Enter", "90 of 90"),
    ):
        field.press(key)
        expect(count).to_have_text(told)
        assert len(marked(soil, "hit-now")) == 1
        box = soil.evaluate(
            "(([one]) => { const box = one.getBoundingClientRect(); return [box.top, innerHeight - box.bottom]; })([...CSS.highlights.get('hit-now')])"
        )
        assert min(box) > 40, "what was found is in view, below the field"
    soil.get_by_role("button", name="Next", exact=True).click()
    expect(count).to_have_text("1 of 90")
    field.press("Escape")
    expect(field).to_have_value("")
    assert marked(soil) == []


def test_what_is_found_is_marked_across_the_pieces_of_a_turn(soil: Page) -> None:
    """At 310 seconds a quotation parts the text of its turn by an empty element."""
    field = soil.locator(".find input")
    text = soil.evaluate("document.getElementById('t=310').parentNode.textContent")
    before, after = (
        soil.evaluate(f"document.getElementById('t=310').{side}.textContent")
        for side in ("previousSibling", "nextSibling")
    )
    across = f"{before[-12:]}{after[:12]}"
    assert across in text
    field.fill(across)
    expect(soil.locator(".find .found")).to_contain_text("found")
    assert across in marked(soil)


@pytest.mark.parametrize("odd", ["(.*", "so+il", "[a-z]", "\\", "zzz"])
def test_what_is_typed_is_words_and_no_pattern(soil: Page, odd: str) -> None:
    soil.locator(".find input").fill(odd + " ")
    expect(soil.locator(".find .found")).to_have_text("Not found" if len(odd) > 1 else "")


def test_each_place_of_the_words_stands_on_the_strip(soil: Page) -> None:
    soil.locator(".find input").fill("dry sand")
    expect(soil.locator(".find .found")).to_have_text("90 found")
    assert 30 < len(str(soil.locator(".ticks path").get_attribute("d")).split("M")) <= 90
    soil.locator(".find input").fill("")
    expect(soil.locator(".ticks path")).to_have_attribute("d", "")


def test_a_browser_that_cannot_mark_words_marks_their_turns(page: Page, talk: str) -> None:
    page.add_init_script("delete window.Highlight")
    page.goto(talk + SOIL)
    page.locator(".find input").fill("dry sand")
    expect(page.locator(".find .found")).to_have_text("90 found")
    assert page.locator(".turn.hit").count() > 30
    page.locator(".find input").fill("")
    expect(page.locator(".turn.hit")).to_have_count(0)


def select(page: Page, first: int, start: int, last: int, end: int) -> None:
    """The words from a place in one turn to a place in another."""
    page.evaluate(
        "([first, start, last, end]) => { const text = (turn) => document.querySelectorAll('.turn')[turn].lastElementChild.firstChild;"
        " text(first).parentNode.scrollIntoView({ block: 'center' });"
        " getSelection().setBaseAndExtent(text(first), start, text(last), end); }",
        [first, start, last, end],
    )
    expect(page.get_by_role("group", name="Selected words")).to_be_visible()


def pasted(page: Page, kind: str = "text/plain") -> str:
    return str(page.evaluate(
        "(kind) => navigator.clipboard.read().then(([one]) => one.getType(kind)).then((blob) => blob.text())", kind
    ))  # fmt: skip


ADDRESS = "https://garden.example/hour/episodes/soil/#t=0"


def test_selected_words_are_copied_as_a_quotation_with_its_source(soil: Page) -> None:
    soil.context.grant_permissions(["clipboard-read", "clipboard-write"])
    select(soil, 0, 0, 0, 31)
    soil.get_by_role("button", name="Copy as quotation").click()
    expect(soil.locator(".toast")).to_have_text("Quotation copied")
    source = "“The soil one”, The Garden Hour, 2 March 2024, 0:00"
    assert pasted(soil) == f"“Soil keeps what the river broug”\n— Ada Moss, {source}\n{ADDRESS}"
    assert pasted(soil, "text/html").endswith(
        "<blockquote><p>“Soil keeps what the river broug”</p></blockquote>"
        f'<p>— Ada Moss, <a href="{ADDRESS}">“The soil one”, 0:00</a>, <cite>The Garden Hour</cite>, 2 March 2024</p>'
    )


def test_words_of_several_speakers_are_copied_with_each_name_and_without_what_stands_between(
    soil: Page,
) -> None:
    soil.context.grant_permissions(["clipboard-read", "clipboard-write"])
    select(soil, 0, 140, 1, 10)
    soil.get_by_role("button", name="Copy as quotation").click()
    expect(soil.locator(".toast")).to_have_text("Quotation copied")
    first, second, source, address = pasted(soil).split("\n")
    turns = [soil.locator(".turn").nth(at).locator("p").last.text_content() or "" for at in (0, 1)]
    assert first == f"Ada Moss: “{turns[0][140:].strip()}”"
    assert second == f"Ben Clay: “{turns[1][:10].strip()}”"
    assert source == "— “The soil one”, The Garden Hour, 2 March 2024, 0:00"
    assert address == ADDRESS


def test_a_link_to_selected_words_leads_to_their_moment_and_names_them(soil: Page) -> None:
    soil.context.grant_permissions(["clipboard-read", "clipboard-write"])
    select(soil, 0, 0, 0, 31)
    soil.get_by_role("button", name="Copy link to this", exact=True).click()
    expect(soil.locator(".toast")).to_have_text("Link copied")
    assert (
        soil.evaluate("navigator.clipboard.readText()")
        == f"{ADDRESS}:~:text=Soil%20keeps%20what%20the%20river%20broug"
    )


def test_nothing_is_offered_for_what_is_selected_elsewhere(soil: Page) -> None:
    select(soil, 0, 0, 0, 31)
    soil.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))")
    expect(soil.get_by_role("group", name="Selected words")).to_be_hidden()


def test_without_a_recording_there_is_finding_and_quoting_but_nothing_to_follow(
    page: Page, talk: str
) -> None:
    page.goto(f"{talk}/episodes/silent/")
    page.locator(".find input").fill("dry sand")
    expect(page.locator(".find .found")).to_contain_text("found")
    select(page, 0, 0, 0, 31)
    expect(page.locator(".follow")).to_have_count(0)
    page.locator(".turn .time").nth(4).click()
    assert page.url.split("#")[1].startswith("t=")


@pytest.mark.parametrize("width", [390, 1280])
def test_a_link_into_four_hours_lands_where_it_leads(page: Page, talk: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => { for (const one of list.getEntries()) moved += one.value; })"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    page.goto(talk + LONG)
    second = page.evaluate("document.querySelectorAll('.said')[18].querySelectorAll('.turn')[9].id")
    page.goto("about:blank")
    page.goto(f"{talk}{LONG}#{second}")
    turn = f"document.getElementById('{second}').getBoundingClientRect().top"
    until(page, f"Math.abs({turn} - 80) < 2")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert abs(page.evaluate(turn) - 80) < 2
    assert page.evaluate("moved") <= 0.01


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_sections_out_of_view_take_about_the_room_of_their_words(page: Page, talk: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(talk + LONG)
    heights = "[...document.querySelectorAll('.said')].slice(2).map((one) => one.offsetHeight)"
    assert (
        page.evaluate("getComputedStyle(document.querySelectorAll('.said')[5]).contentVisibility") == "auto"
    )
    guessed = page.evaluate(heights)
    page.evaluate("document.querySelectorAll('.said').forEach((one) => one.classList.add('whole'))")
    true = page.evaluate(heights)
    assert abs(sum(guessed) / sum(true) - 1) < 0.15
    assert all(abs(guess / is_so - 1) < 0.3 for guess, is_so in zip(guessed, true, strict=True))


def test_safari_is_given_all_sections_when_idle_for_its_own_search(page: Page, talk: str) -> None:
    page.add_init_script("window.GestureEvent = class {}")
    page.goto(talk + LONG)
    until(page, "document.querySelectorAll('.said:not(.whole)').length === 0")
    assert (
        page.evaluate("getComputedStyle(document.querySelectorAll('.said')[5]).contentVisibility")
        == "visible"
    )


def test_without_chapters_the_transcript_has_a_heading_every_five_minutes(page: Page, talk: str) -> None:
    page.goto(f"{talk}/episodes/plain/")
    expect(page.locator(".said h3")).to_have_text(["0:00–5:20", "5:20–10:10", "10:10–15:00"])
