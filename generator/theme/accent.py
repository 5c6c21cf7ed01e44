"""One accent for a show: the colours of both themes that follow from it."""

import math
from collections.abc import Iterator, Mapping

from generator.record import Record
from generator.theme.colour import BLACK, WHITE, Colour, Shade, colour_of, contrast, mixed, parse, shade
from generator.theme.tokens import Token

LEAST = 4.5
"""The contrast that text has to what it stands on (WCAG 2.2, 1.4.3)."""
TINT = {"light": 0.14, "dark": 0.16}
"""How much of the accent is in `now`, the ground of what is being heard; the rest of it is paper."""
BRIGHT = 0.8
"""The lightness that an accent has in the dark, where it can be read."""
STEP = 0.005
"""Of lightness, in looking for one that can be read."""


def fault(accent: Colour, tokens: Mapping[str, Token]) -> str:
    """What is wrong with an accent, as the end of a sentence that begins with it; empty where nothing is."""
    try:
        found = weakness(accent, tokens)
    except ValueError as unfit:
        return str(unfit)
    if found is None:
        return ""
    ratio = math.floor(100 * found.ratio) / 100
    told = f"has a contrast of {ratio} to the theme's '{found.ground}', and text needs {LEAST}"
    return f"{told}; the nearest colour that would do is '{found.nearest}'"


class Weak(Record):
    """Why an accent cannot be read."""

    ratio: float
    """Its least contrast."""
    ground: str
    """The token it has that contrast to."""
    nearest: Colour
    """The colour of its hue, lighter or darker, that would do."""


def weakness(accent: Colour, tokens: Mapping[str, Token]) -> Weak | None:
    """What is wrong with an accent in the light theme; None where it can be read.

    Raises ValueError, with the end of a sentence, where the colours of a theme are none to compute with.
    """
    ratio, ground = _least(accent, tokens, "light")
    return None if ratio >= LEAST else Weak(ratio, ground, nearest(shade(accent), tokens, "light"))


def derived(accent: Colour, tokens: Mapping[str, Token]) -> dict[str, Token]:
    """The tokens that follow from an accent: `accent`, `on-accent` and `now`, in light and in dark.

    In the light it is as given; in the dark it is bright, and of the same hue.
    """
    own = shade(accent)
    dark = nearest(Shade(max(own.lightness, BRIGHT), own.chroma, own.hue), tokens, "dark")
    return {
        "accent": Token(str(accent), str(dark)),
        "on-accent": Token(str(_upon(accent)), str(_upon(dark))),
        "now": Token(str(_now(accent, tokens, "light")), str(_now(dark, tokens, "dark"))),
    }


def nearest(wanted: Shade, tokens: Mapping[str, Token], theme: str) -> Colour:
    """The colour of that hue, and of the nearest lightness, that can be read in a theme, light or dark."""
    for lightness in _outward(wanted.lightness):
        found = colour_of(Shade(lightness, wanted.chroma, wanted.hue))
        if _least(found, tokens, theme)[0] >= LEAST:
            return found
    return max((WHITE, BLACK), key=lambda one: _least(one, tokens, theme)[0])


def _outward(start: float) -> Iterator[float]:
    """From `start` away, now darker and now lighter."""
    for step in range(round(1 / STEP) + 1):
        yield from (one for one in (start - step * STEP, start + step * STEP) if 0 <= one <= 1)


def _least(accent: Colour, tokens: Mapping[str, Token], theme: str) -> tuple[float, str]:
    """The least contrast of an accent to what it stands on, and to what."""
    grounds = {name: _token(tokens, name, theme) for name in ("paper", "raised")}
    grounds["now"] = _now(accent, tokens, theme)
    return min((contrast(accent, ground), name) for name, ground in grounds.items())


def _now(accent: Colour, tokens: Mapping[str, Token], theme: str) -> Colour:
    return mixed(_token(tokens, "paper", theme), accent, TINT[theme])


def _token(tokens: Mapping[str, Token], name: str, theme: str) -> Colour:
    one = tokens.get(name)
    written = "" if one is None else one.light if theme == "light" else one.dark
    try:
        return parse(written)
    except ValueError:
        remedy = f"cannot be held against the theme, whose {name} is '{written}'; write that like #fcfbf8"
        raise ValueError(remedy) from None


def _upon(accent: Colour) -> Colour:
    """What can be read on the accent: white, or nearly black with a little of its hue."""
    own = shade(accent)
    dark = colour_of(Shade(0.22, min(own.chroma, 0.04), own.hue))
    return next(one for one in (WHITE, dark, BLACK) if contrast(one, accent) >= LEAST)
