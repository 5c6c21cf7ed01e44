import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import timecode


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("0:00:00", 0),
        ("1:04:03", 3_843_000),
        ("01:04:03", 3_843_000),
        ("12:34:56.789", 45_296_789),
        ("4:03", 243_000),
        ("75:00", 4_500_000),
        ("3843", 3_843_000),
        ("0:12.5", 12_500),
        ("00:00:01,250", 1_250),
        ("0:00:00.1239", 123),
        (" 1:00 ", 60_000),
    ],
)
def test_a_time_is_read_in_each_of_its_spellings(text: str, ms: int) -> None:
    assert timecode.parse(text) == ms


@pytest.mark.parametrize(
    "text", ["", "x", "1:75:00", "1:00:75", "1:2:3", "-1:00", "1:00:00:00", "1h2m", "13.05", "٣:٠٠", "1:5"]
)
def test_what_is_no_time_says_how_to_write_one(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a time; write H:MM:SS"):
        timecode.parse(text)


@given(st.integers(min_value=0, max_value=100 * 3_600_000))
def test_every_time_is_read_back_from_its_exact_form(ms: int) -> None:
    assert timecode.parse(timecode.exact(ms)) == ms


@given(st.integers(min_value=0, max_value=100 * 3_600_000), st.booleans())
def test_a_clock_is_the_time_floored_to_the_second(ms: int, hours: bool) -> None:
    assert timecode.parse(timecode.clock(ms, hours=hours)) == ms // 1000 * 1000


def test_forms_for_people_and_machines() -> None:
    assert timecode.clock(243_900) == "4:03"
    assert timecode.clock(243_900, hours=True) == "0:04:03"
    assert timecode.exact(3_843_250) == "01:04:03.250"
    assert timecode.iso_duration(13_356_000) == "PT3H42M36S"
    assert (timecode.seconds(1_000), timecode.seconds(1_250)) == (1, 1.25)
