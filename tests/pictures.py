"""Pictures written by code."""

import zlib
from functools import cache


@cache
def png(width: int, height: int, kind: int = 2, *, extra: bytes = b"") -> bytes:
    """A PNG of one colour; `kind` as its head has it: 0 grey, 2 RGB, 3 palette, 4 and 6 with alpha."""
    samples = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[kind]
    head = width.to_bytes(4) + height.to_bytes(4) + bytes([8, kind, 0, 0, 0])
    rows = (b"\0" + b"\x70" * (samples * width)) * height
    palette = chunk(b"PLTE", bytes(3 * 256)) if kind == 3 else b""
    body = (
        chunk(b"IHDR", head) + palette + extra + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b"")
    )
    return b"\x89PNG\r\n\x1a\n" + body


def chunk(name: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4)


def jpeg(width: int, height: int, components: int = 3, *, before: bytes = b"") -> bytes:
    """The head of a JPEG, and no picture."""
    size = height.to_bytes(2) + width.to_bytes(2)
    frame = b"\xff\xc0\0\x11\x08" + size + bytes([components]) + bytes(3 * components)
    return b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(9) + before + frame + b"\xff\xd9"
