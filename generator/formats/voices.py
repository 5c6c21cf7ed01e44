"""The text of a WebVTT cue: who says which words (W3C WebVTT §3.5)."""

import html
import re
from collections.abc import Iterator

_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]*)>")
_TAG = re.compile(r"<[^>]*>")


def each(payload: str) -> Iterator[tuple[str, str]]:
    """Speaker and words of each voice span; text before the first has no speaker."""
    if "<" not in payload and "&" not in payload:
        if spoken := " ".join(payload.split()):
            yield "", spoken
        return
    pieces = _VOICE.split(payload)
    for speaker, words in zip(["", *pieces[1::2]], pieces[0::2], strict=True):
        spoken = " ".join(html.unescape(_TAG.sub("", words)).split())
        if spoken:
            yield html.unescape(speaker).strip(), spoken
