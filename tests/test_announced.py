"""Episodes that are announced: a page before their date, and nothing of what is in them."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from generator.formats.calendar import Event, write
from tests.conftest import NOW, Scratch

FROST = """\
-- episodes/frost.md --
---
title: Frost, and what it leaves
date: 2026-12-05T18:30:00+01:00
announced: yes
number: 3
summary: A night that nobody forgot; and why.
guests: [Ben Clay, {name: Ivy Stone, role: guest}]
topics: [soil, winter]
audio: {url: "https://audio.example/frost.mp3", length: 5}
duration: "0:50:00"
chapters:
  - {start: "0:00:00", title: An embargoed heading}
quotes:
  - {text: Nobody may read this yet., speaker: Ivy Stone, at: "0:01:00"}
---

The embargoed notes, with [0:02:00].
"""
THEN = datetime(2026, 12, 6, tzinfo=UTC)
PAGE = "episodes/frost/index.html"


@pytest.fixture
def announced(small: Scratch) -> Scratch:
    small.write(FROST)
    small.build()
    return small


def text_of(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main>")[0]).split())


def test_its_page_tells_when_it_comes_and_with_whom(announced: Scratch) -> None:
    assert text_of(announced.page(PAGE)).partition(">")[2].strip() == (
        "Episode 3 · coming Frost, and what it leaves 5 December 2026, 17:30 (UTC) with Ben Clay , Ivy Stone "
        "A night that nobody forgot; and why. soil · winter It will be here on that day, at this address. "
        "Add to a calendar Subscribe All other episodes"
    )


def test_nothing_that_is_in_it_is_told_anywhere(announced: Scratch) -> None:
    told = announced.told()
    assert "frost.mp3" not in told
    assert "embargoed" not in told
    assert "nobody may read this" not in told


def test_only_pages_of_people_and_topics_that_are_there_are_linked_to(announced: Scratch) -> None:
    page = announced.page(PAGE)
    assert '<a href="../../people/ben-clay/">Ben Clay</a>' in page
    assert '<a href="../../topics/soil/">soil</a>' in page
    assert not (announced.output / "people/ivy-stone").exists()
    assert not (announced.output / "topics/winter").exists()


def test_home_and_the_lists_tell_of_it_and_feed_sitemap_and_copies_do_not(announced: Scratch) -> None:
    tree = announced.tree()
    with_it = {name for name, data in tree.items() if b"episodes/frost" in data or b"frost/" in data}
    assert with_it - {".manifest", PAGE} == {"index.html", "episodes/index.html", "episodes/frost.ics"}
    assert {name for name in tree if "frost" in name} == {PAGE, "episodes/frost.ics"}
    assert '<meta name="robots" content="noindex">' in announced.page(PAGE)


def test_the_page_of_its_year_has_it_where_there_is_one(announced: Scratch) -> None:
    announced.write("-- episodes/new.md --\n---\ntitle: New\ndate: 2026-01-01\n---\n")
    announced.build()
    assert "Frost, and what it leaves" in announced.page("episodes/year/2026/index.html")
    assert "Frost, and what it leaves" not in announced.page("episodes/year/2024/index.html")


def test_when_its_date_has_come_it_is_an_episode_at_the_same_address(announced: Scratch) -> None:
    announced.build(now=THEN)
    assert "An embargoed heading" in announced.page(PAGE)
    assert "frost.mp3" in announced.page("feed.xml")
    assert not (announced.output / "episodes/frost.ics").exists()
    grown = announced.tree()
    announced.build(now=THEN, clean=True)
    assert announced.tree() == grown


def test_a_build_after_its_date_does_not_take_the_site_for_standing(
    announced: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    announced.run()
    assert "An embargoed heading" not in announced.page(PAGE)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(THEN.timestamp())))
    announced.run()
    assert "An embargoed heading" in announced.page(PAGE)


def test_an_edit_of_its_text_shows_nowhere(announced: Scratch) -> None:
    announced.run()
    before = announced.tree()
    announced.write(FROST.replace("The embargoed notes", "Other embargoed notes"))
    announced.run()
    assert announced.tree() == before


def test_without_the_field_nothing_tells_of_it(small: Scratch) -> None:
    small.write(FROST.replace("announced: yes\n", ""))
    assert small.build().held_back == 1
    assert "frost" not in small.told()


def test_a_draft_is_not_announced(small: Scratch) -> None:
    small.write(FROST.replace("announced: yes\n", "announced: yes\ndraft: yes\n"))
    assert small.build().held_back == 1
    assert "frost" not in small.told()


def test_with_future_it_is_an_episode(small: Scratch) -> None:
    small.write(FROST)
    small.build(future=True)
    assert "An embargoed heading" in small.page(PAGE)


def test_texts_may_link_to_it_by_name(announced: Scratch) -> None:
    announced.write("-- pages/about.md --\n---\ntitle: About\n---\n\nNext: [[episode:frost]].\n")
    announced.build()
    assert 'href="../episodes/frost/" class="named">Frost, and what it leaves' in announced.page(
        "about/index.html"
    )


def test_its_slug_and_guid_are_its_own_already(small: Scratch) -> None:
    small.write(FROST.replace("announced: yes\n", "announced: yes\nguid: soil\n"))
    assert small.problems() == [
        "content/episodes/soil.md:1: guid: 'soil' is claimed by content/episodes/frost.md:5 too; a guid names one episode for ever"
    ]


def test_the_soonest_stands_first_and_home_has_three(announced: Scratch) -> None:
    for days in (40, 30, 20):
        day = (NOW + timedelta(days=days)).date()
        announced.write(
            f"-- episodes/in-{days}.md --\n---\ntitle: In {days}\ndate: {day}\nannounced: yes\n---\n"
        )
    announced.build()
    titles = r'row-coming">.*?<h3 class="row-title"><a href="[^"]*">([^<]*)</a>'
    assert re.findall(titles, announced.page("index.html"), re.DOTALL) == [
        "Frost, and what it leaves", "In 20", "In 30",
    ]  # fmt: skip
    assert re.findall(titles, announced.page("episodes/index.html"), re.DOTALL) == [
        "Frost, and what it leaves", "In 20", "In 30", "In 40",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("zone", "told"),
    [("Europe/Berlin", "18:30 (UTC+1)"), ("America/St_Johns", "14:00 (UTC-3:30)"), ("UTC", "17:30 (UTC)")],
)
def test_its_time_is_told_in_the_zone_of_the_show(small: Scratch, zone: str, told: str) -> None:
    show = small.content / "show.yaml"
    show.write_text(f"{show.read_text(encoding='utf-8')}timezone: {zone}\n", encoding="utf-8")
    small.write(FROST)
    small.build()
    assert f"5 December 2026, {told} with" in text_of(small.page(PAGE))


def test_a_date_without_a_time_is_told_as_a_day(small: Scratch) -> None:
    small.write(FROST.replace("2026-12-05T18:30:00+01:00", "2026-12-05"))
    small.build()
    assert "5 December 2026 with" in text_of(small.page(PAGE))
    assert "DTSTART;VALUE=DATE:20261205\r\n" in small.tree()["episodes/frost.ics"].decode()


def test_a_calendar_can_take_its_date(announced: Scratch) -> None:
    assert announced.tree()["episodes/frost.ics"].decode() == (
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//Chapterhouse//Podcast archive//EN\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:frost@garden.example\r\n"
        "DTSTAMP:20261205T173000Z\r\n"
        "DTSTART:20261205T173000Z\r\n"
        "SUMMARY:The Garden Hour: Frost\\, and what it leaves\r\n"
        "DESCRIPTION:A night that nobody forgot\\; and why.\r\n"
        "URL:https://garden.example/hour/episodes/frost/\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )


def test_long_lines_of_a_calendar_are_folded_between_letters() -> None:
    title = "Bäume, " * 20 + "back\\slash"
    event = Event(
        id="x@y", start=datetime(2026, 1, 1, 9, tzinfo=UTC), title=title, about="", url="https://y/"
    )
    lines = write(event).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\r\n".join(lines).decode()  # no letter is cut in two
    unfolded = write(event).replace(b"\r\n ", b"").decode()
    assert "SUMMARY:" + "Bäume\\, " * 20 + "back\\\\slash\r\n" in unfolded
