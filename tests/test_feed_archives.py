"""A feed that holds only the newest episodes leads to the rest, year by year (RFC 5005)."""

from xml.etree import ElementTree

import pytest

from tests import editing
from tests.conftest import Scratch
from tests.test_standing import edited, replaced

HOME = "https://e.example"
ATOM, FH = "{http://www.w3.org/2005/Atom}", "{http://purl.org/syndication/history/1.0}"
SHOW = f"-- show.yaml --\ntitle: T\nbase_url: {HOME}/\nfeed: {{limit: 2, hub: https://hub.example/}}\n"
DATES = {"a": "2021-01-01", "b": "2021-12-31", "c": "2023-05-05", "d": "2024-01-01", "e": "2024-02-02"}


def archive(scratch: Scratch, show: str = SHOW) -> Scratch:
    scratch.write(show)
    for slug, date in DATES.items():
        kind = "type: trailer\n" if slug == "a" else ""
        audio = f"audio: {{url: https://e.example/{slug}.mp3, length: 1}}"
        text = f"---\ntitle: {slug}\ndate: {date}\n{kind}{audio}\n---\n\nNotes of {slug}.\n"
        scratch.write(f"-- episodes/{slug}.md --\n{text}")
    return scratch.write("-- episodes/mute.md --\n---\ntitle: mute\ndate: 2022-01-01\n---\n")


def channel(scratch: Scratch, file: str) -> ElementTree.Element:
    found = ElementTree.fromstring(scratch.page(file)).find("channel")
    assert found is not None
    return found


def guids(scratch: Scratch, file: str) -> list[str | None]:
    return [one.text for one in channel(scratch, file).iter("guid")]


def links(scratch: Scratch, file: str) -> dict[str, str]:
    """By rel."""
    found = channel(scratch, file).findall(f"{ATOM}link")
    return {one.attrib["rel"]: one.attrib["href"] for one in found}


def feeds(scratch: Scratch) -> list[str]:
    return [name for name in scratch.tree() if name.startswith("feed")]


def test_a_feed_without_a_limit_or_within_it_holds_everything(scratch: Scratch) -> None:
    for limit in ("", "feed: {limit: 5}\n"):
        archive(scratch, f"-- show.yaml --\ntitle: T\nbase_url: {HOME}/\n{limit}").build()
        assert feeds(scratch) == ["feed.xml"]
        assert guids(scratch, "feed.xml") == ["e", "d", "c", "b", "a"]
        assert links(scratch, "feed.xml") == {"self": f"{HOME}/feed.xml"}


def test_a_longer_one_has_a_document_for_each_year_with_audio(scratch: Scratch) -> None:
    archive(scratch).build()
    assert {file: guids(scratch, file) for file in feeds(scratch)} == {
        "feed.xml": ["e", "d"],
        "feed/2024.xml": ["e", "d"],
        "feed/2023.xml": ["c"],
        "feed/2021.xml": ["b", "a"],
    }


def test_the_documents_lead_from_the_newest_to_the_oldest_and_back(scratch: Scratch) -> None:
    archive(scratch).build()
    feed, years = f"{HOME}/feed.xml", {year: f"{HOME}/feed/{year}.xml" for year in (2024, 2023, 2021)}
    assert links(scratch, "feed.xml") == {
        "self": feed, "hub": "https://hub.example/", "prev-archive": years[2024],
    }  # fmt: skip
    assert links(scratch, "feed/2024.xml") == {
        "self": years[2024], "prev-archive": years[2023], "current": feed,
    }  # fmt: skip
    assert links(scratch, "feed/2023.xml") == {
        "self": years[2023], "prev-archive": years[2021], "next-archive": years[2024], "current": feed,
    }  # fmt: skip
    assert links(scratch, "feed/2021.xml") == {
        "self": years[2021], "next-archive": years[2023], "current": feed,
    }  # fmt: skip


def test_only_the_years_say_that_they_are_an_archive(scratch: Scratch) -> None:
    archive(scratch).build()
    said = {file: len(channel(scratch, file).findall(f"{FH}archive")) for file in feeds(scratch)}
    assert said == {"feed.xml": 0, "feed/2024.xml": 1, "feed/2023.xml": 1, "feed/2021.xml": 1}


def test_trailers_are_offered_by_the_feed_that_is_subscribed_to_alone(scratch: Scratch) -> None:
    archive(scratch).build()
    trailer = "{https://podcastindex.org/namespace/1.0}trailer"
    assert [file for file in feeds(scratch) if channel(scratch, file).findall(trailer)] == ["feed.xml"]


def test_an_item_is_the_same_in_every_document(scratch: Scratch) -> None:
    archive(scratch).build()
    items = [scratch.page(file).partition("<item>")[2].partition("</item>")[0] for file in feeds(scratch)[:2]]
    assert items[0] == scratch.page("feed/2024.xml").partition("<item>")[2].partition("</item>")[0]


def test_a_file_of_the_archives_own_takes_the_place_of_all_or_of_a_year(scratch: Scratch) -> None:
    archive(scratch).write("-- static/feed/2023.xml --\nmine\n").build()
    assert scratch.page("feed/2023.xml") == "mine\n"
    scratch.write("-- static/feed.xml --\nmine\n").build()
    assert feeds(scratch) == ["feed.xml", "feed/2023.xml"]


@pytest.fixture
def limited(scratch: Scratch, monkeypatch: pytest.MonkeyPatch) -> Scratch:
    """An archive whose files settle at once, built with a limit of two."""
    monkeypatch.setattr("generator.stamps.SETTLING", 0)
    editing.laid_out(scratch.root)
    for edit in ("a limit of the feed", "another year", "nothing"):
        edited(scratch, editing.EDITS[edit])
    assert scratch.run("--quiet").code == 0
    return scratch


@pytest.mark.parametrize(
    ("edit", "changed"),
    [
        ("a word of a body", {"feed/2024.xml"}),
        ("a word of another", {"feed.xml", "feed/2024.xml"}),
        ("a word of a body with a transcript", {"feed/2023.xml"}),
        ("a summary", {"feed/2024.xml"}),
    ],
)
def test_an_edit_changes_its_year_and_the_feed_only_where_that_has_the_episode(
    limited: Scratch, edit: str, changed: set[str]
) -> None:
    assert {file for file in replaced(limited, editing.EDITS[edit]) if file.startswith("feed")} == changed


def test_a_new_episode_changes_its_own_year_and_the_feed(limited: Scratch) -> None:
    new = editing.There(
        "content/episodes/new.md",
        '---\ntitle: New\ndate: 2025-01-01\naudio: {url: "https://audio.example/new.mp3", length: 1}\n---\n',
    )
    changed = {file for file in replaced(limited, new) if file.startswith("feed")}
    assert changed == {"feed.xml", "feed/2025.xml", "feed/2024.xml"}  # which leads to the newer one now


def test_every_document_names_the_rules_that_a_browser_shows_it_by(scratch: Scratch) -> None:
    archive(scratch).build()
    (asset,) = (name for name in scratch.tree() if name.startswith("assets/feed."))
    for file, href in (("feed.xml", asset), ("feed/2021.xml", f"../{asset}")):
        first, second = scratch.page(file).splitlines()[:2]
        assert first == "<?xml version='1.0' encoding='UTF-8'?>"
        assert second == f'<?xml-stylesheet type="text/css" href="{href}"?>'


def test_a_theme_without_such_rules_has_a_plain_feed(scratch: Scratch) -> None:
    editing.laid_out(scratch.root)
    editing.OWN_THEME(scratch.root)
    (scratch.root / "themes/own/assets/feed.css").unlink()
    scratch.build()
    assert "stylesheet" not in scratch.page("feed.xml")
