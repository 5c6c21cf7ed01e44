"""What a recording says of itself, from its bytes."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.formats import id3_chapters, sound
from generator.formats.id3_chapters import Mark
from generator.formats.sound import Sound
from tests.recordings import Chap, frame, mp3, safe, tag, wav


def read(data: bytes) -> Sound:
    return sound.read(io.BytesIO(data))


def marks(data: bytes) -> tuple[Mark, ...]:
    return id3_chapters.read(io.BytesIO(data))


def test_type_and_length_are_read_from_the_bytes() -> None:
    assert read(wav(2500)) == Sound("audio/wav", 2500)
    assert read(mp3(2600)) == Sound("audio/mpeg", 2612)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"\xff\xf1" + bytes(50), "audio/aac"),
        (tag(b"") + b"\xff\xf1" + bytes(50), "audio/aac"),
        (b"\x1aE\xdf\xa3" + bytes(50), "video/webm"),
        (b"", ""),
        (b"<!DOCTYPE html><title>Not found</title>", ""),
        (tag(b""), ""),
        (b"fLaC", ""),
        (b"\0\0\0\x20ftypM4A " + bytes(50), ""),
        (wav(100)[:20], ""),
    ],
)
def test_what_is_not_measured_or_damaged_has_no_length(data: bytes, expected: str) -> None:
    assert read(data) == Sound(expected)


@pytest.mark.parametrize("version", [3, 4])
def test_chapters_are_read_in_every_encoding_with_their_addresses(version: int) -> None:
    chapters = [
        Chap(0, 1500, "Hello", "https://a.example/", 0),
        Chap(1500, 2000, "Été", "https://b.example/", 1),
        Chap(2000, 2500, "日本", "https://c.example/", 2),
        Chap(2500, 2600, " Fare\n\twell\x00\x01", "", 3),
    ]
    assert marks(mp3(2600, *chapters, version=version)) == (
        Mark(0, 1500, "Hello", "https://a.example/", True),
        Mark(1500, 2000, "Été", "https://b.example/", True),
        Mark(2000, 2500, "日本", "https://c.example/", True),
        Mark(2500, 2600, "Fare well", "", True),
    )


def test_a_chapter_that_the_table_of_contents_does_not_name_is_a_silent_one() -> None:
    chapters = (Chap(0, 1, "A", name="a"), Chap(1, 2, "B", name="b"), Chap(2, 3, "C", name="c"))
    found = marks(mp3(3, *chapters, toc=("c", "a")))
    assert [(one.title, one.toc) for one in found] == [("A", True), ("B", False), ("C", True)]


def test_a_chapter_whose_time_is_not_known_is_none() -> None:
    assert marks(mp3(3, Chap(0xFFFFFFFF, 0xFFFFFFFF, "A"), Chap(1, 2, "B"))) == (Mark(1, 2, "B", "", True),)


def test_tags_whose_bytes_are_unsynchronised_or_that_have_a_second_head_are_read() -> None:
    body = b"c\0" + (255).to_bytes(4) + (0xFF00).to_bytes(4) + bytes(8) + frame("TIT2", b"\3A", 3)
    whole = frame("CHAP", body, 3)
    expected = (Mark(255, 0xFF00, "A", "", True),)
    assert marks(tag(whole, 3)) == expected
    assert marks(tag(whole.replace(b"\xff", b"\xff\x00"), 3, flags=0x80)) == expected
    assert marks(tag((6).to_bytes(4) + bytes(6) + whole, 3, flags=0x40)) == expected
    body = body.replace(frame("TIT2", b"\3A", 3), frame("TIT2", b"\3A", 4))
    escaped = safe(len(body)) + body.replace(b"\xff", b"\xff\x00")
    assert marks(tag(safe(6) + b"\1\0" + frame("CHAP", escaped, 4, flags=3), 4, flags=0xC0)) == expected


@given(st.data())
def test_no_damage_to_a_tag_is_a_fault_of_the_reader(data: st.DataObject) -> None:
    whole = bytearray(mp3(10, Chap(0, 5, "A", "https://a.example/", 1), Chap(5, 9, "B"), toc=("c",)))
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    read(bytes(whole[: data.draw(st.integers(0, len(whole)))]))
    assert all(isinstance(one, Mark) for one in marks(bytes(whole)))
