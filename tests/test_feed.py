"""The feed, read back by readers that are not ours."""

import io
from email.utils import parsedate_to_datetime
from typing import get_type_hints
from xml.etree import ElementTree

import feedparser
import podcastparser
import pytest

from generator.model import Broadcast, Episode, References
from generator.views.brief import cut
from tests.conftest import Scratch

ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
ATOM = "{http://www.w3.org/2005/Atom}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
PSC = "{http://podlove.org/simple-chapters}"


def channel(scratch: Scratch) -> ElementTree.Element:
    found = ElementTree.fromstring(scratch.page("feed.xml")).find("channel")
    assert found is not None
    return found


def test_the_whole_channel(small: Scratch) -> None:
    small.build()
    assert [
        (one.tag, one.text, one.attrib) for one in channel(small) if one.tag != "item" and len(one) == 0
    ] == [
        ("title", "The Garden Hour", {}),
        ("link", "https://garden.example/hour/", {}),
        ("description", "Two people talk about gardens. A test of an archive.", {}),
        (
            f"{ATOM}link",
            None,
            {"href": "https://garden.example/hour/feed.xml", "rel": "self", "type": "application/rss+xml"},
        ),
        ("docs", "http://www.rssboard.org/rss-specification", {}),
        ("generator", "Chapterhouse 0.1.0", {}),
        ("language", "en", {}),
        ("lastBuildDate", "Sat, 02 Mar 2024 08:00:00 +0000", {}),
        ("pubDate", "Sat, 02 Mar 2024 08:00:00 +0000", {}),
        (f"{ITUNES}title", "The Garden Hour", {}),
        (f"{ITUNES}author", "Ada Moss", {}),
        (f"{ITUNES}explicit", "false", {}),
        (f"{ITUNES}image", None, {"href": "https://garden.example/hour/media/cover.png"}),
        (f"{ITUNES}type", "episodic", {}),
        (f"{PODCAST}guid", "5c4886b2-7cd8-50d3-8318-a4fbdb962206", {}),
        (f"{PODCAST}locked", "yes", {"owner": "ada@garden.example"}),
        (f"{PODCAST}medium", "podcast", {}),
        (
            f"{PODCAST}image",
            None,
            {"href": "https://garden.example/hour/media/cover.png", "purpose": "artwork"},
        ),
        (
            f"{PODCAST}person",
            "Ada Moss",
            {"role": "host", "href": "https://garden.example/hour/people/ada-moss/"},
        ),
    ]
    category = channel(small).find(f"{ITUNES}category")
    assert category is not None
    assert (category.attrib, [one.attrib for one in category]) == (
        {"text": "Leisure"},
        [{"text": "Home & Garden"}],
    )
    owner = channel(small).find(f"{ITUNES}owner")
    assert owner is not None
    assert [one.text for one in owner] == ["Ada Moss", "ada@garden.example"]
    image = channel(small).find("image")
    assert image is not None
    assert [(one.tag, one.text) for one in image] == [
        ("url", "https://garden.example/hour/media/cover.png"),
        ("title", "The Garden Hour"),
        ("link", "https://garden.example/hour/"),
    ]


def test_a_whole_item(small: Scratch) -> None:
    small.build()
    (item,) = channel(small).iter("item")
    assert [(one.tag, one.text, one.attrib) for one in item if one.tag != f"{CONTENT}encoded"] == [
        ("title", "What soil remembers", {}),
        ("link", "https://garden.example/hour/episodes/soil/", {}),
        ("description", "How a field keeps its past.", {}),
        ("guid", "soil", {"isPermaLink": "false"}),
        (
            "enclosure",
            None,
            {"url": "https://audio.example/soil.mp3?v=1&x=2", "length": "1200", "type": "audio/mpeg"},
        ),
        ("pubDate", "Sat, 02 Mar 2024 08:00:00 +0000", {}),
        (
            f"{ATOM}link",
            None,
            {"rel": "http://podlove.org/deep-link", "href": "https://garden.example/hour/episodes/soil/#"},
        ),
        (f"{ITUNES}title", "What soil remembers", {}),
        (f"{ITUNES}duration", "3600", {}),
        (f"{ITUNES}explicit", "false", {}),
        (f"{ITUNES}episode", "2", {}),
        (f"{ITUNES}episodeType", "full", {}),
        (f"{PODCAST}episode", "2", {}),
        (
            f"{PODCAST}chapters",
            None,
            {
                "url": "https://garden.example/hour/episodes/soil/chapters.json",
                "type": "application/json+chapters",
            },
        ),
        (
            f"{PODCAST}transcript",
            None,
            {
                "url": "https://garden.example/hour/episodes/soil/transcript.vtt",
                "type": "text/vtt",
                "language": "en",
                "rel": "captions",
            },
        ),
        (
            f"{PODCAST}transcript",
            None,
            {
                "url": "https://garden.example/hour/episodes/soil/transcript.srt",
                "type": "application/x-subrip",
                "language": "en",
                "rel": "captions",
            },
        ),
        (
            f"{PODCAST}transcript",
            None,
            {
                "url": "https://garden.example/hour/episodes/soil/transcript.json",
                "type": "application/json",
                "language": "en",
                "rel": "captions",
            },
        ),
        (
            f"{PODCAST}person",
            "Ada Moss",
            {"role": "host", "href": "https://garden.example/hour/people/ada-moss/"},
        ),
        (
            f"{PODCAST}person",
            "Ben Clay",
            {"role": "guest", "href": "https://garden.example/hour/people/ben-clay/"},
        ),
        (f"{PSC}chapters", "\n        ", {"version": "1.2"}),
    ]
    encoded = item.find(f"{CONTENT}encoded")
    assert encoded is not None
    assert 'href="https://garden.example/hour/episodes/soil/#t=750"' in str(encoded.text)


def read_by_feedparser(data: bytes) -> list[tuple[object, ...]]:
    feed = feedparser.parse(io.BytesIO(data))
    assert not feed.bozo
    return [
        (one.title, one.id, one.enclosures[0].href, one.enclosures[0].length, one.itunes_duration,
         parsedate_to_datetime(one.published))
        for one in feed.entries
    ]  # fmt: skip


def read_by_podcastparser(data: bytes) -> list[tuple[object, ...]]:
    feed = podcastparser.parse("https://e.example/feed.xml", io.BytesIO(data))
    return [
        (one["title"], one["guid"], one["enclosures"][0]["url"], one["enclosures"][0]["file_size"], one["total_time"],
         one["published"])
        for one in feed["episodes"]
    ]  # fmt: skip


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_independent_readers_find_in_the_real_feed_what_the_content_says(real: Scratch) -> None:
    outcome = real.build()
    assert outcome.published.files > 100
    data = real.tree()["feed.xml"]
    anchor = (
        "https://anchor.fm/s/1e4a0eac/podcast/play/95510162/https%3A%2F%2Fd3ctxlq1ktw2nl.cloudfront.net"
        "%2Fstaging%2F2024-11-7%2Fc6f11920-f06a-6c65-f767-1b957d252a38.mp3"
    )
    welcome = "https://street-talk-archive.example/media/welcome.mp3"
    size = (real.content / "media/welcome.mp3").stat().st_size
    nanda = "Neel Nanda - Mechanistic Interpretability (Sparse Autoencoders)"
    assert read_by_feedparser(data) == [
        ("Welcome to the archive", "welcome", welcome, str(size), "65", parsedate_to_datetime("Fri, 20 Nov 2026 12:00:00 +0000")),
        (nanda, "neel-nanda-sparse-autoencoders", anchor, "0", "13356", parsedate_to_datetime("Sat, 07 Dec 2024 21:14:42 +0000")),
    ]  # fmt: skip
    assert [one[:5] for one in read_by_podcastparser(data)] == [
        ("Welcome to the archive", "welcome", welcome, size, 65),
        (nanda, "neel-nanda-sparse-autoencoders", anchor, -1, 13356),
    ]


def test_items_stand_newest_first(scratch: Scratch) -> None:
    scratch.write("-- show.yaml --\ntitle: T\nbase_url: https://e.example/\n")
    for name, day in (("b", "2024-05-05"), ("a", "2024-05-06"), ("c", "2024-01-01"), ("d", "2024-05-05")):
        scratch.write(
            f"-- episodes/{name}.md --\n---\ntitle: {name}\ndate: {day}\n"
            f"audio: {{url: https://e.example/{name}.mp3, length: 1}}\n---\n"
        )
    scratch.build()
    assert [one.findtext("guid") for one in channel(scratch).iter("item")] == ["a", "b", "d", "c"]


def test_a_feed_without_items_has_no_time_of_its_own(scratch: Scratch) -> None:
    scratch.write("-- show.yaml --\ntitle: T\nbase_url: https://e.example/\n").build()
    assert channel(scratch).find("lastBuildDate") is None
    assert channel(scratch).findtext("description") == "T"


def test_explicit_and_guid_and_artwork_are_written_as_apple_reads_them(scratch: Scratch) -> None:
    scratch.write(
        """\
        -- show.yaml --
        title: T
        base_url: https://e.example/
        explicit: yes
        artwork: https://e.example/cover.jpeg?v=1
        type: serial
        feed: {new_feed_url: "https://new.example/feed.xml", enclosure_prefix: "https://measure.example/e/", limit: 1}
        -- episodes/a.md --
        ---
        title: A
        date: 2024-01-01
        explicit: false
        guid: https://old.example/?p=1&x
        season: 3
        type: bonus
        audio: {url: https://e.example/a.mp3, length: 1}
        ---
        ]]> & <b>
        -- episodes/b.md --
        ---
        title: B
        date: 2023-01-01
        audio: {url: https://e.example/b.mp3, length: 1}
        ---
        """
    ).build()
    assert channel(scratch).findtext(f"{ITUNES}explicit") == "true"
    image = channel(scratch).find(f"{ITUNES}image")
    assert image is not None
    assert image.attrib == {"href": "https://e.example/cover.jpeg?v=1"}
    assert channel(scratch).findtext(f"{ITUNES}new-feed-url") == "https://new.example/feed.xml"
    (item,) = channel(scratch).iter("item")
    assert item.findtext(f"{ITUNES}explicit") == "false"
    assert item.findtext("guid") == "https://old.example/?p=1&x"
    assert item.findtext(f"{ITUNES}season") == "3"
    assert item.findtext(f"{ITUNES}episodeType") == "bonus"
    enclosure = item.find("enclosure")
    assert enclosure is not None
    assert enclosure.get("url") == "https://measure.example/e/e.example/a.mp3"
    assert item.findtext(f"{CONTENT}encoded") == "<p>]]&gt; &amp; &lt;b&gt;</p>\n"


def test_a_description_is_cut_after_a_word_within_the_bytes_allowed() -> None:
    text = "grün " * 1000
    short = cut(text)
    assert len(short.encode()) <= 4000
    assert short.endswith("grün…")
    assert cut("short") == "short"


def test_what_the_feed_is_made_from_is_part_of_an_episode() -> None:
    whole = get_type_hints(Episode)
    for part in (Broadcast, References):
        kinds = get_type_hints(part)
        assert {name: whole[name] for name in kinds} == kinds
