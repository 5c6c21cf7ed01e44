"""Colours: how they are written, how bright they are, and how lightness is changed while the hue stays."""

import math
import re

from generator.record import Record

_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)

Linear = tuple[float, float, float]
"""Red, green and blue in proportion to light, 0 to 1."""


class Colour(Record):
    """A colour of sRGB, 0 to 255."""

    red: int
    green: int
    blue: int

    def __str__(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"


class Shade(Record):
    """A colour of OKLCH: lightness 0 to 1, chroma, hue in radians (CSS Color 4, 9.3)."""

    lightness: float
    chroma: float
    hue: float


WHITE, BLACK = Colour(255, 255, 255), Colour(0, 0, 0)


def parse(written: str) -> Colour:
    """`#0b5c63` or `#fff`. Raises ValueError with the end of a sentence."""
    if not _HEX.fullmatch(written):
        raise ValueError("is not a colour; write it like #0b5c63, in quotes")
    digits = written[1:] if len(written) == 7 else "".join(2 * digit for digit in written[1:])
    return Colour(*(int(digits[at : at + 2], 16) for at in (0, 2, 4)))


def contrast(one: Colour, other: Colour) -> float:
    """1 to 21 (WCAG 2.2, contrast ratio)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Colour) -> float:
    """0 to 1 (WCAG 2.2, relative luminance)."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mixed(one: Colour, other: Colour, part: float) -> Colour:
    """`one` with a part, 0 to 1, of `other`, as `color-mix(in srgb)` mixes them."""
    pairs = ((one.red, other.red), (one.green, other.green), (one.blue, other.blue))
    return Colour(*(round(mine + (theirs - mine) * part) for mine, theirs in pairs))


def shade(colour: Colour) -> Shade:
    red, green, blue = _linear(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return Shade(lightness, math.hypot(a, b), math.atan2(b, a))


def colour_of(shade: Shade) -> Colour:
    """The colour of a shade; where screens have none so strong, one with less chroma."""
    chroma = shade.chroma
    while chroma > 0.001 and not _is_shown(light := _light_of(shade.lightness, chroma, shade.hue)):
        chroma *= 0.97
    light = _light_of(shade.lightness, chroma if chroma > 0.001 else 0, shade.hue)
    return Colour(*(round(255 * _encoded(min(max(one, 0), 1))) for one in light))


def _is_shown(light: Linear) -> bool:
    return all(-0.0005 <= one <= 1.0005 for one in light)


def _light_of(lightness: float, chroma: float, hue: float) -> Linear:
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _linear(colour: Colour) -> Linear:
    red, green, blue = (_decoded(one / 255) for one in (colour.red, colour.green, colour.blue))
    return red, green, blue


def _decoded(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _encoded(value: float) -> float:
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055
