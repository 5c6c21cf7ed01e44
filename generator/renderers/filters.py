"""How templates write values: dates, lengths, sizes, counts."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any

import msgspec
from markupsafe import Markup

from generator import timecode

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

REMEMBERED = 4096
"""How many values of a kind are written once, and not again."""


@lru_cache(REMEMBERED)
def day(value: date) -> str:
    """7 December 2024."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


@lru_cache(REMEMBERED)
def length(ms: int) -> str:
    """3 h 42 min; 12 min; 48 s."""
    minutes, seconds = divmod(ms // 1000, 60)
    if minutes >= 60:
        return f"{minutes // 60} h {minutes % 60} min" if minutes % 60 else f"{minutes // 60} h"
    if minutes:
        return f"{minutes} min" if seconds < 1 or minutes > 9 else f"{minutes} min {seconds} s"
    return f"{seconds} s"


def size(count: int) -> str:
    """326 kB; 120 MB: decimal, as players and shops write it."""
    return f"{count / 1e6:.0f} MB" if count >= 10_000_000 else _small(count)


def _small(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1e3))} kB"


def number(count: int, one: str, many: str = "") -> str:
    """1 quote; 12 quotes."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def sentence(text: str) -> str:
    """With a capital where a sentence has one."""
    return text[:1].upper() + text[1:]


_ENDING = (("&", "\\u0026"), ("<", "\\u003c"), (">", "\\u003e"))
"""What could end a <script> or begin a comment in it, and how JSON writes that too (RFC 8259 §7)."""


def data_block(data: Any) -> Markup:
    """Plain data as the JSON within a <script> that is not run (HTML §4.12.1, data blocks)."""
    text = msgspec.json.encode(data).decode()
    for char, escape in _ENDING:
        text = text.replace(char, escape)
    return Markup(text)


FILTERS: dict[str, Callable[..., Any]] = {
    "day": day,
    "length": length,
    "size": size,
    "number": number,
    "sentence": sentence,
    "data_block": data_block,
    "clock": timecode.clock,
    "iso_duration": lru_cache(REMEMBERED)(timecode.iso_duration),
}
"""By the name that templates use."""
