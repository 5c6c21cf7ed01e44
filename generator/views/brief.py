"""Texts cut to what readers of feeds take."""

DESCRIPTION_LIMIT = 4000
"""Bytes of a description that directories accept (Apple, A Podcaster's Guide to RSS)."""

LABEL_LIMIT = 128
"""Characters of a name or a title (Podcasting 2.0)."""


def cut(text: str, limit: int = DESCRIPTION_LIMIT) -> str:
    """`text` within `limit` bytes, cut after a word."""
    if len(text) * 4 <= limit or len(text.encode()) <= limit:
        return text
    kept = text.encode()[: limit - len("…".encode())].decode(errors="ignore")
    return kept[: kept.rfind(" ")] + "…"


def label(text: str) -> str:
    """`text` within the characters of a label, cut after a word where it has any."""
    if len(text) <= LABEL_LIMIT:
        return text
    kept = text[: LABEL_LIMIT - 1]
    return kept[: kept.rfind(" ")].rstrip() + "…" if " " in kept else kept + "…"


def shortened(text: str, most: int) -> str:
    """`text` within about `most` characters, cut after a word where it has any."""
    if len(text) <= most:
        return text
    end = text.rfind(" ", 0, most)
    return text[: end if end > 0 else most] + "…"
