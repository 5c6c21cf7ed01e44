"""Digests: short names of contents, by which two are known to be the same."""

from hashlib import blake2b

SIZE = 16
"""Bytes; two contents of one digest are not met by chance."""


def digest(data: bytes) -> str:
    """The digest of `data`, in hexadecimal."""
    return blake2b(data, digest_size=SIZE).hexdigest()
