"""Pictures of `media/` of which pages show smaller copies."""

from pathlib import PurePosixPath

from generator import slugs
from generator.digest import digest
from generator.formats.picture import Header
from generator.model import Picture, SmallCopy, stored
from generator.readers.facts import MAKER, PICTURE
from generator.readers.folder import Folder

WIDTHS = (300, 600)
"""Pixels: pages show a show's artwork and portraits at up to 150 of their own, images of episodes at 600."""

MOST_PIXELS = 60_000_000
"""Of a picture; decoding a larger one would take more memory than a build may."""


def read(name: str, folder: Folder) -> Picture | None:
    """The picture `name`; None where no copies are made: of outside addresses, of what is neither PNG nor
    JPEG or is small already, and where nothing is installed that makes them.
    """
    if not name or "://" in name or not folder.has(name) or not (maker := folder.look(MAKER, "")):
        return None
    head = stored.load(Header, folder.look(PICTURE, name).encode())
    if not 0 < head.width * head.height <= MOST_PIXELS:
        return None
    stem = slugs.slug(PurePosixPath(name).stem)[:40]
    copies = tuple(
        SmallCopy(f"{stem}-{width}.{digest(f'{head.digest} {width} {maker}'.encode())[:10]}.webp", width)
        for width in WIDTHS
        if width < head.width
    )
    return Picture(name, head.width, copies) if copies else None
