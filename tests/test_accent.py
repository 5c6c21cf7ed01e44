"""Colours of themes can be read, whatever accent a show has."""

import re
from itertools import product

import pytest

from generator.problems import Place
from generator.theme.accent import LEAST, Weak, derived, weakness
from generator.theme.chain import chain
from generator.theme.colour import BLACK, WHITE, Colour, colour_of, contrast, luminance, mixed, parse, shade
from generator.theme.loading import tokens_of
from generator.theme.tokens import Token
from tests.conftest import PROJECT, Scratch

THEMES = sorted(path.name for path in PROJECT.glob("themes/*"))


def tokens(theme: str = "default") -> dict[str, Token]:
    return tokens_of(chain(theme, PROJECT, Place("--theme")))


CONTRASTS = (
    ("#000000", "#ffffff", 21.0),
    ("#777777", "#ffffff", 4.48),
    ("#767676", "#ffffff", 4.54),
    ("#ff0000", "#ffffff", 4.0),
    ("#0000ff", "#ffffff", 8.59),
    ("#00ff00", "#ffffff", 1.37),
    ("#595959", "#f0f0f0", 6.15),
    ("#abc", "#abc", 1.0),
)
"""As WCAG's definition gives them, to two places."""


@pytest.mark.parametrize(("one", "other", "ratio"), CONTRASTS)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert round(contrast(parse(one), parse(other)), 2) == ratio
    assert contrast(parse(other), parse(one)) == contrast(parse(one), parse(other))


def test_luminance_is_that_of_wcag() -> None:
    found = [round(luminance(parse(one)), 4) for one in ("#000", "#fff", "#f00", "#0f0", "#00f", "#808080")]
    assert found == [0, 1, 0.2126, 0.7152, 0.0722, 0.2159]


def test_a_colour_keeps_its_hue_in_another_lightness_and_comes_back_from_it() -> None:
    red = shade(parse("#ff0000"))
    assert [round(one, 3) for one in (red.lightness, red.chroma, red.hue)] == [0.628, 0.258, 0.51]
    for written in ("#0b5c63", "#ffffff", "#000000", "#123456", "#ff8800"):
        assert str(colour_of(shade(parse(written)))) == written


def test_colours_mix() -> None:
    assert (mixed(WHITE, BLACK, 0.25), mixed(WHITE, BLACK, 0)) == (Colour(191, 191, 191), WHITE)


@pytest.mark.parametrize("written", ["red", "#12345", "#12345g", "0b5c63", "", "rgb(1, 2, 3)"])
def test_what_is_no_colour_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="is not a colour; write it like #0b5c63, in quotes"):
        parse(written)


PAIRS = (
    *((text, ground, LEAST) for text in ("ink", "ink-2", "accent", "visited", "warn", "bad", "ok")
      for ground in ("paper", "raised")),
    ("ink", "now", LEAST), ("accent", "now", LEAST), ("ink-2", "now", LEAST), ("ink", "hit", LEAST),
    ("on-accent", "accent", LEAST), ("edge", "paper", 3), ("accent", "paper", LEAST),
)  # fmt: skip
"""What stands on what, and the contrast that text (WCAG 1.4.3) and borders of controls (1.4.11) need."""


@pytest.mark.parametrize("theme", THEMES)
def test_the_tokens_of_every_theme_can_be_read(theme: str) -> None:
    known = tokens(theme)
    for text, ground, least in PAIRS:
        for part in ("light", "dark"):
            ratio = contrast(parse(getattr(known[text], part)), parse(getattr(known[ground], part)))
            assert ratio >= least, f"{text} on {ground} in {theme}, {part}: {ratio:.2f}"


def test_of_any_colour_the_nearest_that_can_be_read_is_read_in_both_themes() -> None:
    known = tokens()
    for red, green, blue in product(range(0, 256, 85), repeat=3):
        accent = Colour(red, green, blue)
        weak = weakness(accent, known)
        accent = weak.nearest if weak else accent
        assert weakness(accent, known) is None
        made = known | derived(accent, known)
        assert made["accent"].light == str(accent)
        for text, ground, least in PAIRS:
            if {text, ground} & {"accent", "on-accent", "now"}:
                for part in ("light", "dark"):
                    one, other = (parse(getattr(made[name], part)) for name in (text, ground))
                    assert contrast(one, other) >= least, (accent, text, ground, part)


def test_a_colour_that_cannot_be_read_is_told_with_its_ratio_and_the_nearest_of_its_hue() -> None:
    weak = weakness(parse("#ff0000"), tokens())
    assert weak is not None
    assert (round(weak.ratio, 2), weak.ground, str(weak.nearest)) == (3.03, "now", "#c80000")
    assert isinstance(weak, Weak)


SHOW = "-- show.yaml --\ntitle: X\nbase_url: https://x.example/\ntheme:\n  accent: '{}'\n"
REFUSED = (
    ("#f00", "'#f00' has a contrast of 3.03 to the theme's 'now', and text needs 4.5; the nearest colour that would do is '#c80000'"),
    ("crimson", "'crimson' is not a colour; write it like #0b5c63, in quotes"),
)  # fmt: skip


@pytest.mark.parametrize(("accent", "said"), REFUSED)
def test_an_accent_that_cannot_be_used_is_told_with_its_line_and_everything_else_too(
    scratch: Scratch, accent: str, said: str
) -> None:
    scratch.write(SHOW.format(accent) + "-- episodes/a.md --\n---\ntitle: A\n---\n")
    where = "content/show.yaml:4: theme.accent: "
    assert scratch.problems() == [
        "content/episodes/a.md:2: date: is missing; an episode needs it",
        where + said,
    ]


def test_an_accent_of_a_theme_whose_colours_cannot_be_computed_with_is_told(scratch: Scratch) -> None:
    theme = scratch.root / "themes/own"
    theme.mkdir(parents=True)
    (theme / "theme.yaml").write_text("extends: default\ntokens: {raised: 'color(srgb 1 1 1)'}\n", "utf-8")
    scratch.write(SHOW.format("#0b5c63").replace("theme:\n", "theme:\n  name: own\n"))
    said = "'#0b5c63' cannot be held against the theme, whose raised is 'color(srgb 1 1 1)'; write that like #fcfbf8"
    assert scratch.problems() == [f"content/show.yaml:5: theme.accent: {said}"]


def test_an_accent_is_in_the_stylesheet_for_light_and_dark(scratch: Scratch) -> None:
    scratch.write(SHOW.format("#8a1c4a")).build()
    (style,) = scratch.output.glob("assets/style.*.css")
    found = re.findall(r"--(accent|on-accent|now): (#[0-9a-f]{6})", style.read_text(encoding="utf-8"))
    made = derived(parse("#8a1c4a"), tokens())
    names = ("accent", "on-accent", "now")
    assert sorted(found) == sorted(
        (name, getattr(made[name], part)) for name in names for part in ("light", "dark")
    )
