"""The cards of quotations, drawn once where there is something to draw them with."""

import io
from pathlib import Path

import pytest
from lxml import html
from PIL import Image

from generator.pictures import card, copies
from generator.pictures.card import CardText, drawn, is_writable
from generator.renderers import pictures
from tests.conftest import Scratch, find

TEXT = CardText(
    "“Soil is a slow diary.”", "Ben Clay", "What soil remembers, 10:05 · The Garden Hour", "exact"
)


def of(scratch: Scratch) -> dict[str, bytes]:
    return {
        name: data
        for name, data in scratch.tree().items()
        if name.startswith("assets/") and name.endswith(".png")
    }


def images(scratch: Scratch, name: str) -> list[str]:
    tree = html.document_fromstring(scratch.page(f"quotes/{name}/index.html"))
    return [str(one) for one in find(tree, "//meta[@property='og:image']/@content")]


def test_the_page_of_a_quotation_names_its_card(small: Scratch) -> None:
    small.build()
    cards = of(small)
    assert len(cards) == 2
    (address,) = images(small, "soil-605")
    name = address.removeprefix("https://garden.example/hour/")
    assert Image.open(io.BytesIO(cards[name])).size == (1200, 630)
    assert cards[name] == drawn(TEXT)


def test_cards_are_made_once_though_all_that_builds_remember_is_lost(
    small: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.build()
    before = of(small)
    for path in (small.root / ".cache").iterdir():
        if path.is_file():
            path.unlink()
    monkeypatch.setattr(pictures, "drawn", lambda text: b"another card")
    small.build(clean=True)
    assert of(small) == before


def test_other_words_have_a_card_of_another_name(small: Scratch) -> None:
    small.build()
    before = set(of(small))
    episode = small.content / "episodes/soil.md"
    episode.write_text(episode.read_text().replace("Soil is a slow diary.", "Soil is a slow diary!"))
    small.build()
    assert len(before & set(of(small))) == 1
    assert len(of(small)) == 2


@pytest.mark.parametrize("leave_out", ["cards", "quote_pages"])
def test_cards_may_be_left_out(small: Scratch, leave_out: str) -> None:
    small.build(leave_out=frozenset([leave_out]))
    assert of(small) == {}
    if leave_out == "cards":
        assert images(small, "soil-605") == []


def test_the_command_line_leaves_them_out(small: Scratch) -> None:
    assert small.run("build", "--no-cards").code == 0
    assert of(small) == {}


def test_without_pillow_there_are_none(small: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.plan.cards.maker", lambda: "")
    small.build()
    assert of(small) == {}
    assert images(small, "soil-605") == []


def test_words_of_other_letters_than_the_font_has_are_not_drawn_as_boxes(small: Scratch) -> None:
    episode = small.content / "episodes/soil.md"
    episode.write_text(episode.read_text().replace("Soil is a slow diary.", "土は日記です"))
    small.build()
    assert images(small, "soil-605") == []
    assert len(of(small)) == 1


def test_the_font_has_every_letter_that_is_said_to_be_written() -> None:
    font = card._font(40)
    unknown = bytes(font.getmask("\uffff"))
    known = [chr(code) for code in range(0x20, 0xFFFF) if is_writable(chr(code))]
    assert len(known) > 600
    assert [char for char in known if bytes(font.getmask(char)) == unknown] == []


def test_words_are_as_large_as_there_is_room_and_end_in_an_ellipsis_where_there_is_none() -> None:
    def fitted(words: str) -> tuple[int, list[str]]:
        return card._fitted(words.split(), 1032, 400)

    assert fitted("“Why?”") == (80, ["“Why?”"])
    size, lines = fitted("“" + "one two three " * 12 + "end”")
    assert card.SMALLEST < size < card.LARGEST
    assert " ".join(lines).endswith("end”")
    size, lines = fitted("“" + "one two three " * 90 + "end”")
    assert size == card.SMALLEST
    assert lines[-1].endswith("…”")
    assert fitted("x" * 500)[1][0].endswith("…")
    room = max(
        card._font(size).getlength(line)
        for size, lines in map(fitted, ("a b " * 400, "m" * 90))
        for line in lines
    )
    assert room <= 1032


def test_a_card_is_the_same_bytes_each_time_and_holds_nothing_of_its_making() -> None:
    made = drawn(TEXT)
    assert made == drawn(TEXT)
    assert Image.open(io.BytesIO(made)).info.keys() <= {"gamma"}
    assert len(made) < 60_000


def test_the_font_is_here_with_its_licence() -> None:
    assert "SIL OPEN FONT LICENSE" in Path(card.FONT).with_name("SourceSerifPro-LICENSE.txt").read_text()
    assert copies.maker()
