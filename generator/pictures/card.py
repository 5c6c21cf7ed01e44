"""A card: the picture that stands for a page where somebody links to it (ogp.me)."""

import re
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from generator.model import Strip
from generator.pictures.strip import WIDTH as LENGTH
from generator.pictures.strip import lines
from generator.record import Record

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

VERSION = 2
"""Of what is drawn: a card that looks another way has another name."""

WIDTH, HEIGHT = 1200, 630
"""Pixels, as those who show cards ask for them."""
MARGIN = 84
LARGEST, SMALLEST, STEP = 80, 34, 2
"""Pixels of the letters of the words, which are as large as they can be."""
LEADING = 1.28
"""Lines apart, by the size of the letters."""
FOOT = 484
"""Pixels from the top to the line beneath the words."""

PAPER, RULE, META, INK, ACCENT = 0, 40, 178, 254, 255
"""How dark each is drawn; between paper and ink the letters are smoothed."""
RGB: TypeAlias = tuple[int, int, int]
COLOURS: tuple[RGB, RGB, RGB] = ((252, 251, 248), (29, 28, 26), (11, 92, 99))
"""Of paper, ink and accent, where a theme says nothing else."""

STEPS = 14
"""Of the colours from paper to ink."""

FONT = Path(__file__).with_name("SourceSerifPro-Regular.otf")

_KNOWN = re.compile(
    r"[ -~\xa0-\u012b\u012e-\u0131\u0134-\u0149\u014c-\u0165\u0168-\u017f\u0218-\u021b"
    r"\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490-\u0493\u1e80-\u1e85\u1e9e"
    r"\u1ea0-\u1ef9\u2010\u2012-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2025\u2026\u2030"
    r"\u2032\u2033\u2039\u203a\u20ac\u2122\u2190-\u2193\u2212\u221a\u221e\u2248\u2260\u2264\u2265]*"
).fullmatch
"""Latin, Greek and Cyrillic letters, figures and marks of which the font has each."""


class CardText(Record):
    """What is written on a card."""

    words: str
    """The words of a quotation, or a title: as large as there is room."""
    who: str
    where: str
    mark: str = ""
    """In the corner: a verdict, a length."""
    strip: Strip | None = None
    """Of an episode: its chapters stand in the place of a line."""
    colours: tuple[RGB, RGB, RGB] = COLOURS
    """Of paper, ink and accent."""


def is_writable(text: str) -> bool:
    """Whether the font has every character of `text`, which is on one line."""
    return _KNOWN(text) is not None


def drawn(card: CardText) -> bytes:
    """The card as PNG: the same bytes for the same text from the same Pillow. Words for which there is no
    room are left out, and an ellipsis tells so.
    """
    from PIL import Image, ImageDraw

    image = Image.new("L", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 15, HEIGHT), fill=ACCENT)
    _write_words(draw, card.words)
    _draw_strip(draw, card.strip)
    room = WIDTH - 2 * MARGIN
    mark = _font(30).getlength(card.mark)
    draw.text((WIDTH - MARGIN - mark, FOOT + 29), card.mark, font=_font(30), fill=META)
    _write_line(draw, card.who, 40, FOOT + 20, INK, room - mark - 40)
    _write_line(draw, card.where, 30, FOOT + 78, META, room)
    return _saved(image, card.colours)


def _draw_strip(draw: "ImageDraw", strip: Strip | None) -> None:
    """The chapters in true proportion; a line where there are none."""
    if strip is None:
        draw.line((MARGIN, FOOT, WIDTH - MARGIN, FOOT), fill=RULE, width=2)
        return
    for start, end in lines(strip):
        left, right = (MARGIN + at * (WIDTH - 2 * MARGIN) // LENGTH for at in (start, end))
        draw.rectangle((left, FOOT - 5, max(right - 1, left), FOOT + 4), fill=ACCENT)


def _saved(image: "Image", colours: tuple[RGB, RGB, RGB]) -> bytes:
    """As PNG in 16 colours, which are enough for letters, and half of what 256 would weigh."""
    made = image.point([min(level, INK) * STEPS // INK + (level == ACCENT) for level in range(256)])
    made.putpalette(_palette(colours))
    out = BytesIO()
    made.save(out, "PNG", bits=4, compress_level=2)
    return out.getvalue()


def _write_words(draw: "ImageDraw", words: str) -> None:
    """In the middle of what stands above the foot, as large as there is room."""
    size, lines = _fitted(words.split(), WIDTH - 2 * MARGIN, FOOT - MARGIN)
    height = LEADING * size
    top = (FOOT - height * len(lines)) / 2
    for at, line in enumerate(lines):
        draw.text((MARGIN, round(top + at * height)), line, font=_font(size), fill=INK)


def _fitted(words: list[str], width: int, height: int) -> tuple[int, list[str]]:
    """The largest size in which `words` have room, and their lines in it."""
    for size in range(LARGEST, SMALLEST - 1, -STEP):
        lines = _lines(words, size, width)
        if len(lines) * LEADING * size <= height and max(map(_font(size).getlength, lines)) <= width:
            return size, lines
    kept = lines[: int(height / LEADING / SMALLEST)]
    end = "…”" if words[-1].endswith("”") else "…"
    return SMALLEST, [*kept[:-1], _cut(f"{kept[-1]} {end}", SMALLEST, width, end)]


def _lines(words: list[str], size: int, width: int) -> list[str]:
    lengths = _lengths(size)
    lines: list[list[str]] = []
    room = 0.0
    for word in words:
        needed = lengths(word) + lengths(" ")
        if needed > room:
            lines.append([])
            room = width + lengths(" ")
        lines[-1].append(word)
        room -= needed
    return [" ".join(line) for line in lines]


def _write_line(draw: "ImageDraw", text: str, size: int, top: int, fill: int, room: float) -> None:
    draw.text((MARGIN, top), _cut(text, size, room), font=_font(size), fill=fill)


def _cut(text: str, size: int, room: float, end: str = "…") -> str:
    """`text` as far as there is room, and `end` where there is not."""
    font = _font(size)
    if font.getlength(text) <= room:
        return text
    kept = text.removesuffix(end)
    while kept and font.getlength(f"{kept}{end}") > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}{end}"


@cache
def _font(size: int) -> "FreeTypeFont":
    """Laid out by Pillow itself: what else may do it is not the same everywhere."""
    from PIL import ImageFont

    return ImageFont.truetype(str(FONT), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _lengths(size: int) -> Callable[[str], float]:
    return cache(_font(size).getlength)


@cache
def _palette(colours: tuple[RGB, RGB, RGB]) -> bytes:
    """The colours from paper to ink, and the accent."""
    paper, ink, accent = colours
    smooth = [
        round(light + (dark - light) * level / STEPS)
        for level in range(STEPS + 1)
        for light, dark in zip(paper, ink, strict=True)
    ]
    return bytes([*smooth, *accent])
