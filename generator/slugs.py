"""Names: as they stand in addresses, and as they are compared."""

import re
import unicodedata
from functools import lru_cache

LIMIT = 200
"""The most bytes of UTF-8 a slug takes, so that every file system can hold it with a suffix."""

REMEMBERED = 16384
"""How many names are compared by keys that were made before."""

_WORDS = re.compile(r"[a-z0-9]+")


def slug(text: str) -> str:
    """`text` in NFC, case folded; letters and digits of any script kept, the rest one hyphen.

    >>> slug("Superposition, circuits & C++"), slug("Été 日本"), slug("💡")
    ('superposition-circuits-c', 'été-日本', 'u1f4a1')

    Text without a letter or digit is named by its code points; empty text stays empty.
    """
    words = _WORDS.findall(text.lower()) if text.isascii() else _words(text)
    return _cut("-".join(words) or "-".join(f"u{ord(char):x}" for char in text.strip()))


def _words(text: str) -> list[str]:
    """What `_WORDS` finds in ASCII, found in text of any script."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    kept = "".join(char if _belongs(char) else " " for char in folded)
    return kept.split()


@lru_cache(REMEMBERED)
def key(name: str) -> str:
    """What two spellings of one name share: letter case and spaces do not count."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def _belongs(char: str) -> bool:
    return unicodedata.category(char)[0] in "LMN"


def _cut(name: str) -> str:
    if len(name.encode()) <= LIMIT:
        return name
    return name.encode()[:LIMIT].decode(errors="ignore").rstrip("-")
