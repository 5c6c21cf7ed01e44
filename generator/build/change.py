"""What is to be published, and what came of it."""

from dataclasses import dataclass
from pathlib import Path

from generator.record import Record


@dataclass(frozen=True, slots=True)
class Copy:
    """The bytes of another file."""

    source: Path


@dataclass(frozen=True, slots=True)
class Pieces:
    """Bytes that stand one behind the other: a long file takes as long to put together as to write."""

    parts: tuple[memoryview, ...]


Content = bytes | Copy | Pieces
"""What a file is to hold."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file of the site, its name relative to the output folder, and what it is to hold."""

    file: str
    content: Content


class Published(Record):
    """What came of it."""

    files: int
    rendered: int
    """New or changed, and written."""
    reused: int
    """As the build before left them."""
    removed: int
    bytes: int
    """Of the whole site."""
    strangers: tuple[str, ...]
    """Files in the output folder that no build made; they were left alone."""
