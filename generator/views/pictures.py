"""Pictures as pages show them: in the size that a screen needs."""

from generator.model import Picture
from generator.plan import addresses
from generator.record import Record
from generator.views.desk import Desk


class Sizes(Record):
    srcset: str
    """The copies and the picture itself, with their widths (HTML §4.8.4.2.1)."""
    width: int
    """Of the picture itself, in pixels."""


def sizes(desk: Desk, picture: Picture | None) -> Sizes | None:
    """None where a picture has no copies."""
    if picture is None:
        return None
    copies = [f"{desk.to(addresses.asset(one.name))} {one.width}w" for one in picture.copies]
    return Sizes(", ".join([*copies, f"{desk.file(picture.file)} {picture.width}w"]), picture.width)
