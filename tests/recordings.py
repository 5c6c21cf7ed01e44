"""Recordings written by code: as small as they can be, and sound in every sense but the one."""

import io
import wave
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

FRAME = b"\xff\xfb\x90\x00" + bytes(413)
"""Of MPEG 1 layer III at 128 kbit/s and 44,100 Hz: 1,152 samples of nothing."""
PER_SECOND = 44100 / 1152

TEXTS = {0: "latin-1", 1: "utf-16", 2: "utf-16-be", 3: "utf-8"}


@dataclass(frozen=True)
class Chap:
    """A chapter as ID3 has it."""

    start: int
    end: int
    title: str = ""
    url: str = ""
    encoding: int = 3
    name: str = "c"


def wav(ms: int) -> bytes:
    return wave_of(b"\x80" * (8 * ms), 8000)


def wave_of(samples: bytes, rate: int) -> bytes:
    """Samples of one byte, so many a second."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(1)
        out.setframerate(rate)
        out.writeframes(samples)
    return file.getvalue()


def mp3(ms: int, *chapters: Chap, version: int = 4, toc: Sequence[str] = ()) -> bytes:
    """An MP3 of at least that length; with chapters, it has a tag."""
    frames = b"".join(_chap(one, version) for one in chapters)
    if toc:
        names = b"".join(name.encode() + b"\0" for name in toc)
        frames += frame("CTOC", b"toc\0\x03" + bytes([len(toc)]) + names, version)
    sound = FRAME * int(ms / 1000 * PER_SECOND + 1)
    return (tag(frames, version) if frames else b"") + sound


def tag(frames: bytes, version: int = 4, flags: int = 0, padding: int = 20) -> bytes:
    data = frames + bytes(padding)
    return b"ID3" + bytes([version, 0, flags]) + safe(len(data)) + data


def frame(name: str, body: bytes, version: int = 4, flags: int = 0) -> bytes:
    size = safe(len(body)) if version == 4 else len(body).to_bytes(4)
    return name.encode() + size + bytes([0, flags]) + body


def safe(number: int) -> bytes:
    """Seven bits a byte."""
    return bytes(number >> shift & 0x7F for shift in (21, 14, 7, 0))


def _chap(one: Chap, version: int) -> bytes:
    return frame("CHAP", one.name.encode() + b"\0" + _body(one, version), version)


def _body(one: Chap, version: int) -> bytes:
    times = b"".join(number.to_bytes(4) for number in (one.start, one.end, 0xFFFFFFFF, 0xFFFFFFFF))
    return times + b"".join(_within(one, version))


def _within(one: Chap, version: int) -> Iterable[bytes]:
    end = b"\0\0" if one.encoding in (1, 2) else b"\0"
    if one.title:
        text = one.title.encode(TEXTS[one.encoding])
        yield frame("TIT2", bytes([one.encoding]) + text + end, version)
    if one.url:
        description = "a link: Ā".encode(TEXTS[one.encoding], "replace")
        yield frame("WXXX", bytes([one.encoding]) + description + end + one.url.encode(), version)
