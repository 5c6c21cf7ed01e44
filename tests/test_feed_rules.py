"""What the feed says of itself and of each episode, rule by rule."""

import json
from xml.etree import ElementTree

import pytest

from generator.views.feed import guid_of
from tests.conftest import Scratch
from tests.recordings import wave_of

PODCAST = "{https://podcastindex.org/namespace/1.0}"
PSC = "{http://podlove.org/simple-chapters}"
ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"

SHOW = "-- show.yaml --\ntitle: T\nbase_url: https://e.example/\n"


def episode(name: str, *lines: str, body: str = "") -> str:
    front = (f"title: {name}", f"date: 2024-01-0{1 + ord(name[0]) % 9}", *lines)
    return f"-- episodes/{name}.md --\n---\n" + "\n".join(front) + f"\n---\n{body}"


def audio(name: str) -> str:
    return f"audio: {{url: 'https://e.example/{name}.mp3', length: 1}}"


def channel(scratch: Scratch) -> ElementTree.Element:
    found = ElementTree.fromstring(scratch.page("feed.xml")).find("channel")
    assert found is not None
    return found


def item(scratch: Scratch, guid: str = "a") -> ElementTree.Element:
    return next(one for one in channel(scratch).iter("item") if one.findtext("guid") == guid)


def attributes(parent: ElementTree.Element, tag: str) -> list[dict[str, str]]:
    return [one.attrib for one in parent.findall(f"{PODCAST}{tag}")]


def texts(parent: ElementTree.Element, tag: str) -> list[str | None]:
    return [one.text for one in parent.findall(f"{PODCAST}{tag}")]


@pytest.mark.parametrize(
    ("address", "guid"),
    [
        ("https://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"),
        ("http://podnews.net/rss//", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
    ],
)
def test_the_guid_of_a_feed_is_made_of_its_address_without_scheme_and_last_slashes(
    address: str, guid: str
) -> None:
    assert guid_of(address) == guid


def test_the_guid_follows_the_address_of_the_show_and_not_one_to_try_it_out(scratch: Scratch) -> None:
    scratch.write(SHOW).build(base_url="https://staging.example/")
    assert channel(scratch).findtext("link") == "https://staging.example/"
    assert texts(channel(scratch), "guid") == [guid_of("https://e.example/feed.xml")]


def test_a_guid_that_is_fixed_is_kept_wherever_the_show_moves(scratch: Scratch) -> None:
    scratch.write(SHOW + "feed: {guid: 9B024349-ccf0-4f69-a609-6b82873eab3c}\n").build()
    assert texts(channel(scratch), "guid") == ["9B024349-ccf0-4f69-a609-6b82873eab3c"]


def test_a_feed_whose_address_is_not_known_has_no_guid(scratch: Scratch) -> None:
    scratch.write("-- show.yaml --\ntitle: T\n").build()
    assert texts(channel(scratch), "guid") == []


def test_what_nobody_said_is_not_in_the_feed(scratch: Scratch) -> None:
    scratch.write(SHOW + episode("a", audio("a"))).build()
    found = {one.tag.rpartition("}")[2] for one in channel(scratch).iter()}
    assert found == {
        *("channel", "title", "link", "description", "docs", "generator", "language", "lastBuildDate", "pubDate"),
        *("explicit", "type", "guid", "medium", "item", "enclosure", "episodeType"),
    }  # fmt: skip


def test_a_licence_of_its_own_keeps_its_letters_and_has_its_address(scratch: Scratch) -> None:
    scratch.write(SHOW + "license: {name: My Licence, url: https://e.example/l}\n").build()
    assert texts(channel(scratch), "license") == ["My Licence"]
    assert attributes(channel(scratch), "license") == [{"url": "https://e.example/l"}]


def test_a_feed_that_may_be_imported_says_so(scratch: Scratch) -> None:
    scratch.write(SHOW + "feed: {locked: no}\n").build()
    assert (texts(channel(scratch), "locked"), attributes(channel(scratch), "locked")) == (["no"], [{}])


def test_an_item_names_the_hosts_again_because_its_people_take_the_place_of_the_shows(
    scratch: Scratch,
) -> None:
    scratch.write(SHOW + "hosts: [Ada]\n" + episode("a", audio("a"), "guests: [Ben]"))
    scratch.write(episode("b", audio("b"), "hosts: [Cleo, Cleo]")).build()
    assert texts(channel(scratch), "person") == ["Ada"]
    assert texts(item(scratch, "a"), "person") == ["Ada", "Ben"]
    assert texts(item(scratch, "b"), "person") == ["Cleo"]


def test_a_host_who_is_in_no_episode_has_no_page_to_lead_to(scratch: Scratch) -> None:
    scratch.write(SHOW + "hosts: [Ada]\n").build()
    assert attributes(channel(scratch), "person") == [{"role": "host"}]


def test_a_name_is_cut_to_what_apps_take(scratch: Scratch) -> None:
    words = "word " * 40
    scratch.write(SHOW + f"hosts: [{words}]\n" + episode("a", audio("a"), "type: trailer")).build()
    (name,) = texts(channel(scratch), "person")
    assert name == "word " * 24 + "word…"
    assert len(name) <= 128


def test_a_trailer_is_offered_by_the_channel_though_the_feed_is_cut_before_it(scratch: Scratch) -> None:
    scratch.write(SHOW + "feed: {limit: 1}\n" + episode("a", audio("a"), "type: trailer"))
    scratch.write(episode("b", audio("b")) + episode("c", "type: trailer")).build()
    assert [one.findtext("guid") for one in channel(scratch).iter("item")] == ["b"]
    assert [one["url"] for one in attributes(channel(scratch), "trailer")] == ["https://e.example/a.mp3"]


VTT = "-- transcripts/a.vtt --\nWEBVTT\n\n00:10.000 --> 00:50.000\n<v Ben>Soil is slow.\n"


@pytest.mark.parametrize(("rights", "count"), [("", 0), ("transcripts: {rights: CC0-1.0}\n", 3)])
def test_a_transcript_is_offered_only_where_its_file_is(scratch: Scratch, rights: str, count: int) -> None:
    scratch.write(SHOW + rights + VTT + episode("a", audio("a"))).build()
    offered = attributes(item(scratch), "transcript")
    assert len(offered) == count
    files = set(scratch.tree())
    assert {one["url"].removeprefix("https://e.example/") for one in offered} <= files
    assert ("episodes/a/transcript.vtt" in files) == (count > 0)


def test_everything_that_the_real_feed_leads_to_on_its_site_is_there(real: Scratch) -> None:
    files = set(real.tree())
    home = "https://street-talk-archive.example/"
    found = [
        address.removeprefix(home)
        for one in channel(real).iter()
        for name in ("url", "href", "uri", "img")
        if (address := one.get(name, "")).startswith(home)
    ]
    assert len(found) > 10
    for name in found:
        path = name.partition("#")[0]
        assert (path if path and not path.endswith("/") else f"{path}index.html") in files


def quotation(at: str, until: str) -> str:
    return f'  - {{text: Soil is slow., speaker: Ben, at: "{at}", until: "{until}"}}'


@pytest.mark.parametrize(
    ("at", "until", "found"),
    [
        ("0:10", "0:25", [{"startTime": "10", "duration": "15"}]),
        ("0:10", "0:24.999", []),
        ("0:10.25", "2:10.25", [{"startTime": "10.25", "duration": "120"}]),
        ("0:10", "2:10.001", []),
        ("1:10", "1:40", []),
    ],
)
def test_a_quotation_that_is_exact_and_of_fifteen_seconds_to_two_minutes_is_a_soundbite(
    scratch: Scratch, at: str, until: str, found: list[dict[str, str]]
) -> None:
    scratch.write(SHOW + VTT + episode("a", audio("a"), "quotes:", quotation(at, until))).build()
    assert attributes(item(scratch), "soundbite") == found


def test_a_quotation_without_an_end_is_heard_as_long_as_its_transcript_says(scratch: Scratch) -> None:
    quote = "quotes: [{text: Soil is slow., speaker: Ben}]"
    scratch.write(SHOW + VTT + episode("a", audio("a"), quote)).build()
    assert attributes(item(scratch), "soundbite") == [{"startTime": "10", "duration": "40"}]


def test_a_tag_that_stands_once_is_the_one_written_and_others_are_added(scratch: Scratch) -> None:
    podcast = "podcast: {season: {text: 3, name: Third}, person: Ben, image: {href: 'https://e.example/i'}}"
    scratch.write(SHOW + "hosts: [Ada]\n" + episode("a", audio("a"), "season: 3", podcast)).build()
    assert attributes(item(scratch), "season") == [{"name": "Third"}]
    assert texts(item(scratch), "person") == ["Ada", "Ben"]


def chapters(*starts: str) -> str:
    each = "".join(f'\n  - {{start: "{start}", title: Part {at}}}' for at, start in enumerate(starts, 1))
    return f"chapters:{each}"


def encoded(scratch: Scratch, *lines: str, body: str = "") -> str | None:
    scratch.write(SHOW + episode("a", audio("a"), *lines, body=body)).build()
    return item(scratch).findtext(ENCODED)


def test_chapters_stand_below_the_notes_as_time_stamps(scratch: Scratch) -> None:
    found = encoded(scratch, chapters("0:00.5", "0:10.999", "59:59"), body="Notes.\n")
    assert found == "<p>Notes.</p>\n<p>00:00 Part 1</p>\n<p>00:10 Part 2</p>\n<p>59:59 Part 3</p>\n"


def test_of_chapters_within_a_second_the_first_is_a_time_stamp(scratch: Scratch) -> None:
    found = encoded(scratch, chapters("0:00", "0:00.9", "0:10", "0:10.5", "0:10.9", "0:20"), body="Notes.\n")
    assert found == "<p>Notes.</p>\n<p>00:00 Part 1</p>\n<p>00:10 Part 3</p>\n<p>00:20 Part 6</p>\n"


def test_time_stamps_have_hours_where_one_needs_them(scratch: Scratch) -> None:
    found = encoded(scratch, chapters("0:00", "0:10", "1:00:00"), body="Notes.\n")
    assert found == "<p>Notes.</p>\n<p>00:00:00 Part 1</p>\n<p>00:00:10 Part 2</p>\n<p>01:00:00 Part 3</p>\n"


def test_where_there_are_no_notes_the_summary_stands_above_the_time_stamps(scratch: Scratch) -> None:
    found = encoded(scratch, "summary: A & <b>.", chapters("0:00", "0:10", "0:20"))
    assert str(found).startswith("<p>A &amp; &lt;b&gt;.</p>\n<p>00:00 Part 1</p>\n")


@pytest.mark.parametrize(
    "lines",
    [
        chapters("0:00", "0:10"),
        chapters("0:01", "0:10", "0:20"),
        chapters("0:00", "0:10") + '\n  - {start: "0:20", title: Silent, toc: no}',
        chapters("0:00", "0:10", "0:10.5"),
    ],
    ids=[
        "fewer than three",
        "not from the beginning",
        "fewer than three that lists show",
        "fewer than three seconds",
    ],
)
def test_chapters_that_apps_would_not_read_as_time_stamps_are_not_written_so(
    scratch: Scratch, lines: str
) -> None:
    assert encoded(scratch, lines, body="Notes.\n") == "<p>Notes.</p>\n"


@pytest.mark.parametrize(
    "body",
    [
        "0:00 One\n0:10 Two\n0:20 Three\n",
        "- [0:00] One\n- [0:10] Two\n- (00:20) Three\n",
        "1. **0:00:00** One\n2. **0:00:10** Two\n3. **0:00:20** Three\n",
    ],
)
def test_notes_with_a_list_of_times_are_left_as_they_are(scratch: Scratch, body: str) -> None:
    found = encoded(scratch, chapters("0:00", "0:10", "0:20"), body=body)
    assert "Part" not in str(found)


@pytest.mark.parametrize(
    "body", ["At [0:00], [0:10]\n[0:20] and\n[0:30]\n[0:40] more.\n", "0:00 One\n0:10 Two\n"]
)
def test_times_within_prose_are_no_list(scratch: Scratch, body: str) -> None:
    found = encoded(scratch, chapters("0:00", "0:10", "0:20"), body=body)
    assert "<p>00:20 Part 3</p>" in str(found)


def test_chapters_within_the_feed_are_all_of_them_to_the_millisecond(scratch: Scratch) -> None:
    lines = chapters("0:00", "0:10.25") + '\n  - {start: "100:00:00.001", title: Silent, toc: no, part: Last}'
    scratch.write(SHOW + episode("a", audio("a"), lines)).build()
    assert [one.attrib for one in item(scratch).iter(f"{PSC}chapter")] == [
        {"start": "00:00:00.000", "title": "Part 1"},
        {"start": "00:00:10.250", "title": "Part 2"},
        {"start": "100:00:00.001", "title": "Silent"},
    ]


FILES = """audio:
  - {url: https://e.example/a.mp3, length: 1, sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08}
  - {file: media/a.opus, title: Small}"""


def test_one_file_alone_has_no_alternative(scratch: Scratch) -> None:
    scratch.write(SHOW + episode("a", audio("a").replace("{", "[{").replace("}", "}]"))).build()
    assert attributes(item(scratch), "alternateEnclosure") == []


def test_several_files_are_told_to_programs_too(scratch: Scratch) -> None:
    scratch.write(SHOW + "-- media/a.opus --\nsound\n" + episode("a", FILES)).build()
    assert json.loads(scratch.page("episodes/a.json"))["audio"] == {
        "url": "https://e.example/a.mp3",
        "type": "audio/mpeg",
        "length": 1,
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "files": [
            {
                "url": "https://e.example/a.mp3",
                "type": "audio/mpeg",
                "length": 1,
                "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            },
            {"url": "https://e.example/media/a.opus", "type": "audio/ogg", "length": 6, "title": "Small"},
        ],
    }


def test_a_file_that_only_a_draft_offers_is_not_published(scratch: Scratch) -> None:
    scratch.write(SHOW + "-- media/a.opus --\nsound\n" + episode("a", FILES, "draft: yes")).build()
    assert "media/a.opus" not in scratch.tree()


def test_a_file_with_a_public_address_of_its_own_is_not_copied_whatever_its_ending(scratch: Scratch) -> None:
    scratch.write(SHOW + "media_base: https://cdn.example/\n-- media/a.raw --\nsound\n")
    scratch.write(episode("a", FILES.replace("a.opus,", "a.raw, type: audio/basic,"))).build()
    assert "media/a.raw" not in scratch.tree()
    sources = [one.get("uri") for one in item(scratch).iter(f"{PODCAST}source")]
    assert sources == ["https://e.example/a.mp3", "https://cdn.example/a.raw"]


def test_faults_of_one_of_several_files_are_told_at_it(scratch: Scratch) -> None:
    lines = (
        "audio:",
        "  - {url: https://e.example/a.mp3, length: 1}",
        "  - {file: media/b.mp3}",
        "  - {url: https://e.example/a.mp3, length: 1}",
        f"  - {{url: https://e.example/c.mp3, length: 1, title: {'x' * 33}}}",
    )
    assert scratch.write(SHOW + episode("a", *lines[:4])).problems() == [
        "content/episodes/a.md:6: audio[1].file: 'media/b.mp3' is not in content/; copy the file there or correct the name",
        "content/episodes/a.md:7: audio[2]: 'https://e.example/a.mp3' is a file above too; keep one",
    ]
    assert scratch.write(SHOW + episode("a", *lines[:2], lines[4])).problems() == [
        f"content/episodes/a.md:6: audio[1].title: '{'x' * 33}' has 33 characters, and readers of feeds take 32; shorten it"
    ]


def test_each_of_several_files_is_held_against_itself_and_the_first_tells_the_length(
    scratch: Scratch,
) -> None:
    lines = ("audio:", "  - {file: media/a.wav}", "  - {file: media/b.wav, length: 7}")
    scratch.write(SHOW + episode("a", *lines))
    (scratch.content / "media").mkdir()
    (scratch.content / "media/a.wav").write_bytes(wave_of(b"x" * 30, rate=1))
    (scratch.content / "media/b.wav").write_bytes(wave_of(b"x" * 20, rate=1))
    assert scratch.problems() == [
        "content/episodes/a.md:6: audio[1].length: '7' is not the size of the file, 64 bytes; remove this line"
    ]
    scratch.write(SHOW + episode("a", *lines[:2], "  - {file: media/b.wav}")).build()
    audio_of = json.loads(scratch.page("episodes/a.json"))
    assert (audio_of["duration"], [one["length"] for one in audio_of["audio"]["files"]]) == (30, [74, 64])


def test_two_episodes_of_one_guid_or_audio_are_both_named_with_their_lines(scratch: Scratch) -> None:
    scratch.write(
        SHOW + episode("a", audio("x"), "guid: g") + episode("b", "number: 2", "guid: g", audio("x"))
    )
    assert scratch.problems() == [
        "content/episodes/b.md:5: guid: 'g' is claimed by content/episodes/a.md:5 too; a guid names one episode for ever",
        "content/episodes/b.md:6: audio: 'https://e.example/x.mp3' is claimed by content/episodes/a.md:4 too; apps show only one of two items with the same audio",
    ]
