"""The one door through which content is written."""

import os
import shutil
from pathlib import Path

from generator.record import Record


class Rewriting(Record):
    """A file of content, and what it is to hold."""

    path: Path
    before: bytes
    after: bytes


def read(path: Path) -> bytes:
    """What a file holds, to be changed."""
    return path.read_bytes()


def write(one: Rewriting) -> None:
    """Put the file in place at once, with the permissions it had.

    Raises OSError where it is not any more what it was before.
    """
    path = one.path.resolve()
    if path.read_bytes() != one.before:
        raise OSError(0, "was changed meanwhile; try again", str(one.path))
    new = path.with_name(f".{path.name}.new")
    try:
        new.write_bytes(one.after)
        shutil.copymode(path, new)
        os.replace(new, path)
    finally:
        new.unlink(missing_ok=True)
