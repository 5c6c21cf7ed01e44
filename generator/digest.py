"""Digests: short names of contents, by which two are known to be the same."""

from hashlib import sha256

SIZE = 16
"""Bytes of it that are kept; two contents of one digest are not met by chance."""


def digest(*parts: bytes) -> str:
    """The digest of `parts` one after the other, in hexadecimal."""
    found = sha256()
    for part in parts:
        found.update(part)
    return found.hexdigest()[: 2 * SIZE]
