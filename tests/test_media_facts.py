"""Audio in content/media/ says itself how long it is; the front matter may not say otherwise."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.formats import sound
from tests.conftest import Scratch
from tests.recordings import Chap, mp3, wav


def episode(scratch: Scratch, front: str, data: bytes, name: str = "a.mp3") -> Scratch:
    scratch.write("-- show.yaml --\ntitle: T\nbase_url: https://e.example/\n")
    scratch.write(f"-- episodes/a.md --\n---\ntitle: A\ndate: 2024-01-01\n{front}\n---\n-- media/{name} --\n")
    (scratch.content / "media" / name).write_bytes(data)
    return scratch


def copy(scratch: Scratch) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(scratch.page("episodes/a.json"))
    return found


def test_size_type_length_and_chapters_come_from_the_file(scratch: Scratch) -> None:
    data = mp3(65_000, Chap(30_000, 64_000, "Layers", "https://l.example/"), Chap(0, 30_000, "Hello"))
    episode(scratch, "audio: {file: media/a.mp3}", data)
    assert scratch.problems() == []
    known = copy(scratch)
    assert known["audio"] == {
        "url": "https://e.example/media/a.mp3",
        "type": "audio/mpeg",
        "length": len(data),
    }
    assert known["duration"] == 65.019
    assert [(one["title"], one["start"], one["end"], one.get("link")) for one in known["chapters"]] == [
        ("Hello", 0, 30, None),
        ("Layers", 30, 64, "https://l.example/"),
    ]
    assert 'id="layers"' in scratch.page("episodes/a/index.html")


def test_chapters_that_are_written_stand_in_place_of_those_in_the_file(scratch: Scratch) -> None:
    front = 'audio: {file: media/a.mp3}\nchapters: [{start: "0:10", title: Mine}]'
    episode(scratch, front, mp3(65_000, Chap(0, 30_000, "Theirs"), Chap(5, 5, "")))
    assert scratch.problems() == []
    assert [one["title"] for one in copy(scratch)["chapters"]] == ["Mine"]


def test_chapters_in_the_file_that_cannot_be_used_are_told(scratch: Scratch) -> None:
    chapters = (
        Chap(0, 2000, "One", "javascript:alert()"),
        Chap(0, 2000, "Again"),
        Chap(2000, 1000, "Two"),
        Chap(3000, 4000),
        Chap(99_000, 100_000, "Past the end"),
    )
    episode(scratch, "audio: {file: media/a.mp3}", mp3(5000, *chapters))
    assert scratch.problems() == [
        "content/episodes/a.md:4: warning: audio.file: has 3 chapters in it that are left out: they have no title,"
        " or no start of their own within the episode; write chapters here"
    ]
    assert [
        (one["title"], one["start"], one["end"], one.get("link")) for one in copy(scratch)["chapters"]
    ] == [
        ("One", 0, 2, None),
        ("Two", 2, 5.016, None),
    ]


WRONG = [
    (
        "audio: {file: media/a.mp3, length: 7}",
        wav(0),
        4,
        "audio.file: 'media/a.mp3' cannot be read as audio or video; see whether it plays",
    ),
    (
        "audio: {file: media/a.mp3, type: audio/ogg}",
        mp3(1000),
        4,
        "audio.type: 'audio/ogg' is not what the file holds, audio/mpeg; remove this line",
    ),
    (
        "audio: {file: media/a.mp3}",
        wav(1000),
        4,
        "audio.file: 'media/a.mp3' holds audio/wav, which its ending does not say; rename it",
    ),
    (
        "audio: {file: media/a.mp3}\nduration: '1:03'",
        mp3(60_000),
        5,
        "duration: '0:01:03' is not the length of the file, '0:01:00'; correct it, or remove this line",
    ),
    (
        "audio: {file: media/a.mp3, length: 7}",
        mp3(1000),
        4,
        "audio.length: '7' is not the size of the file, 16263 bytes; remove this line",
    ),
]


@pytest.mark.parametrize(("front", "data", "line", "message"), WRONG[1:])
def test_what_is_written_differently_is_an_error_and_a_warning_where_it_was_imported(
    scratch: Scratch, front: str, data: bytes, line: int, message: str
) -> None:
    episode(scratch, front, data)
    assert scratch.problems() == [f"content/episodes/a.md:{line}: {message}"]
    episode(scratch, f"{front}\nsources: [The old feed]", data)
    assert scratch.problems() == [f"content/episodes/a.md:{line}: warning: {message}"]


def test_of_imported_media_size_and_type_are_the_files_and_the_length_is_as_written(scratch: Scratch) -> None:
    front = "sources: [A feed]\naudio: {file: media/a.mp3, length: 7, type: audio/ogg}\nduration: '5:00'"
    episode(scratch, f"{front}\nquotes: [{{text: x, speaker: y, at: '4:59'}}]", mp3(60_000))
    assert len(scratch.problems()) == 3
    assert copy(scratch)["audio"]["length"] == len(mp3(60_000))
    assert copy(scratch)["audio"]["type"] == "audio/mpeg"
    assert copy(scratch)["duration"] == 300


def test_a_quotation_past_the_end_of_the_file_is_an_error(scratch: Scratch) -> None:
    episode(scratch, "audio: {file: media/a.mp3}\nquotes: [{text: x, speaker: y, at: '1:05'}]", mp3(60_000))
    assert scratch.problems() == [
        "content/episodes/a.md:5: quotes[0].at: '0:01:05' is not within the episode, which lasts '0:01:00';"
        " correct one of them"
    ]


@pytest.mark.parametrize(
    ("front", "name"),
    [
        ("audio: {file: media/a.mp3, type: audio/mp3}\nduration: '1:02'", "a.mp3"),
        ("audio: {file: media/a.mp3}\nduration: '0:58.1'", "a.mp3"),
        ("audio: {file: media/a.talk, type: audio/mpeg}", "a.talk"),
    ],
)
def test_other_names_of_one_type_and_rounded_lengths_are_no_differences(
    scratch: Scratch, front: str, name: str
) -> None:
    episode(scratch, front.replace("a.mp3", name), mp3(60_000), name)
    assert scratch.problems() == []


def test_a_file_that_is_no_audio_is_warned_of(scratch: Scratch) -> None:
    episode(scratch, "audio: {file: media/a.mp3}", b"<html>Not found</html>")
    assert scratch.problems() == [
        "content/episodes/a.md:4: warning: audio.file: 'media/a.mp3' cannot be read as audio or video;"
        " see whether it plays"
    ]
    assert copy(scratch)["audio"]["type"] == "audio/mpeg"


def test_a_file_of_a_kind_without_ending_tells_its_type(scratch: Scratch) -> None:
    episode(scratch, "audio: {file: media/a.sound}", wav(1000), "a.sound")
    assert scratch.problems() == []
    assert copy(scratch)["audio"]["type"] == "audio/wav"


class Log:
    """What was opened, in any process."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.clear()

    def clear(self) -> None:
        self.path.write_text("")

    def add(self, name: str) -> None:
        with self.path.open("a") as file:
            file.write(f"{name}\n")

    @property
    def names(self) -> list[str]:
        return self.path.read_text().splitlines()


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Log:
    """The audio that is opened, where a file is trusted at once."""
    monkeypatch.setattr("generator.stamps.SETTLING", 0)
    log = Log(tmp_path / "reads")
    real = sound.read

    def read(file: Any) -> sound.Sound:
        log.add(Path(file.name).name)
        return real(file)

    monkeypatch.setattr(sound, "read", read)
    return log


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_file_is_opened_once_however_often_its_episode_changes(
    scratch: Scratch, reads: Log, jobs: int
) -> None:
    episode(scratch, "audio: {file: media/a.mp3}", mp3(60_000))
    for at in range(40):
        scratch.write(f"-- episodes/e{at}.md --\n---\ntitle: E\ndate: 2024-01-01\n---\n")
    scratch.build(jobs=jobs)
    assert reads.names == ["a.mp3"]
    reads.clear()
    page = scratch.content / "episodes/a.md"
    for title in ("B", "C"):
        page.write_text(page.read_text().replace("title: ", f"title: {title}"))
        scratch.build(jobs=jobs)
    assert reads.names == []
    assert copy(scratch)["title"] == "CBA"
    assert copy(scratch)["duration"] == 60.003


def test_a_file_that_is_another_is_opened_again(scratch: Scratch, reads: Log) -> None:
    episode(scratch, "audio: {file: media/a.mp3}", mp3(60_000))
    scratch.build()
    (scratch.content / "media/a.mp3").write_bytes(mp3(30_000))
    scratch.build()
    assert reads.names == ["a.mp3", "a.mp3"]
    assert copy(scratch)["duration"] == 30.015


def test_audio_that_is_hosted_elsewhere_is_not_looked_for(scratch: Scratch, reads: Log) -> None:
    episode(scratch, "audio: {url: https://e.example/a.mp3, length: 7}", mp3(1000))
    assert scratch.problems() == []
    assert reads.names == []
