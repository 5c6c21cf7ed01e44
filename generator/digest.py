"""Digests: short names of contents, by which two are known to be the same."""

from hashlib import sha256

SIZE = 16
"""Bytes of it that are kept; two contents of one digest are not met by chance."""


def digest(data: bytes) -> str:
    """The digest of `data`, in hexadecimal."""
    return sha256(data).hexdigest()[: 2 * SIZE]
