"""Cards, drawn once where there is something to draw them with."""

import io
import re
from pathlib import Path

import pytest
from lxml import html
from msgspec.structs import replace
from PIL import Image

from generator.model import Strip
from generator.pictures import card, copies
from generator.pictures.card import CardText, drawn, is_writable
from generator.renderers import pictures
from tests.conftest import Scratch, find

ARTWORK = "https://garden.example/hour/media/cover.png"
EPISODE = Strip(3_600_000, "M0 8h163m3 0h172m3 0h659")
OWN = {
    "show": CardText("The Garden Hour", "Ada Moss", "garden.example/hour"),
    "rain": CardText("Rain & wind", "Ada Moss", "The Garden Hour · 1 May 2023"),
    "soil": CardText(
        "What soil remembers", "with Ben Clay", "The Garden Hour · 2 March 2024", "1:00:00", EPISODE
    ),
    "soil-605": CardText(
        "“Soil is a slow diary.”", "Ben Clay", "What soil remembers, 10:05 · The Garden Hour", "exact"
    ),
    "771c2ba0d9": CardText(
        "Keep digging.", "Ada Moss", "What soil remembers · The Garden Hour", "paraphrase"
    ),
}
"""What the cards of the small archive say, by the first part of their names."""


def of(scratch: Scratch) -> dict[str, bytes]:
    """The cards, by what they are of."""
    found = {name: data for name, data in scratch.tree().items() if re.fullmatch(r"assets/.*\.png", name)}
    return {name.removeprefix("assets/").split(".")[0]: data for name, data in found.items()}


def images(scratch: Scratch, page: str) -> list[str]:
    tree = html.document_fromstring(scratch.page(f"{page}index.html"))
    return [str(one) for one in find(tree, "//meta[@property='og:image']/@content")]


def test_the_show_each_episode_and_each_quotation_has_a_card(small: Scratch) -> None:
    small.build()
    assert of(small) == {name: drawn(text) for name, text in OWN.items()}


PAGES = {"": "show", "people/": "show", "topics/soil/": "show", "episodes/soil/": "soil", "episodes/rain/": "rain",
         "quotes/soil-605/": "soil-605"}  # fmt: skip
"""What the card of a page is of."""


def test_a_page_names_its_card_with_its_size_or_that_of_the_show(small: Scratch) -> None:
    small.build()
    cards = of(small)
    for page, card_of in PAGES.items():
        (address,) = images(small, page)
        name = address.removeprefix("https://garden.example/hour/")
        assert (small.output / name).read_bytes() == cards[card_of]
        tree = html.document_fromstring(small.page(f"{page}index.html"))
        sizes = "//meta[@property='og:image:width' or @property='og:image:height']/@content"
        assert find(tree, sizes) == [str(length) for length in Image.open(io.BytesIO(cards[card_of])).size]


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


def test_what_is_written_on_a_card_is_in_its_name(small: Scratch) -> None:
    def names() -> set[str]:
        return {path.name for path in (small.output / "assets").glob("*.png")}

    small.build()
    before = names()
    episode = small.content / "episodes/soil.md"
    episode.write_text(episode.read_text().replace("Soil is a slow diary.", "Soil is a slow diary!"))
    small.build()
    assert {name.split(".")[0] for name in before ^ names()} == {"soil-605"}
    episode.write_text(episode.read_text().replace('"0:10:00"', '"0:11:00"'))
    small.build()
    assert {name.split(".")[0] for name in before ^ names()} == {"soil-605", "soil"}


def test_cards_may_be_left_out(small: Scratch) -> None:
    small.build(leave_out=frozenset(["cards"]))
    assert of(small) == {}
    assert [images(small, page) for page in ("", "episodes/rain/", "quotes/soil-605/")] == [[ARTWORK]] * 3


def test_without_pages_of_quotations_these_have_no_cards(small: Scratch) -> None:
    small.build(leave_out=frozenset(["quote_pages"]))
    assert of(small).keys() == {"show", "soil", "rain"}


def test_of_very_many_quotations_each_has_the_card_of_its_episode(
    small: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.plan.cards.MOST", 1)
    small.build()
    assert of(small).keys() == {"show", "soil", "rain"}
    assert images(small, "quotes/soil-605/") == images(small, "episodes/soil/")


def test_where_there_is_no_card_an_episode_shows_its_own_picture(small: Scratch) -> None:
    episode = small.content / "episodes/rain.md"
    episode.write_text(
        episode.read_text().replace("title:", "image: https://pictures.example/rain.png\ntitle:")
    )
    small.build(leave_out=frozenset(["cards"]))
    assert images(small, "episodes/rain/") == ["https://pictures.example/rain.png"]


def test_the_command_line_leaves_them_out(small: Scratch) -> None:
    assert small.run("build", "--no-cards").code == 0
    assert of(small) == {}


def test_without_pillow_there_are_none(small: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.plan.cards.maker", lambda: "")
    small.build()
    assert of(small) == {}
    assert images(small, "quotes/soil-605/") == [ARTWORK]


def test_words_of_other_letters_than_the_font_has_are_not_drawn_as_boxes(small: Scratch) -> None:
    episode = small.content / "episodes/soil.md"
    episode.write_text(episode.read_text().replace("Soil is a slow diary.", "土は日記です"))
    small.build()
    assert of(small).keys() == {"show", "soil", "rain", "771c2ba0d9"}
    (address,) = images(small, "quotes/soil-605/")
    assert "/assets/soil." in address


def test_cards_have_the_colours_of_the_theme(small: Scratch) -> None:
    show = small.content / "show.yaml"
    show.write_text(show.read_text() + 'theme: {accent: "#7a1f5c"}\n')
    small.build()
    accented = ((252, 251, 248), (29, 28, 26), (0x7A, 0x1F, 0x5C))
    assert of(small)["show"] == drawn(replace(OWN["show"], colours=accented))
    show.write_text(show.read_text().replace('accent: "#7a1f5c"', "name: ledger"))
    small.build()
    assert of(small)["rain"] == drawn(
        replace(OWN["rain"], colours=((255, 255, 255), (0x14, 0x14, 0x14), (0x14, 0x14, 0x14)))
    )


def test_the_chapters_of_an_episode_stand_in_true_proportion() -> None:
    image = Image.open(io.BytesIO(drawn(OWN["soil"]))).convert("RGB")
    line = [
        image.getpixel((x, card.FOOT)) == card.COLOURS[2]
        for x in range(card.MARGIN, card.WIDTH - card.MARGIN)
    ]
    ends = [at for at in range(1, len(line)) if line[at - 1] and not line[at]]
    starts = [at for at in range(1, len(line)) if line[at] and not line[at - 1]]
    assert (ends, starts) == ([168, 348], [171, 351])
    assert line[0]
    assert line[-1]


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
    made = drawn(OWN["soil-605"])
    assert made == drawn(OWN["soil-605"])
    assert Image.open(io.BytesIO(made)).info.keys() <= {"gamma"}
    assert len(made) < 60_000


def test_the_font_is_here_with_its_licence() -> None:
    assert "SIL OPEN FONT LICENSE" in Path(card.FONT).with_name("SourceSerifPro-LICENSE.txt").read_text()
    assert copies.maker()
