"""How templates write values: dates, lengths, sizes, counts."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from generator import timecode
from generator.theme.plurals import form
from generator.theme.words import Words

REMEMBERED = 4096
"""How many values of a kind are written once, and not again."""


class Writing:
    """Writes values in the language of some words."""

    def __init__(self, words: Words) -> None:
        self._words, self._say = words, words.say

    def day(self, value: date) -> str:
        """7 December 2024."""
        return self._words.day(value)

    def length(self, ms: int) -> str:
        """3 h 42 min; 12 min; 48 s."""
        minutes, seconds = divmod(ms // 1000, 60)
        hours, rest = divmod(minutes, 60)
        if hours:
            name = "length_hours_minutes" if rest else "length_hours"
            return self._say(name, hours=hours, minutes=rest)
        if minutes:
            name = "length_minutes" if seconds < 1 or minutes > 9 else "length_minutes_seconds"
            return self._say(name, minutes=minutes, seconds=seconds)
        return self._say("length_seconds", seconds=seconds)

    def size(self, count: int) -> str:
        """326 kB; 1.2 MB; 120 MB: decimal, as players and shops write it."""
        if count >= 10_000_000:
            return f"{count / 1e6:.0f} MB"
        if count >= 1_000_000:
            return f"{count / 1e6:.1f} MB".replace(".", self._words.text("decimal"))
        return f"{max(1, round(count / 1e3))} kB"

    def form(self, number: int) -> str:
        """The form of a sentence that goes with a number."""
        return form(self._words.language, number)


def sentence(text: str) -> str:
    """With a capital where a sentence has one."""
    return text[:1].upper() + text[1:]


_ENDING = ((b"&", b"\\u0026"), (b"<", b"\\u003c"), (b">", b"\\u003e"))
"""What could end a <script> or begin a comment in it, and how JSON writes that too (RFC 8259 §7)."""


def data_block(data: bytes) -> Markup:
    """JSON as it may stand within a <script> that is not run (HTML §4.12.1, data blocks)."""
    for char, escape in _ENDING:
        data = data.replace(char, escape)
    return Markup(data.decode())


def filters_in(words: Words) -> dict[str, Callable[..., Any]]:
    """All filters, by the name that templates use."""
    writing = Writing(words)
    return {
        "day": lru_cache(REMEMBERED)(writing.day),
        "length": lru_cache(REMEMBERED)(writing.length),
        "size": writing.size,
        "counted": lru_cache(REMEMBERED)(words.count),
        "form": lru_cache(REMEMBERED)(writing.form),
        "sentence": sentence,
        "data_block": data_block,
        "clock": timecode.clock,
        "iso_duration": lru_cache(REMEMBERED)(timecode.iso_duration),
    }
