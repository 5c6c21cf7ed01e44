"""What players read beside an episode, from the archive to the files."""

import json

from lxml import html

from tests.conftest import Scratch, find


def test_the_chapters_of_an_episode_are_a_file_with_all_that_is_known_of_them(small: Scratch) -> None:
    small.write(
        """\
        -- media/layer one.png --
        not really a picture
        -- episodes/soil.md --
        ---
        title: Soil & <sand>
        date: 2024-03-02
        duration: "1:00:00"
        chapters:
          - {start: "0:00:00", title: Hello, end: "0:01:30.25"}
          - {start: "0:10:00.5", title: A silent marker, toc: no, image: media/layer one.png}
          - {start: "0:20:30", title: "Layers", part: The ground, url: "https://layers.example/?a=1&b=2", image: "https://i.example/1.png"}
        ---
        """
    ).build()
    assert json.loads(small.page("episodes/soil/chapters.json")) == {
        "version": "1.2.0",
        "title": "Soil & <sand>",
        "podcastName": "The Garden Hour",
        "chapters": [
            {"startTime": 0, "title": "Hello", "endTime": 90.25},
            {
                "startTime": 600.5,
                "title": "A silent marker",
                "endTime": 1230,
                "img": "https://garden.example/hour/media/layer%20one.png",
                "toc": False,
            },
            {
                "startTime": 1230,
                "title": "Layers",
                "endTime": 3600,
                "img": "https://i.example/1.png",
                "url": "https://layers.example/?a=1&b=2",
            },
        ],
    }


def test_the_last_chapter_of_an_episode_of_unknown_length_has_no_end(scratch: Scratch) -> None:
    scratch.write(
        """\
        -- show.yaml --
        title: T
        -- episodes/a.md --
        ---
        title: A
        date: 2024-01-01
        chapters: [{start: "0:05", title: One}]
        ---
        """
    ).build()
    assert json.loads(scratch.page("episodes/a/chapters.json"))["chapters"] == [
        {"startTime": 5, "title": "One"}
    ]


def test_a_published_transcript_is_there_in_each_format(small: Scratch) -> None:
    small.build()
    assert small.page("episodes/soil/transcript.srt") == (
        "1\n00:00:00,000 --> 00:00:04,000\nAda Moss: Welcome back.\n\n"
        "2\n00:10:04,000 --> 00:10:09,500\nBen Clay: Soil is, um, a slow diary.\n\n"
        "3\n00:12:28,000 --> 00:12:33,000\nAda Moss: That is in the book.\n"
    )
    assert json.loads(small.page("episodes/soil/transcript.json")) == {
        "version": "1.0.0",
        "segments": [
            {"speaker": "Ada Moss", "startTime": 0, "endTime": 4, "body": "Welcome back."},
            {"speaker": "Ben Clay", "startTime": 604, "endTime": 609.5, "body": "Soil is, um, a slow diary."},
            {"speaker": "Ada Moss", "startTime": 748, "endTime": 753, "body": "That is in the book."},
        ],
    }


def test_the_page_of_an_episode_leads_to_its_files(small: Scratch) -> None:
    small.build()
    page = html.document_fromstring(small.page("episodes/soil/index.html"))
    assert find(page, "//section[@class='transcript']/p/a/@href") == [
        "../../episodes/soil/transcript.vtt",
        "../../episodes/soil/transcript.srt",
        "../../episodes/soil/transcript.json",
    ]
    assert find(page, "//section[@class='chapters']/p/a/@href") == ["../../episodes/soil/chapters.json"]


def test_without_copies_webvtt_alone_is_left(small: Scratch) -> None:
    small.build(leave_out=frozenset({"copies"}))
    beside = sorted(path.name for path in (small.output / "episodes/soil").iterdir())
    assert beside == ["index.html", "transcript.vtt"]
    page = html.document_fromstring(small.page("episodes/soil/index.html"))
    assert find(page, "//section[@class='transcript']/p/a/text()") == ["WebVTT"]
    assert find(page, "//section[@class='chapters']/p/a") == []


def test_without_rights_no_word_leaves_the_archive_in_any_format(small: Scratch) -> None:
    soil = small.content / "episodes/soil.md"
    soil.write_text(soil.read_text().replace("{file: soil.vtt, rights: CC-BY-4.0}", "soil.vtt"))
    small.build()
    assert not [name for name in small.tree() if name.startswith("episodes/soil/transcript")]


def test_an_episode_without_chapters_or_withdrawn_has_no_such_files(small: Scratch) -> None:
    soil = small.content / "episodes/soil.md"
    soil.write_text(soil.read_text().replace("---\n", "---\nretired: It was wrong.\n", 1))
    small.build()
    assert not [name for name in small.tree() if name.endswith(("chapters.json", "transcript.srt"))]
