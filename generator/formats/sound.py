"""What a file of audio or video says of itself. The one door to tinytag."""

from math import isfinite
from typing import BinaryIO

from generator.formats import id3_chapters
from generator.formats.id3_chapters import Mark
from generator.record import Record

HEAD = 12

_SIGNS = (
    (0, b"fLaC", "audio/flac"),
    (0, b"OggS", "audio/ogg"),
    (8, b"WAVE", "audio/wav"),
    (4, b"ftypM4A", "audio/x-m4a"),
    (4, b"ftypM4B", "audio/x-m4a"),
    (4, b"ftypM4V", "video/x-m4v"),
    (4, b"ftypqt", "video/quicktime"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x1aE\xdf\xa3", "video/webm"),
)
"""What files begin with, where, and what they are then."""

UNMEASURED = ("audio/aac", "video/webm")
"""Types whose length is not read here."""


class Sound(Record):
    """What is known of a file from its bytes."""

    type: str = ""
    """Media type; empty where the file is of no kind that is known, or is damaged."""
    duration: int | None = None
    """Milliseconds; None for types that are `UNMEASURED`."""
    chapters: tuple[Mark, ...] = ()


def read(file: BinaryIO) -> Sound:
    """What the open file is, how long it lasts, and the chapters within it."""
    found = _type(file)
    if not found or found in UNMEASURED:
        return Sound(found)
    duration = _duration(file)
    return Sound(found, duration, id3_chapters.read(file)) if duration else Sound()


def _type(file: BinaryIO) -> str:
    head = file.read(HEAD)
    if size := id3_chapters.tag_size(head[:10]):
        file.seek(size)
        return _type_of(file.read(HEAD)) or "audio/mpeg"
    return _type_of(head)


def _type_of(head: bytes) -> str:
    if len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0:
        return "audio/mpeg" if head[1] & 0x06 else "audio/aac"  # the layer, which AAC has none of
    return next((name for at, sign, name in _SIGNS if head.startswith(sign, at)), "")


def _duration(file: BinaryIO) -> int:
    """Milliseconds; 0 where it cannot be read."""
    from tinytag import TinyTag, TinyTagException

    file.seek(0)
    try:
        seconds = TinyTag.get(file_obj=file, tags=False).duration or 0.0
    except TinyTagException:
        return 0
    return round(seconds * 1000) if isfinite(seconds) and seconds > 0 else 0
