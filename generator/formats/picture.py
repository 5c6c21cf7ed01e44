"""What a picture says of itself in its first bytes: PNG (W3C PNG §11.2.2) and JPEG (ITU-T T.81 §B.2.2)."""

from typing import BinaryIO

from generator.digest import digest
from generator.record import Record

PNG, JPEG = "image/png", "image/jpeg"

_OTHERS = (
    (8, b"WEBP", "image/webp"),
    (0, b"GIF8", "image/gif"),
    (4, b"ftypavif", "image/avif"),
    (4, b"ftypheic", "image/heic"),
    (0, b"II*\0", "image/tiff"),
    (0, b"MM\0*", "image/tiff"),
    (0, b"BM", "image/bmp"),
    (0, b"<svg", "image/svg+xml"),
    (0, b"<?xml", "image/svg+xml"),
)
_OF_PNG = {0: "grey", 2: "RGB", 3: "RGB", 4: "grey", 6: "RGB"}
_OF_JPEG = {1: "grey", 3: "RGB", 4: "CMYK"}
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of JPEG behind which the size stands."""


class Header(Record):
    """What is known of a picture without decoding it."""

    type: str = ""
    """Media type; empty where the file is no picture that is known, or is damaged."""
    width: int = 0
    """Pixels; 0 for types that are neither PNG nor JPEG."""
    height: int = 0
    colours: str = ""
    """RGB, grey or CMYK."""
    has_alpha: bool = False
    density: int = 0
    """Dots an inch; 0 where it does not say."""
    digest: str = ""
    """Of all its bytes."""


def read(file: BinaryIO) -> Header:
    """What the open file is."""
    data = file.read()
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return _png(data)
    if data.startswith(b"\xff\xd8\xff"):
        return _jpeg(data)
    return Header(next((name for at, sign, name in _OTHERS if data.startswith(sign, at)), ""))


def _png(data: bytes) -> Header:
    if data[12:16] != b"IHDR" or len(data) < 33:
        return Header()
    width, height, kind = int.from_bytes(data[16:20]), int.from_bytes(data[20:24]), data[25]
    before = data[: data.find(b"IDAT")]
    has_alpha = kind in (4, 6) or b"tRNS" in before
    return Header(PNG, width, height, _OF_PNG.get(kind, ""), has_alpha, _density_of_png(before), digest(data))


def _density_of_png(before: bytes) -> int:
    """Of its `pHYs` (§11.3.4.3), which counts in metres where it has a unit."""
    at = before.find(b"pHYs") + 4
    is_known = at >= 4 and before[at + 8 : at + 9] == b"\1"
    return round(int.from_bytes(before[at : at + 4]) * 0.0254) if is_known else 0


def _density_of_jpeg(data: bytes) -> int:
    """Of its JFIF head (ISO 10918-5 §10.1), which counts in inches or centimetres where it has a unit."""
    if data[6:11] != b"JFIF\0":
        return 0
    unit, density = data[13], int.from_bytes(data[14:16])
    return density if unit == 1 else round(density * 2.54) if unit == 2 else 0


def _jpeg(data: bytes) -> Header:
    at = 2
    while at + 10 <= len(data) and data[at] == 0xFF:
        if data[at + 1] in _FRAMES:
            height, width = int.from_bytes(data[at + 5 : at + 7]), int.from_bytes(data[at + 7 : at + 9])
            colours = _OF_JPEG.get(data[at + 9], "")
            return Header(JPEG, width, height, colours, False, _density_of_jpeg(data), digest(data))
        is_filled = data[at + 1] == 0xFF
        at += 1 if is_filled else 2 + int.from_bytes(data[at + 2 : at + 4])
    return Header()
