"""Times within a recording: text at the edges, integer milliseconds inside."""

import re
from functools import lru_cache

_CLOCK = re.compile(r"(?:(\d{1,5}):([0-5]\d)|(\d{1,6})):([0-5]\d)(?:[.,](\d{1,3})\d*)?")
"""Hours and minutes, or minutes alone; seconds; fraction."""
_SECONDS = re.compile(r"\d{1,8}")
"""Without a fraction: `13.05` is as often thirteen minutes and five seconds."""
_TWO = tuple(f"{number:02}" for number in range(60))
"""Minutes and seconds of a clock as written."""
_THOUSANDTHS = tuple(f".{number:03}" for number in range(1000))
"""Of a second, as written."""


def parse(text: str) -> int:
    """Milliseconds of `H:MM:SS` or `MM:SS`, with or without a fraction, or of whole seconds.

    >>> parse("1:04:03"), parse("75:00"), parse("0:12.5"), parse("37")
    (3843000, 4500000, 12500, 37000)

    Raises ValueError with the remedy in its text.
    """
    written = text.strip()
    found = _CLOCK.fullmatch(written)
    if not text.isascii() or not (found or _SECONDS.fullmatch(written)):
        raise ValueError("is not a time; write H:MM:SS")
    if found is None:
        return 1000 * int(written)
    hours, of_hour, minutes, seconds, fraction = found.groups()
    whole = 3600 * int(hours or 0) + 60 * int(of_hour or minutes) + int(seconds)
    return 1000 * whole + (int(fraction.ljust(3, "0")) if fraction else 0)


def clock(ms: int, *, hours: bool = False) -> str:
    """`1:04:03`, or `4:03` below an hour unless `hours` asks for `0:04:03`; fractions are floored."""
    minutes, seconds = divmod(ms // 1000, 60)
    if hours or minutes >= 60:
        return f"{minutes // 60}:{_TWO[minutes % 60]}:{_TWO[seconds]}"
    return f"{minutes}:{_TWO[seconds]}"


def typed(ms: int) -> str:
    """`0:04:03` or `0:04:03.25`: as people type it, nothing lost."""
    fraction = f"{ms % 1000:03}".rstrip("0")
    return f"{clock(ms, hours=True)}{'.' * bool(fraction)}{fraction}"


def exact(ms: int) -> str:
    """`01:04:03.250`: the form of WebVTT (W3C WebVTT §3.3) and of Podlove's Normal Play Time."""
    return _second(ms // 1000) + _THOUSANDTHS[ms % 1000]


@lru_cache(1 << 14)
def _second(seconds: int) -> str:
    """`01:04:03`; the many episodes of an archive share the seconds of a few hours."""
    return f"{seconds // 3600:02}:{_TWO[seconds // 60 % 60]}:{_TWO[seconds % 60]}"


def seconds(ms: int) -> int | float:
    """Seconds as JSON writes them: a whole number where it is one."""
    return ms // 1000 if ms % 1000 == 0 else ms / 1000


def iso_duration(ms: int) -> str:
    """`PT3H42M36S`: the `datetime` of an HTML `<time>` that is a duration (HTML §2.3.5.10)."""
    minutes, rest = divmod(ms // 1000, 60)
    return f"PT{minutes // 60}H{minutes % 60}M{rest}S"
