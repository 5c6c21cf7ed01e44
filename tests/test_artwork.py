"""Artwork is held against what podcast apps take."""

import io
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.formats import picture
from generator.formats.picture import Header
from generator.pictures import copies as pictures
from tests.conftest import Scratch
from tests.pictures import chunk, jpeg, png


@pytest.fixture(autouse=True)
def without_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is there to decode pictures: what is told of them stands in their heads."""
    monkeypatch.setattr(pictures, "maker", lambda: "")


def head(data: bytes) -> tuple[str, int, int, str, bool]:
    found = picture.read(io.BytesIO(data))
    return found.type, found.width, found.height, found.colours, found.has_alpha


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (png(3, 2), ("image/png", 3, 2, "RGB", False)),
        (png(3, 2, 0), ("image/png", 3, 2, "grey", False)),
        (png(3, 2, 3), ("image/png", 3, 2, "RGB", False)),
        (png(3, 2, 3, extra=chunk(b"tRNS", b"\0")), ("image/png", 3, 2, "RGB", True)),
        (png(3, 2, 6), ("image/png", 3, 2, "RGB", True)),
        (jpeg(700, 600), ("image/jpeg", 700, 600, "RGB", False)),
        (jpeg(7, 6, 1), ("image/jpeg", 7, 6, "grey", False)),
        (jpeg(7, 6, 4), ("image/jpeg", 7, 6, "CMYK", False)),
        (jpeg(7, 6, before=b"\xff\xe1\0\x04\xff\xc0" + b"\xff\xff\xff\xc4\0\x02"), ("image/jpeg", 7, 6, "RGB", False)),
        (b"RIFF\0\0\0\0WEBPVP8 ", ("image/webp", 0, 0, "", False)),
        (b"GIF89a", ("image/gif", 0, 0, "", False)),
        (b"<svg/>", ("image/svg+xml", 0, 0, "", False)),
        (b"words", ("", 0, 0, "", False)),
        (png(3, 2)[:20], ("", 0, 0, "", False)),
        (jpeg(7, 6)[:24], ("", 0, 0, "", False)),
    ],
)  # fmt: skip
def test_a_picture_is_known_by_its_first_bytes(data: bytes, expected: tuple[object, ...]) -> None:
    assert head(data) == expected


@given(st.sampled_from([png(9, 9), jpeg(9, 9)]), st.data())
def test_no_damage_to_a_picture_is_a_fault_of_the_reader(whole: bytes, data: st.DataObject) -> None:
    damaged = bytearray(whole[: data.draw(st.integers(0, len(whole)))])
    for _ in range(data.draw(st.integers(0, 4)) if damaged else 0):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    assert isinstance(picture.read(io.BytesIO(bytes(damaged))), Header)


def shown(scratch: Scratch, data: bytes, name: str = "cover.png") -> Scratch:
    scratch.write(f"-- show.yaml --\ntitle: T\nbase_url: https://e.example/\nartwork: media/{name}\n")
    path = scratch.content / "media" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return scratch


@pytest.mark.parametrize(
    ("data", "name", "messages"),
    [
        (png(1400, 1400), "cover.PNG", []),
        (jpeg(3000, 3000), "cover.jpeg", []),
        (png(1399, 1399), "cover.png", ["is 1399 × 1399 pixels; podcast apps want 1400 to 3000 on each side"]),
        (jpeg(3001, 3001), "cover.jpg", ["is 3001 × 3001 pixels; podcast apps want 1400 to 3000 on each side"]),
        (jpeg(1400, 1500), "cover.jpg", ["is 1400 × 1500 pixels; podcast apps want a square"]),
        (jpeg(1400, 1400, 4), "cover.jpg", ["has colours other than RGB (CMYK); save it in RGB"]),
        (png(1400, 1400, 0), "cover.png", ["has colours other than RGB (grey); save it in RGB"]),
        (png(1400, 1400, 6), "cover.png", ["has transparency, which apps fill as they like; save it without"]),
        (jpeg(1400, 1400), "cover.png", ["holds image/jpeg, which its ending does not say; end it in .jpg"]),
        (png(1400, 1400), "the cöver.png", ["has characters in its name that apps may refuse; use letters a to z, digits, '-' and '_'"]),
        (b"GIF89a", "cover.gif", ["is image/gif; podcast apps take JPEG and PNG"]),
        (b"words", "cover.png", ["is no picture that can be read; podcast apps take JPEG and PNG"]),
        (
            jpeg(9, 8, 1), "é.gif",
            [
                "has characters in its name that apps may refuse; use letters a to z, digits, '-' and '_'",
                "has colours other than RGB (grey); save it in RGB",
                "holds image/jpeg, which its ending does not say; end it in .jpg",
                "is 9 × 8 pixels; podcast apps want a square",
            ],
        ),
    ],
)  # fmt: skip
def test_what_apps_refuse_of_a_shows_artwork_is_a_warning(
    scratch: Scratch, data: bytes, name: str, messages: list[str]
) -> None:
    place = "content/show.yaml:3: warning: artwork:"
    assert shown(scratch, data, name).problems() == [f"{place} 'media/{name}' {one}" for one in messages]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("audio: {url: https://e.example/a.mp3, length: 1}\nimage: media/a.png", ["is 5 × 4 pixels; podcast apps want a square"]),
        ("audio: {url: https://e.example/a.mp3, length: 1}\nimage: media/square.png", []),
        ("audio: {url: https://e.example/a.mp3, length: 1}\nimage: https://e.example/a.gif", []),
        ("summary: without audio\nimage: media/a.png", []),
    ],
)  # fmt: skip
def test_an_episodes_image_is_held_against_the_same_but_for_its_size(
    scratch: Scratch, front: str, expected: list[str]
) -> None:
    shown(scratch, png(1400, 1400))
    (scratch.content / "media/a.png").write_bytes(png(5, 4))
    (scratch.content / "media/square.png").write_bytes(png(5, 5))
    scratch.write(f"-- episodes/a.md --\n---\ntitle: A\ndate: 2024-01-01\n{front}\n---\n")
    place = "content/episodes/a.md:5: warning: image:"
    assert scratch.problems() == [f"{place} 'media/a.png' {one}" for one in expected]


def test_artwork_is_opened_once_while_it_is_the_same(
    scratch: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.stamps.SETTLING", 0)
    opened: list[str] = []
    real = picture.read

    def read(file: BinaryIO) -> Header:
        opened.append(file.name)
        return real(file)

    monkeypatch.setattr(picture, "read", read)
    shown(scratch, png(1400, 1400)).build()
    scratch.write("-- episodes/a.md --\n---\ntitle: A\ndate: 2024-01-01\n---\n").build()
    assert len(opened) == 1
    (scratch.content / "media/cover.png").write_bytes(png(1399, 1399))
    assert len(scratch.problems()) == 1
    assert len(opened) == 2
