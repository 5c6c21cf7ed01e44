"""Rules of what is played, and of its picture."""

import io
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from generator.formats import picture
from generator.lint.element import Element
from generator.lint.rule import Around, Fault, Rule, fault, refused

REQUIREMENTS = "Apple, RSS requirements"
ARTWORK = "Apple, artwork requirements"

ENDINGS = {
    ".mp3": "audio/mpeg", ".m4a": "audio/x-m4a", ".mp4": "video/mp4", ".m4v": "video/x-m4v",
    ".mov": "video/quicktime", ".pdf": "application/pdf",
}  # fmt: skip
ALSO = {"audio/x-m4a": ("audio/mp4", "audio/m4a"), "video/mp4": ("audio/mp4",)}
"""What apps take for the same."""
PICTURES = {".jpg": picture.JPEG, ".jpeg": picture.JPEG, ".png": picture.PNG}
LEAST, MOST = 1400, 3000
DENSITY = 72


def enclosure(item: Element, around: Around) -> Iterator[Fault]:
    for one in item.all("enclosure"):
        for name in ("url", "length", "type"):
            if not one.attributes.get(name):
                yield fault(
                    one, f"is empty; an enclosure has url, length and type, all of them: {name}", name
                )
        length = one.attributes.get("length", "0")
        if length and not (length.isascii() and length.isdecimal()):
            yield refused(one, length, "is not a number of bytes", "length")


def unknown_size(item: Element, around: Around) -> Iterator[Fault]:
    for one in item.all("enclosure"):
        if one.attributes.get("length") == "0":
            yield fault(one, "is not known (0); write the number of bytes as `length`", "length")


def listed(item: Element, around: Around) -> Iterator[Fault]:
    """The ending of the address decides what directories list."""
    for one in item.all("enclosure"):
        ending, kind = _ending(one.attributes.get("url", "")), one.attributes.get("type", "")
        expected = ENDINGS.get(ending)
        if expected is None:
            yield refused(one, ending, f"is no ending that Apple lists; it takes {', '.join(ENDINGS)}", "url")
        elif kind and kind != expected and kind not in ALSO.get(expected, ()):
            yield refused(one, kind, f"is not what {ending} says, which is {expected}", "type")


def artwork_name(parent: Element, around: Around) -> Iterator[Fault]:
    for one in parent.all("itunes:image"):
        address = one.attributes.get("href", "")
        if _ending(address) not in PICTURES:
            yield refused(one, address, "is not named as JPEG or PNG; apps take no other", "href")


def artwork(parent: Element, around: Around) -> Iterator[Fault]:
    """Of a picture on the site itself; the size counts for the show's alone."""
    for one in parent.all("itunes:image"):
        address = one.attributes.get("href", "")
        file = unquote(urlsplit(address.removeprefix(around.base)).path)
        if address.startswith(around.base) and around.has(file):
            head = picture.read(io.BytesIO(around.read(file)))
            for said in _of_picture(head, _ending(address), is_of_show=parent.name == "channel"):
                yield refused(one, address, said, "href")


def _of_picture(head: picture.Header, ending: str, *, is_of_show: bool) -> Iterator[str]:
    if head.type not in PICTURES.values():
        yield f"is {head.type or 'no picture that can be read'}; apps take JPEG and PNG"
        return
    if PICTURES.get(ending, head.type) != head.type:
        yield f"holds {head.type}, which its ending does not say"
    size = f"is {head.width} × {head.height} pixels"
    if head.width != head.height:
        yield f"{size}; apps want a square"
    elif is_of_show and not LEAST <= head.width <= MOST:
        yield f"{size}; apps want {LEAST} to {MOST} on each side"
    if head.density not in (0, DENSITY):
        yield f"says to have {head.density} dots an inch; apps want {DENSITY}"
    if head.colours != "RGB" or head.has_alpha:
        yield "has transparency, or colours other than RGB; save it in RGB without"


def _ending(address: str) -> str:
    return PurePosixPath(urlsplit(address).path).suffix.lower()


_PICTURES = (
    Rule("artwork-name", ARTWORK, artwork_name),
    Rule("artwork", ARTWORK, artwork, is_warning=True),
)
CHANNEL = _PICTURES
ITEM = (
    Rule("enclosure", "RSS 2.0", enclosure),
    Rule("enclosure-size", REQUIREMENTS, unknown_size, is_warning=True),
    Rule("enclosure-type", REQUIREMENTS, listed, is_warning=True),
    *_PICTURES,
)
