"""Pages show smaller copies of pictures, made once, where there is something to make them with."""

import io
import re
from pathlib import Path

import pytest
from lxml import html
from PIL import Image

from generator.pictures import copies as pictures
from tests.conftest import Scratch, find
from tests.pictures import jpeg, png


@pytest.fixture
def shown(scratch: Scratch) -> Scratch:
    """An archive in which the show, a person and two episodes have a picture."""
    scratch.write(
        """\
        -- show.yaml --
        title: T
        base_url: https://e.example/
        artwork: media/cover.png
        -- people/ada.md --
        ---
        name: Ada
        portrait: media/ada.png
        ---
        -- episodes/a.md --
        ---
        title: A
        date: 2024-01-01
        image: media/The Sea.png
        ---
        -- episodes/b.md --
        ---
        title: B
        date: 2024-01-02
        image: media/The Sea.png
        ---
        -- media/small.png --
        """
    )
    for name, width in (("cover", 1400), ("ada", 400), ("The Sea", 601), ("small", 300)):
        (scratch.content / f"media/{name}.png").write_bytes(png(width, width))
    return scratch


def srcset(scratch: Scratch, page: str) -> list[str]:
    """What an image of a page offers, the digests left out."""
    (found,) = find(html.document_fromstring(scratch.page(page)), "//main//img/@srcset")
    return re.sub(r"\.[0-9a-f]{10}\.", ".*.", str(found)).split(", ")


def copies(scratch: Scratch) -> dict[str, bytes]:
    return {name: data for name, data in scratch.tree().items() if name.endswith(".webp")}


def test_pages_offer_copies_in_the_sizes_that_screens_need(shown: Scratch) -> None:
    shown.build()
    assert srcset(shown, "index.html") == [
        "assets/cover-300.*.webp 300w", "assets/cover-600.*.webp 600w", "media/cover.png 1400w",
    ]  # fmt: skip
    assert srcset(shown, "people/ada/index.html") == [
        "../../assets/ada-300.*.webp 300w", "../../media/ada.png 400w",
    ]  # fmt: skip
    for page in ("episodes/a/index.html", "episodes/b/index.html"):
        assert srcset(shown, page) == [
            "../../assets/the-sea-300.*.webp 300w", "../../assets/the-sea-600.*.webp 600w", "../../media/The%20Sea.png 601w",
        ]  # fmt: skip
    sizes = {name[7:-16]: Image.open(io.BytesIO(data)).size for name, data in copies(shown).items()}
    assert sizes == {
        "ada-300": (300, 300),
        "cover-300": (300, 300),
        "cover-600": (600, 600),
        "the-sea-300": (300, 300),
        "the-sea-600": (600, 600),
    }


def test_what_pages_offer_is_there(shown: Scratch) -> None:
    shown.build()
    for page in (path for path in shown.output.rglob("*.html")):
        for found in find(html.document_fromstring(page.read_text()), "//img/@srcset"):
            for link in (one.split()[0] for one in str(found).split(", ")):
                assert (page.parent / link.replace("%20", " ")).is_file()


def test_small_and_outside_pictures_and_those_that_nobody_decodes_have_no_copies(shown: Scratch) -> None:
    (shown.content / "media/cover.png").write_bytes(b"GIF89a")
    (shown.content / "media/ada.png").write_bytes(jpeg(20_000, 20_000))
    for name, image in (("a", "media/small.png"), ("b", "https://e.example/1.png")):
        page = shown.content / f"episodes/{name}.md"
        page.write_text(page.read_text().replace("media/The Sea.png", image))
    shown.build()
    assert copies(shown) == {}
    assert not [name for name in shown.tree() if name.endswith(".html") and "srcset" in shown.page(name)]


def test_without_pillow_pages_show_the_pictures_themselves(
    shown: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "maker", lambda: "")
    shown.build()
    assert copies(shown) == {}
    assert 'src="media/cover.png" alt' in shown.page("index.html")


def test_a_picture_that_is_another_has_copies_of_other_names(shown: Scratch) -> None:
    shown.build()
    before = set(copies(shown))
    (shown.content / "media/ada.png").write_bytes(png(500, 500))
    shown.build()
    assert {name[:-16] for name in before ^ set(copies(shown))} == {"assets/ada-300"}
    assert len(copies(shown)) == len(before)


@pytest.mark.parametrize("jobs", [1, 2])
def test_copies_are_made_once_though_all_that_builds_remember_is_lost(
    shown: Scratch, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    shown.build(jobs=jobs)
    before = copies(shown)
    for path in (shown.root / ".cache").iterdir():
        if path.is_file():
            path.unlink()
    monkeypatch.setattr(pictures, "smaller", None)
    shown.build(jobs=jobs, clean=True)
    assert copies(shown) == before
    assert sorted(path.name for path in (shown.root / ".cache/pictures").iterdir()) == sorted(
        Path(name).name for name in before
    )


def test_copies_are_the_same_bytes_each_time(shown: Scratch) -> None:
    data = png(900, 700)
    assert pictures.smaller(data, 300) == pictures.smaller(data, 300)


def test_a_copy_is_turned_as_the_picture_is_meant_and_keeps_what_is_see_through() -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    out = io.BytesIO()
    Image.new("CMYK", (800, 400)).save(out, "JPEG", exif=turned)
    copy = Image.open(io.BytesIO(pictures.smaller(out.getvalue(), 300)))
    assert (copy.size, copy.mode, dict(copy.getexif())) == ((300, 600), "RGB", {})
    clear = Image.open(io.BytesIO(pictures.smaller(png(400, 3, 6), 300)))
    assert (clear.size, clear.mode) == ((300, 2), "RGBA")


def test_a_picture_that_cannot_be_decoded_is_an_error_that_names_it(shown: Scratch) -> None:
    cut = png(1400, 1400)
    (shown.content / "media/cover.png").write_bytes(cut[: len(cut) // 2])
    (problem,) = shown.problems()
    assert problem.startswith("content/media/cover.png: cannot be decoded (")
    assert problem.endswith("); save the picture anew")
    assert not shown.output.exists() or shown.tree() == {}
