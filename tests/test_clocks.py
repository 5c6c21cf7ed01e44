"""Many times read at once."""

from hypothesis import given
from hypothesis import strategies as st

from generator.formats.clocks import milliseconds

LONGEST = 100 * 3_600_000 - 1
"""Milliseconds of 99:59:59.999."""


def clock(ms: int) -> str:
    hours, rest = divmod(ms, 3_600_000)
    return f"{hours:02}:{rest // 60_000:02}:{rest // 1000 % 60:02}.{rest % 1000:03}"


@given(st.lists(st.integers(0, LONGEST)), st.sampled_from([" ", " --> "]))
def test_every_time_is_read_as_if_it_stood_alone(times: list[int], between: str) -> None:
    assert milliseconds(between.join(map(clock, times))) == tuple(times)


def test_the_longest_times_leave_those_beside_them_alone() -> None:
    assert milliseconds("99:59:59.999 --> 99:59:59.999 00:00:00.000") == (LONGEST, LONGEST, 0)
