"""Automatic captions that roll: each cue shows the line before it once more (YouTube, in WebVTT)."""

import re
from collections.abc import Iterable, Iterator

_TIMED_WORD = re.compile(r"<\d\d:\d\d:\d\d\.\d{3}><c")
_TAG = re.compile(r"<[^>]*>")


def is_rolling(text: str) -> bool:
    """Whether the words of a WebVTT file have times of their own, as only such captions do."""
    return _TIMED_WORD.search(text) is not None


def closed(text: str) -> str:
    """`text` without lines of one space, which stand for empty lines of a screen, and would end a cue; a
    tag takes the place of each, so that lines keep their numbers.
    """
    return text.replace("\n \n", "\n<c>\n")


def unrolled(blocks: Iterable[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    """`blocks`, each with its line, without lines that the block before has shown, and those that show
    nothing else.
    """
    shown: list[str] = []
    for number, block in blocks:
        times = next((at for at, line in enumerate(block[:2]) if "-->" in line), None)
        if times is None:
            yield number, block
            continue
        lines = [line for line in block[times + 1 :] if _plain(line)]
        new = lines[1:] if lines and shown and _plain(lines[0]) == _plain(shown[-1]) else lines
        shown = lines or shown
        if new:
            yield number, [*block[: times + 1], *new]


def _plain(line: str) -> str:
    return " ".join(_TAG.sub("", line).split())
