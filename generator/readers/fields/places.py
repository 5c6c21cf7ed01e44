"""Fields that say where something is: addresses, files, names in addresses. As in `values`, each
function takes text and gives the value, or raises ValueError with the end of a sentence.
"""

import re
from typing import Annotated, Any
from urllib.parse import urlsplit

from generator import slugs
from generator.readers.fields.values import text

_USUAL = re.compile(r"https?://[A-Za-z0-9.-]+(?:[/?#][!#-;=?-~]*)?")
"""Web addresses in which nothing can be wrong: nearly all of them, known without taking them apart."""


def web_address(value: Any) -> str:
    """An http or https address, kept exactly as typed."""
    written = text(value)
    if _USUAL.fullmatch(written):
        return written
    if " " in written.strip():
        raise ValueError("has a space in it; write %20 in its place")
    try:
        parts = urlsplit(written)
    except ValueError:
        raise ValueError("is not an address; write https://…") from None
    if parts.scheme not in ("http", "https") or not parts.netloc or re.search(r"[\s<>\"]", written):
        raise ValueError("is not an http or https address; write https://…")
    return written


def base_address(value: Any) -> str:
    """A web address that others are joined to: it ends in one slash."""
    written = web_address(value)
    if urlsplit(written).query or urlsplit(written).fragment:
        raise ValueError(
            "has a ? or # part; write the address of a folder, such as https://example.org/show/"
        )
    return written.rstrip("/") + "/"


def file_name(value: Any) -> str:
    """A path below `content/`, with `/` between folders."""
    written = text(value)
    parts = written.split("/")
    if not written or written.startswith("/") or "\\" in written or {"", ".", ".."} & set(parts):
        raise ValueError("is not a path below content/; write it like media/name.mp3")
    return written


def file_or_address(value: Any) -> str:
    written = text(value)
    return web_address(written) if "://" in written else file_name(written)


def name_in_address(value: Any) -> str:
    """A slug or id as it stands in addresses."""
    written = text(value)
    if not written or slugs.slug(written) != written:
        raise ValueError(f"cannot stand in an address; write '{slugs.slug(written) or 'a-name'}'")
    return written


def site_address(value: Any) -> str:
    """An address within the site: `/old/place/` or `/old/place.html`."""
    written = text(value)
    parts = written.split("/")[1:-1]
    if not written.startswith("/") or {"", ".", ".."} & set(parts) or re.search(r"[\s?#\\<>\"]", written):
        raise ValueError("is not an address within the site; write it like /old/place/")
    last = written.rpartition("/")[2]
    if last and "." not in last:
        raise ValueError(f"is neither a folder nor a file; write '{written}/', or give it an ending")
    return written


WebAddress = Annotated[str, web_address]
BaseAddress = Annotated[str, base_address]
FileName = Annotated[str, file_name]
FileOrAddress = Annotated[str, file_or_address]
AddressName = Annotated[str, name_in_address]
SiteAddress = Annotated[str, site_address]
