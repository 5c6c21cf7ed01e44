"""An archive that uses every field of the feed, read back by readers that are not ours: every value."""

import io
from datetime import timedelta
from typing import Any
from xml.etree import ElementTree

import feedparser
import podcastparser
import pytest

from tests.conftest import PROJECT, Scratch

PODCAST = "{https://podcastindex.org/namespace/1.0}"
HOUR = "https://garden.example/hour"
MEASURED = "https://measure.example/e"
NOTES = f"""\
<p>See <a href="{HOUR}/episodes/soil/#t=750" class="time">[0:12:30]</a> and <a href="{HOUR}/people/ben-clay/">Ben Clay</a>.</p>
<p>00:00:00 Hello &amp; welcome</p>
<p>00:10:00 Layers</p>
<p>00:20:30 Worms: "us" &lt;them&gt;</p>
<p>01:05:00 Farewell</p>"""


@pytest.fixture(scope="module")
def fed(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    scratch = Scratch(tmp_path_factory.mktemp("fed"))
    text = (PROJECT / "tests/fixtures/feed.txt").read_text(encoding="utf-8")
    scratch.write(text.replace("-- content/", "-- ")).build()
    return scratch


def written(element: ElementTree.Element) -> tuple[Any, ...]:
    """Name, text, attributes and what is within."""
    inner = [written(one) for one in element]
    return (element.tag.removeprefix(PODCAST), (element.text or "").strip(), element.attrib, *inner)


def tags(fed: Scratch, path: str) -> list[tuple[Any, ...]]:
    """The Podcasting 2.0 tags of what is at `path`."""
    parent = ElementTree.fromstring(fed.page("feed.xml")).find(path)
    assert parent is not None
    return [written(one) for one in parent if one.tag.startswith(PODCAST)]


def test_every_tag_of_the_channel(fed: Scratch) -> None:
    music = {"feedGuid": "917393e3-1b1e-5cef-ace4-edaa54e1f810"}
    app = {"name": "An app", "type": "lnaddress", "address": "app@pay.example", "split": "10"}
    assert tags(fed, "channel") == [
        ("guid", "917393E3-1b1e-5cef-ace4-edaa54e1f810", {}),
        ("locked", "yes", {"owner": "ada@garden.example"}),
        ("license", "cc-by-sa-4.0", {}),
        ("funding", "Keep us digging", {"url": "https://give.example/?a=1&b=2"}),
        ("funding", "", {"url": "https://shop.example/"}),
        ("image", "", {"href": f"{HOUR}/media/cover.png", "purpose": "artwork"}),
        ("person", "Ada Moss", {"role": "host", "href": f"{HOUR}/people/ada-moss/"}),
        ("person", "Dora Reed", {"role": "Co-Host", "group": "cast", "href": f"{HOUR}/people/dora-reed/"}),
        (
            "trailer",
            "Rain",
            {
                "url": f"{MEASURED}/garden.example/hour/media/rain.mp3",
                "pubdate": "Mon, 01 May 2023 08:00:00 +0200",
                "length": "19",
                "type": "audio/mpeg",
                "season": "1",
            },
        ),
        ("medium", "video", {}),
        (
            "location",
            "Kent, UK",
            {"rel": "creator", "geo": "geo:51.2,0.7", "osm": "R172385", "country": "GB"},
        ),
        ("txt", "S6lpp-7ZCn8", {"purpose": "verify"}),
        ("txt", "Written by hand.", {}),
        (
            "updateFrequency",
            "Every second Saturday",
            {"rrule": "FREQ=WEEKLY;INTERVAL=2", "complete": "false"},
        ),
        ("podping", "", {"usesPodping": "true"}),
        ("block", "yes", {"id": "google"}),
        ("block", "no", {}),
        ("chat", "", {"server": "irc.example", "protocol": "irc", "accountId": "@ada", "space": "#garden"}),
        (
            "image",
            "",
            {
                "href": "https://img.example/banner.jpg",
                "alt": "A bed of beans",
                "aspect-ratio": "3/1",
                "width": "1500",
                "purpose": "banner",
            },
        ),
        (
            "podroll",
            "",
            {},
            (
                "remoteItem",
                "",
                {
                    "feedGuid": "9b024349-ccf0-5f69-a609-6b82873eab3c",
                    "feedUrl": "https://news.example/rss",
                    "title": "News",
                },
            ),
            ("remoteItem", "", {**music, "itemGuid": "one", "medium": "music"}),
        ),
        (
            "publisher",
            "",
            {},
            ("remoteItem", "", {"feedGuid": "003af0a0-6a45-55cf-b765-68e3d349551a", "medium": "publisher"}),
        ),
        (
            "value",
            "",
            {"type": "lightning", "method": "keysend", "suggested": "0.00000005000"},
            ("valueRecipient", "", {"name": "Ada", "type": "node", "address": "02d5c1", "split": "90"}),
            ("valueRecipient", "", {**app, "customKey": "696969", "customValue": "abc", "fee": "true"}),
            (
                "valueTimeSplit",
                "",
                {"startTime": "60", "duration": "237.5", "remotePercentage": "95"},
                ("remoteItem", "", {**music, "itemGuid": "two"}),
            ),
        ),
    ]


def test_every_tag_of_an_item(fed: Scratch) -> None:
    ben = {"img": f"{HOUR}/media/ben%20clay.jpg", "href": f"{HOUR}/people/ben-clay/"}
    eve = {"role": "Sound Designer", "group": "Audio Post-Production", "href": f"{HOUR}/people/eve-hay/"}
    beside, captions = f"{HOUR}/episodes/soil", {"language": "de", "rel": "captions"}
    assert tags(fed, "channel/item") == [
        ("chapters", "", {"url": f"{beside}/chapters.json", "type": "application/json+chapters"}),
        ("transcript", "", {"url": f"{beside}/transcript.vtt", "type": "text/vtt", **captions}),
        ("transcript", "", {"url": f"{beside}/transcript.srt", "type": "application/x-subrip", **captions}),
        ("transcript", "", {"url": f"{beside}/transcript.json", "type": "application/json", **captions}),
        ("soundbite", "Soil is a slow diary and a slow clock.", {"startTime": "604", "duration": "26"}),
        ("soundbite", "Nobody reads it twice.", {"startTime": "720", "duration": "15.5"}),
        ("person", "Ada Moss", {"role": "host", "href": f"{HOUR}/people/ada-moss/"}),
        ("person", "Ben Clay", {"role": "Guest", "group": "Cast", **ben}),
        ("person", "Eve Hay", eve),
        ("image", "", {"href": f"{HOUR}/media/soil.jpg", "purpose": "artwork"}),
        (
            "alternateEnclosure",
            "",
            {
                "type": "audio/mpeg",
                "length": "1200",
                "bitrate": "128000",
                "title": "Standard",
                "default": "true",
            },
            ("source", "", {"uri": f"{MEASURED}/audio.example/soil.mp3?v=1&x=2"}),
            (
                "integrity",
                "",
                {"type": "sri", "value": "sha256-n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg="},
            ),
        ),
        (
            "alternateEnclosure",
            "",
            {
                "type": "audio/opus",
                "length": "16",
                "bitrate": "24000",
                "lang": "en",
                "title": "Small",
                "codecs": "opus",
            },
            ("source", "", {"uri": f"{MEASURED}/garden.example/hour/media/soil.opus"}),
        ),
        (
            "alternateEnclosure",
            "",
            {"type": "video/mp4", "length": "99000", "height": "720", "rel": "watch"},
            ("source", "", {"uri": f"{MEASURED}/audio.example/soil.mp4"}),
        ),
        ("episode", "12.5", {"display": "12½"}),
        ("season", "2", {"name": "The second spring"}),
        ("license", "my-licence-v1", {"url": "https://garden.example/licence"}),
        ("location", "Kent", {}),
        ("location", "Sussex", {"country": "GB"}),
        (
            "socialInteract",
            "",
            {
                "protocol": "activitypub",
                "uri": "https://social.example/@ada/1",
                "accountId": "@ada",
                "priority": "1",
            },
        ),
        ("txt", "1", {"purpose": "release"}),
        ("contentLink", "On video", {"href": "https://video.example/1"}),
        ("funding", "", {"url": "https://give.example/12"}),
        ("soundbite", "", {"startTime": "73.0", "duration": "60.5"}),
        ("person", "Gus Hill", {"role": "Narrator"}),
        (
            "value",
            "",
            {"type": "lightning", "method": "keysend"},
            ("valueRecipient", "", {"type": "node", "address": "02d5c1", "split": "100"}),
        ),
    ]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_feedparser_reads_what_the_show_says(fed: Scratch) -> None:
    read = feedparser.parse(io.BytesIO(fed.tree()["feed.xml"]))
    assert not read.bozo
    known = {name: value for name, value in read.feed.items() if not name.startswith("podcast_")}
    assert {name: value for name, value in known.items() if not name.endswith(("_detail", "_parsed"))} == {
        "title": "The Garden & Field Hour",
        "link": f"{HOUR}/",
        "links": [
            {"href": f"{HOUR}/", "rel": "alternate", "type": "text/html"},
            {"href": f"{HOUR}/feed.xml", "rel": "self", "type": "application/rss+xml"},
            {"href": "https://hub.example/", "rel": "hub", "type": "text/html"},
            {"href": "https://hub.example/2", "rel": "hub", "type": "text/html"},
        ],
        "subtitle": "Two people talk about gardens < fields. A test of an archive.",
        "language": "en-GB",
        "rights": "Ada Moss",
        "docs": "http://www.rssboard.org/rss-specification",
        "generator": "Chapterhouse 0.1.0",
        "author": "Ada Moss",
        "authors": [{"name": "Ada Moss", "email": "ada@garden.example"}],
        "image": {"href": f"{HOUR}/media/cover.png"},
        "updated": "Sat, 02 Mar 2024 09:00:00 +0100",
        "published": "Sat, 02 Mar 2024 09:00:00 +0100",
        "tags": [
            {"term": term, "scheme": "http://www.itunes.com/", "label": None}
            for term in ("Leisure", "Home & Garden", "Society & Culture", "Documentary", "Technology")
        ],
        "itunes_block": 1,
        "itunes_complete": "Yes",
        "itunes_explicit": None,  # this reader knows yes and no alone, which Apple takes no longer
        "itunes_new-feed-url": "https://garden.example/feed.xml",
        "itunes_title": "The Garden & Field Hour",
        "itunes_type": "serial",
    }


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_feedparser_reads_what_episodes_say(fed: Scratch) -> None:
    soil, rain = feedparser.parse(io.BytesIO(fed.tree()["feed.xml"])).entries
    known = {name: value for name, value in soil.items() if not name.startswith("podcast_")}
    assert known.pop("content")[0].value == NOTES.replace(
        f'href="{HOUR}/episodes/soil/#t=750" class="time"', f'class="time" href="{HOUR}/episodes/soil/#t=750"'
    )
    assert {name: value for name, value in known.items() if not name.endswith(("_detail", "_parsed"))} == {
        "title": "What soil remembers & forgets",
        "summary": 'How a field keeps its "past".',
        "id": "https://old.example/?p=312&x",
        "guidislink": False,
        "link": f"{HOUR}/episodes/soil/",
        "links": [
            {"href": f"{HOUR}/episodes/soil/", "rel": "alternate", "type": "text/html"},
            {
                "href": f"{MEASURED}/audio.example/soil.mp3?v=1&x=2",
                "rel": "enclosure",
                "type": "audio/mpeg",
                "length": "1200",
            },
            {
                "href": f"{HOUR}/episodes/soil/#",
                "rel": "http://podlove.org/deep-link",
                "type": "text/html",
            },
        ],
        "published": "Sat, 02 Mar 2024 09:00:00 +0100",
        "image": {"href": f"{HOUR}/media/soil.jpg"},
        "itunes_title": "What soil remembers & forgets",
        "itunes_duration": "4230",
        "itunes_episode": "12",
        "itunes_season": "2",
        "itunes_episodetype": "full",
        "itunes_explicit": None,
        "itunes_block": 1,
        "psc_chapters": {
            "version": "1.2",
            "chapters": [
                {"start": "00:00:00.000", "start_parsed": timedelta(0), "title": "Hello & welcome"},
                {
                    "start": "00:10:00.000",
                    "start_parsed": timedelta(minutes=10),
                    "title": "Layers",
                    "image": f"{HOUR}/media/layers.png",
                },
                {
                    "start": "00:20:30.500",
                    "start_parsed": timedelta(seconds=1230.5),
                    "title": 'Worms: "us" <them>',
                    "href": "https://worms.example/?a=1&b=2",
                },
                {
                    "start": "00:30:00.000",
                    "start_parsed": timedelta(minutes=30),
                    "title": "A picture",
                    "image": "https://img.example/bean.jpg",
                },
                {"start": "01:05:00.250", "start_parsed": timedelta(seconds=3900.25), "title": "Farewell"},
            ],
        },
    }
    known = {name: value for name, value in rain.items() if not name.startswith("podcast_")}
    notes = "<p>00:00 Drops</p>\n<p>00:20 Puddles</p>\n<p>59:59 Floods</p>"
    assert known.pop("content")[0].value == notes
    assert known.pop("psc_chapters") == {
        "version": "1.2",
        "chapters": [
            {"start": "00:00:00.000", "start_parsed": timedelta(0), "title": "Drops"},
            {"start": "00:00:20.000", "start_parsed": timedelta(seconds=20), "title": "Puddles"},
            {"start": "00:59:59.900", "start_parsed": timedelta(seconds=3599.9), "title": "Floods"},
        ],
    }
    assert {name: value for name, value in known.items() if not name.endswith(("_detail", "_parsed"))} == {
        "title": "Rain",
        "summary": "Rain",
        "id": "rain",
        "guidislink": False,
        "link": f"{HOUR}/episodes/rain/",
        "links": [
            {"href": f"{HOUR}/episodes/rain/", "rel": "alternate", "type": "text/html"},
            {
                "href": f"{MEASURED}/garden.example/hour/media/rain.mp3",
                "rel": "enclosure",
                "type": "audio/mpeg",
                "length": "19",
            },
            {"href": f"{HOUR}/episodes/rain/#", "rel": "http://podlove.org/deep-link", "type": "text/html"},
        ],
        "published": "Mon, 01 May 2023 08:00:00 +0200",
        "itunes_title": "Rain",
        "itunes_season": "1",
        "itunes_episodetype": "trailer",
        "itunes_explicit": None,
    }


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_feedparser_reads_the_last_tag_of_each_name(fed: Scratch) -> None:
    """Of tags of one name it keeps the last, of one with attributes no text, and letters small."""
    read = feedparser.parse(io.BytesIO(fed.tree()["feed.xml"]))
    assert podcast_tags(read.feed) == {
        "podcast_guid": "917393E3-1b1e-5cef-ace4-edaa54e1f810",
        "podcast_locked": {"owner": "ada@garden.example"},
        "podcast_license": "cc-by-sa-4.0",
        "podcast_funding": {"url": "https://shop.example/"},
        "podcast_image": {
            "href": "https://img.example/banner.jpg",
            "alt": "A bed of beans",
            "aspect-ratio": "3/1",
            "width": "1500",
            "purpose": "banner",
        },
        "podcast_person": {"role": "Co-Host", "group": "cast", "href": f"{HOUR}/people/dora-reed/"},
        "podcast_trailer": {
            "url": f"{MEASURED}/garden.example/hour/media/rain.mp3",
            "pubdate": "Mon, 01 May 2023 08:00:00 +0200",
            "length": "19",
            "type": "audio/mpeg",
            "season": "1",
        },
        "podcast_medium": "video",
        "podcast_location": {"rel": "creator", "geo": "geo:51.2,0.7", "osm": "R172385", "country": "GB"},
        "podcast_txt": "Written by hand.",
        "podcast_updatefrequency": {"rrule": "FREQ=WEEKLY;INTERVAL=2", "complete": "false"},
        "podcast_podping": {"usespodping": "true"},
        "podcast_block": "no",
        "podcast_chat": {"server": "irc.example", "protocol": "irc", "accountid": "@ada", "space": "#garden"},
        "podcast_remoteitem": {"feedguid": "917393e3-1b1e-5cef-ace4-edaa54e1f810", "itemguid": "two"},
        "podcast_podroll": "",
        "podcast_publisher": "",
        "podcast_value": {"type": "lightning", "method": "keysend", "suggested": "0.00000005000"},
        "podcast_valuerecipient": {
            "name": "An app",
            "type": "lnaddress",
            "address": "app@pay.example",
            "split": "10",
            "customkey": "696969",
            "customvalue": "abc",
            "fee": "true",
        },
        "podcast_valuetimesplit": {"starttime": "60", "duration": "237.5", "remotepercentage": "95"},
    }
    assert podcast_tags(read.entries[0]) == {
        "podcast_chapters": {
            "url": f"{HOUR}/episodes/soil/chapters.json",
            "type": "application/json+chapters",
        },
        "podcast_transcript": {
            "url": f"{HOUR}/episodes/soil/transcript.json",
            "type": "application/json",
            "language": "de",
            "rel": "captions",
        },
        "podcast_soundbite": {"starttime": "73.0", "duration": "60.5"},
        "podcast_person": {"role": "Narrator"},
        "podcast_image": {"href": f"{HOUR}/media/soil.jpg", "purpose": "artwork"},
        "podcast_alternateenclosure": {
            "type": "video/mp4",
            "length": "99000",
            "height": "720",
            "rel": "watch",
        },
        "podcast_source": {"uri": f"{MEASURED}/audio.example/soil.mp4"},
        "podcast_integrity": {"type": "sri", "value": "sha256-n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg="},
        "podcast_episode": {"display": "12½"},
        "podcast_season": {"name": "The second spring"},
        "podcast_license": {"url": "https://garden.example/licence"},
        "podcast_location": {"country": "GB"},
        "podcast_socialinteract": {
            "protocol": "activitypub",
            "uri": "https://social.example/@ada/1",
            "accountid": "@ada",
            "priority": "1",
        },
        "podcast_txt": {"purpose": "release"},
        "podcast_contentlink": {"href": "https://video.example/1"},
        "podcast_funding": {"url": "https://give.example/12"},
        "podcast_value": {"type": "lightning", "method": "keysend"},
        "podcast_valuerecipient": {"type": "node", "address": "02d5c1", "split": "100"},
    }
    assert podcast_tags(read.entries[1]) == {
        "podcast_season": "1",
        "podcast_chapters": {
            "url": f"{HOUR}/episodes/rain/chapters.json",
            "type": "application/json+chapters",
        },
        "podcast_person": {"role": "Co-Host", "group": "cast", "href": f"{HOUR}/people/dora-reed/"},
    }


def podcast_tags(read: Any) -> dict[str, Any]:
    return {name: value for name, value in read.items() if name.startswith("podcast_")}


def test_podcastparser_reads_what_the_show_and_its_episodes_say(fed: Scratch) -> None:
    read = podcastparser.parse("https://garden.example/feed.xml", io.BytesIO(fed.tree()["feed.xml"]))
    rain, soil = read.pop("episodes")
    assert read == {
        "title": "The Garden & Field Hour",
        "description": "Two people talk about gardens < fields. A test of an archive.",
        "link": f"{HOUR}/",
        "language": "en-GB",
        "generator": "Chapterhouse 0.1.0",
        "cover_url": f"{HOUR}/media/cover.png",
        "explicit": True,
        "type": "serial",
        "new_url": "https://garden.example/feed.xml",
        "itunes_author": "Ada Moss",
        "itunes_owner": {"name": "Ada Moss", "email": "ada@garden.example"},
        "itunes_categories": [
            ["Leisure", "Home & Garden"],
            ["Society & Culture", "Documentary"],
            ["Technology"],
        ],
    }
    assert soil == {
        "title": "What soil remembers & forgets",
        "description": 'How a field keeps its "past".',
        "description_html": NOTES,
        "link": f"{HOUR}/episodes/soil/",
        "guid": "https://old.example/?p=312&x",
        "published": 1709366400,
        "total_time": 4230,
        "number": 12,
        "season": 2,
        "type": "full",
        "explicit": False,
        "episode_art_url": f"{HOUR}/media/soil.jpg",
        "payment_url": None,
        "enclosures": [
            {
                "url": f"{MEASURED}/audio.example/soil.mp3?v=1&x=2",
                "file_size": 1200,
                "mime_type": "audio/mpeg",
            }
        ],
        "chapters": [
            {"start": 0, "title": "Hello & welcome"},
            {"start": 600, "title": "Layers", "image": f"{HOUR}/media/layers.png"},
            {"start": 1230, "title": 'Worms: "us" <them>', "href": "https://worms.example/?a=1&b=2"},
            {"start": 1800, "title": "A picture", "image": "https://img.example/bean.jpg"},
            {"start": 3900, "title": "Farewell"},
        ],
    }
    assert rain == {
        "title": "Rain",
        "description": "Rain",
        "description_html": "<p>00:00 Drops</p>\n<p>00:20 Puddles</p>\n<p>59:59 Floods</p>",
        "link": f"{HOUR}/episodes/rain/",
        "guid": "rain",
        "published": 1682920800,
        "total_time": 0,
        "season": 1,
        "type": "trailer",
        "explicit": True,
        "payment_url": None,
        "enclosures": [
            {
                "url": f"{MEASURED}/garden.example/hour/media/rain.mp3",
                "file_size": 19,
                "mime_type": "audio/mpeg",
            }
        ],
        "chapters": [
            {"start": 0, "title": "Drops"},
            {"start": 20, "title": "Puddles"},
            {"start": 3599, "title": "Floods"},
        ],
    }
