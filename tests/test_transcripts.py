"""Transcripts of an archive: which file counts, who speaks, what may be published, how they were made."""

import json
from collections.abc import Callable, Iterable

import pytest
from lxml import html

from generator.formats import json_transcript, plain_text, podlove_json, srt, vtt
from generator.model import Cue
from tests.conftest import Scratch, find
from tests.test_vtt import cue

ARCHIVE = """\
-- show.yaml --
title: T
base_url: https://e.example/
{show}
-- episodes/soil.md --
---
title: Soil
date: 2024-01-01
guests: [Ada Moss]
{episode}
---
"""

WRITERS: dict[str, tuple[str, Callable[[Iterable[Cue]], str]]] = {
    "WebVTT": ("vtt", vtt.write),
    "SubRip": ("srt", srt.write),
    "Podcasting 2.0": ("json", json_transcript.write),
    "Podlove": ("json", podlove_json.write),
    "plain text": ("txt", plain_text.write),
}

SAID = (
    cue(1000, 4000, "Zirkonium glimmers, quietly.", "Quorra Vexley"),
    cue(755_000, 758_000, "Soil is a slow diary.", "Ada Moss"),
    cue(758_000, 761_000, "Hazelnut dominoes wobble.", "Ada Moss"),
)
SECRETS = ("zirkonium", "glimmers", "quietly", "quorra", "vexley", "hazelnut", "dominoes", "wobble")
"""Words that stand in the transcript alone."""
QUOTE = (
    "quotes: [{text: Soil is a slow diary., speaker: Ada Moss}]\n"
    "references: [{title: A book, at: '0:12:38'}]\n"
    "topics: [soil]"
)


def archive(scratch: Scratch, *, show: str = "", episode: str = "", **transcripts: str) -> Scratch:
    """An episode `soil` with files in `transcripts/`, by their endings."""
    scratch.write(ARCHIVE.format(show=show, episode=episode))
    for ending, text in transcripts.items():
        scratch.write(f"-- transcripts/soil.{ending} --\n{text}")
    return scratch


@pytest.mark.parametrize("form", WRITERS)
def test_without_rights_a_verdict_and_a_time_are_published_and_no_word(scratch: Scratch, form: str) -> None:
    ending, write = WRITERS[form]
    archive(scratch, episode=QUOTE, **{ending: write(SAID)}).build()
    assert [word for word in SECRETS if word in scratch.told()] == []
    assert not [name for name in scratch.tree() if name.startswith("episodes/") and "transcript" in name]
    (quote,) = json.loads(scratch.page("quotes.json"))["quotes"]
    assert (quote["verdict"], quote["at"]) == ("exact", 755)

    archive(scratch, show="transcripts: {rights: CC0-1.0}", episode=QUOTE).build()
    assert [word for word in SECRETS if word not in scratch.told()] == []


def test_of_files_in_several_formats_one_is_the_transcript_and_the_rest_are_named(scratch: Scratch) -> None:
    archive(
        scratch,
        show="transcripts: {rights: CC0-1.0}",
        docx="A file of a word processor.\n",
        json='{"segments": [{"startTime": 1, "body": "From JSON.", "speaker": "Ada Moss"}]}\n',
        srt="not read, so nothing is wrong with it\n",
        txt="[0:00:01] From text.\n",
    )
    others = "is not read, because 'transcripts/soil.json' is the transcript of 'soil'; "
    remedy = "remove one, or name the one that counts in the episode's 'transcript'"
    assert scratch.problems() == [
        f"content/transcripts/soil.{ending}: warning: {others}{remedy}" for ending in ("docx", "srt", "txt")
    ]
    assert "From JSON." in scratch.page("episodes/soil/transcript.vtt")


@pytest.mark.parametrize(
    ("endings", "counts"),
    [("vtt json srt txt", "vtt"), ("json srt txt", "json"), ("srt txt", "srt"), ("txt", "txt")],
)
def test_formats_that_say_more_count_before_others(scratch: Scratch, endings: str, counts: str) -> None:
    writers = dict(WRITERS.values())
    files = {one: writers[one]([cue(1000, 2000, f"From {one}.")]) for one in endings.split()}
    archive(scratch, show="transcripts: {rights: CC0-1.0}", **files).build()
    assert f"From {counts}." in scratch.page("episodes/soil/index.html")


def test_a_file_that_the_episode_names_counts_before_all(scratch: Scratch) -> None:
    archive(
        scratch,
        show="transcripts: {rights: CC0-1.0}",
        episode="transcript: soil.txt",
        vtt="WEBVTT\n",
        txt="[0:00:01] From text.\n",
    )
    (found,) = scratch.problems()
    assert found.startswith(
        "content/transcripts/soil.vtt: warning: is not read, because 'transcripts/soil.txt'"
    )
    assert "From text." in scratch.page("episodes/soil/index.html")


def test_a_file_beside_an_address_is_not_read_unless_it_is_named_too(scratch: Scratch) -> None:
    archive(scratch, episode='transcript: {url: "https://e.example/a.vtt"}', vtt="WEBVTT\n")
    assert scratch.problems() == [
        "content/transcripts/soil.vtt: warning: is not read, because the episode's 'transcript' has a url alone; "
        "write the file there too"
    ]


def test_a_file_of_no_format_that_is_read_is_told_what_to_become(scratch: Scratch) -> None:
    assert archive(scratch, docx="words\n").problems() == [
        "content/transcripts/soil.docx: warning: is of no format that is read here; "
        "convert it to .vtt, .json, .srt or .txt"
    ]


def test_the_faults_of_a_transcript_are_told_with_its_file_and_lines(scratch: Scratch) -> None:
    archive(scratch, srt="1\n00:00:02,000 --> 00:00:03,000\nx\n\n2\n00:00:01,000 --> 00:00:03,000\ny\n")
    assert scratch.problems() == [
        "content/transcripts/soil.srt:5: '00:00:01,000 --> 00:00:03,000' starts before the card above it; "
        "sort the cards by time"
    ]


def test_speakers_whom_nobody_knows_are_named_once_for_all_transcripts(scratch: Scratch) -> None:
    archive(
        scratch, vtt="WEBVTT\n\n00:01.000 --> 00:02.000\n<v Moss>One. <v Speaker 1>Two. <v Ada  Moss>Three.\n"
    )
    scratch.write(
        """\
        -- people/ada.md --
        ---
        name: Ada Moss
        aliases: [Moss]
        ---
        -- episodes/rain.md --
        ---
        title: Rain
        date: 2024-01-02
        ---
        -- transcripts/rain.srt --
        1
        00:00:01,000 --> 00:00:02,000
        SPEAKER 1: One.

        2
        00:00:02,000 --> 00:00:03,000
        Ben Clay: Two.
        """
    )
    assert scratch.problems() == [
        "content/transcripts: warning: name speakers whom nothing else names: 'SPEAKER 1' (2 episodes), "
        "'Ben Clay' (1 episode); correct the names, write them as 'guests', or as 'aliases' of a person"
    ]


def test_of_many_unknown_speakers_those_of_most_episodes_are_told(scratch: Scratch) -> None:
    names = [f"Speaker {number:02}" for number in range(15)]
    archive(scratch, vtt=vtt.write(cue(1000 * at, 1000 * at, "Yes.", name) for at, name in enumerate(names)))
    (found,) = scratch.problems()
    assert found.count("episode)") == 12
    assert "'Speaker 11' (1 episode), 3 more; correct" in found


def test_a_speaker_is_shown_by_the_persons_own_name_and_led_to_the_page(scratch: Scratch) -> None:
    archive(
        scratch,
        show="transcripts: {rights: CC0-1.0}",
        txt="[0:00:01] A. Moss: One.\n[0:00:02] Ben: Two.\n",
    )
    scratch.write("-- people/ada.md --\n---\nname: Ada Moss\naliases: [A. Moss]\n---\n").build()
    page = html.document_fromstring(scratch.page("episodes/soil/index.html"))
    assert find(page, "//p[@class='turn-head']/a[@class='speaker']/text()") == ["Ada Moss"]
    assert find(page, "//p[@class='turn-head']/a[@class='speaker']/@href") == ["../../people/ada/"]
    assert find(page, "//p[@class='turn-head']/b/text()") == ["Ben"]


@pytest.mark.parametrize(
    ("show", "episode", "label"),
    [
        ("", "rights: CC0-1.0, made_by: whisper.cpp", "Machine transcript (whisper.cpp), unchecked"),
        (
            "transcripts: {rights: CC0-1.0, made_by: whisper.cpp}",
            "checked_by: Ada Moss",
            "Machine transcript (whisper.cpp), checked by Ada Moss",
        ),
        ("transcripts: {rights: CC0-1.0, made_by: a machine}", "made_by: people", ""),
        ("", "rights: CC0-1.0, checked_by: Ada Moss", "Checked by Ada Moss"),
    ],
)
def test_how_a_transcript_was_made_stands_beside_its_rights(
    scratch: Scratch, show: str, episode: str, label: str
) -> None:
    text = f"transcript: {{file: soil.txt, {episode}}}"
    archive(scratch, show=show, episode=text, txt="[0:00:01] One.\n").build()
    page = html.document_fromstring(scratch.page("episodes/soil/index.html"))
    (facts,) = find(page, "//section[@class='transcript']/p[@class='facts']")
    assert facts.text.startswith(f"{label} · Published under" if label else "Published under")
    data = json.loads(scratch.page("episodes/soil.json"))["transcript"]
    assert data.get("label", "") == label
    copy = scratch.page("episodes/soil.md").partition("## Transcript\n\n")[2]
    end = f", published under CC0-1.0. {label}" if label else ", published under CC0-1.0"
    assert copy.split("\n")[0] == f"[WebVTT](<https://e.example/episodes/soil/transcript.vtt>){end}"


def test_how_a_transcript_without_rights_was_made_is_not_told(scratch: Scratch) -> None:
    text = "transcript: {file: soil.txt, made_by: a machine}"
    archive(scratch, episode=text, txt="[0:00:01] One.\n").build()
    assert b"a machine" not in b"\n".join(scratch.tree().values())
