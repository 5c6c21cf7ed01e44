"""Chapters within an MP3 (ID3v2.3 and 2.4; ID3v2 Chapter Frame Addendum): the reader."""

from collections.abc import Iterator
from typing import BinaryIO

from generator.record import Record

_WITHOUT_TIME = 0xFFFFFFFF
_TEXT = ("latin-1", "utf-16", "utf-16-be", "utf-8")
"""Encodings by the byte that text begins with (ID3v2.4 §4)."""


class Mark(Record):
    """A chapter as a file has it: nothing is checked yet."""

    start: int
    """Milliseconds."""
    end: int
    """Milliseconds."""
    title: str
    url: str
    toc: bool
    """Whether a table of contents names it, if the file has one."""


def read(file: BinaryIO) -> tuple[Mark, ...]:
    """The chapters of an open file, in their order there; none where it has none that can be read."""
    version, data = _tag(file)
    frames = list(_frames(data, version))
    listed = {name for kind, body in frames if kind == b"CTOC" for name in _listed(body)}
    chapters = (body for kind, body in frames if kind == b"CHAP")
    return tuple(mark for body in chapters for mark in _marks(body, version, listed))


def tag_size(head: bytes) -> int:
    """Bytes of the tag that a file begins with, `head` being its first ten; 0 where it has none."""
    return 10 + _safe(head[6:10]) if head.startswith(b"ID3") and len(head) == 10 else 0


def _tag(file: BinaryIO) -> tuple[int, bytes]:
    """The version of the tag and its frames; no bytes where it is none that has chapters."""
    file.seek(0)
    head = file.read(10)
    if not tag_size(head) or head[3] not in (3, 4):
        return 0, b""
    version, flags, data = head[3], head[5], file.read(tag_size(head) - 10)
    if flags & 0x80 and version == 3:
        data = data.replace(b"\xff\x00", b"\xff")
    if flags & 0x40:
        data = data[_safe(data[:4]) if version == 4 else 4 + int.from_bytes(data[:4]) :]
    return version, data


def _frames(data: bytes, version: int) -> Iterator[tuple[bytes, bytes]]:
    """The name and the body of each frame."""
    at = 0
    while at + 10 <= len(data) and data[at]:
        size = _safe(data[at + 4 : at + 8]) if version == 4 else int.from_bytes(data[at + 4 : at + 8])
        body = data[at + 10 : at + 10 + size]
        if version == 4:
            body = body[4:] if data[at + 9] & 0x01 else body
            body = body.replace(b"\xff\x00", b"\xff") if data[at + 9] & 0x02 else body
        yield data[at : at + 4], body
        at += 10 + size


def _marks(body: bytes, version: int, listed: set[bytes]) -> Iterator[Mark]:
    """The chapter in the body of a frame, if it has a time."""
    name, _, rest = body.partition(b"\0")
    start, end = int.from_bytes(rest[:4]), int.from_bytes(rest[4:8])
    if len(rest) < 16 or start == _WITHOUT_TIME:
        return
    within = dict(_frames(rest[16:], version))
    is_shown = not listed or name in listed
    yield Mark(start, end, _text(within.get(b"TIT2", b"")), _url(within.get(b"WXXX", b"")), is_shown)


def _listed(body: bytes) -> list[bytes]:
    """What a table of contents names."""
    rest = body.partition(b"\0")[2]
    return rest[2:].split(b"\0")[: rest[1]] if len(rest) > 2 else []


def _text(data: bytes) -> str:
    encoding = _TEXT[data[0]] if data and data[0] < len(_TEXT) else "latin-1"
    text = data[1:].decode(encoding, "replace")
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _url(data: bytes) -> str:
    """The address in a frame that has a description before it, in an encoding of its own."""
    end = b"\0\0" if data[:1] in (b"\1", b"\2") else b"\0"
    at = next((at for at in range(1, len(data), len(end)) if data[at : at + len(end)] == end), len(data))
    return data[at + len(end) :].partition(b"\0")[0].decode("latin-1").strip()


def _safe(data: bytes) -> int:
    """A number of which each byte holds seven bits (ID3v2.4 §6.2)."""
    number = 0
    for byte in data:
        number = number << 7 | byte & 0x7F
    return number
