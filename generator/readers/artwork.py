"""Pictures that podcast apps show, held against what they take (Apple: artwork requirements)."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.formats.picture import JPEG, PNG, Header
from generator.model import stored
from generator.problems import Place, Problem, quoted, warning
from generator.readers.facts import PICTURE
from generator.readers.folder import Folder

ENDINGS = {".jpg": JPEG, ".jpeg": JPEG, ".png": PNG}
LEAST, MOST = 1400, 3000
"""Pixels on each side of a show's artwork."""

_PLAIN = re.compile(r"[A-Za-z0-9._/-]+")


def problems(name: str, place: Place, folder: Folder, *, is_of_show: bool = False) -> list[Problem]:
    """A warning for each thing about the picture `name` that apps refuse; none for an outside address.

    The size counts for the show's alone: an episode's is shown in its place.
    """
    if not name or "://" in name or folder.absence(name, "media"):
        return []
    head = stored.load(Header, folder.look(PICTURE, name).encode())
    found = [*_of_name(name, head), *_of_picture(head, is_of_show)]
    return [warning(place, f"{quoted(name)} {message}") for message in found]


def _of_name(name: str, head: Header) -> Iterator[str]:
    if not _PLAIN.fullmatch(name):
        yield "has characters in its name that apps may refuse; use letters a to z, digits, '-' and '_'"
    if head.type in (PNG, JPEG) and ENDINGS.get(PurePosixPath(name).suffix.lower()) != head.type:
        ending = ".png" if head.type == PNG else ".jpg"
        yield f"holds {head.type}, which its ending does not say; end it in {ending}"


def _of_picture(head: Header, is_of_show: bool) -> Iterator[str]:
    if not head.width or not head.height:
        what = f"is {head.type}" if head.type else "is no picture that can be read"
        yield f"{what}; podcast apps take JPEG and PNG"
        return
    size = f"is {head.width} × {head.height} pixels"
    if head.width != head.height:
        yield f"{size}; podcast apps want a square"
    elif is_of_show and not LEAST <= head.width <= MOST:
        yield f"{size}; podcast apps want {LEAST} to {MOST} on each side"
    if head.colours != "RGB":
        yield f"has colours other than RGB ({head.colours or 'unknown'}); save it in RGB"
    if head.has_alpha:
        yield "has transparency, which apps fill as they like; save it without"
