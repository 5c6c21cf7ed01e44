"""The strip: an episode's length, its chapters, quotations and references."""

from generator.model import Moment, Strip
from generator.pictures.strip import marks, strip


def at(*starts: int) -> list[Moment | None]:
    return [Moment("x", start) for start in starts]


def test_chapters_stand_in_true_proportion_and_the_last_reaches_the_end() -> None:
    assert strip(4000, at(0, 1000, 3000), [], []) == Strip(4000, "M0 8h247m3 0h497m3 0h250")


def test_what_comes_before_the_first_chapter_is_a_part_of_the_whole() -> None:
    assert strip(4000, at(1000, 3000), [], []) == Strip(4000, "M0 8h247m3 0h497m3 0h250")


def test_a_very_short_chapter_is_still_seen() -> None:
    assert strip(1_000_000, at(0, 1000, 500_000), [], []) == Strip(1_000_000, "M0 8h1h496m3 0h500")


def test_quotations_stand_above_and_references_below_each_place_once_and_in_order() -> None:
    drawn = strip(4000, [], [*at(3000, 1000, 1001), None], at(4000, 0, 5000))
    assert drawn == Strip(4000, "M0 8h1000", "M250 0v4m500-4v4", "M0 14h0m1000 0h0")


def test_without_a_length_or_anything_to_show_there_is_nothing_to_draw() -> None:
    assert strip(0, at(0, 1000), at(0), at(0)) is None
    assert strip(4000, at(0), [None], []) is None


def test_moments_are_marked_across_the_chapters() -> None:
    drawn = strip(4000, at(0, 1000), [], [])
    assert marks(drawn, [*at(2000), None]) == "M500 0v12"
    assert marks(drawn, [None]) == marks(None, at(2000)) == ""
