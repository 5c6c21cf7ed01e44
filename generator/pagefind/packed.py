"""Files of Pagefind's own: a list in CBOR behind a signature, compressed."""

import gzip
from typing import Any

from generator.pagefind.cbor import decode, encode

SIGNATURE = b"pagefind_dcd"


def unpack(data: bytes) -> bytes:
    """What is in a file."""
    return gzip.decompress(data)[len(SIGNATURE) :]


def pack(value: Any) -> bytes:
    """The file of a list."""
    return gzip.compress(SIGNATURE + encode(value), 9, mtime=0)


def read(data: bytes) -> Any:
    """The list in a file."""
    return decode(unpack(data))
