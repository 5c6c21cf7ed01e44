"""Text as words to compare."""

import re
import string
import unicodedata

_WORD = re.compile(r"[^\W_]+")
FILLERS = frozenset({"um", "uh", "uhm", "er", "erm", "hm", "hmm", "mm", "mhm"})
_ASCII = {
    code: chr(code).lower() if chr(code) in string.ascii_letters + string.digits else " "
    for code in range(128)
} | {ord("'"): ""}


def words_of(text: str) -> list[str]:
    """`text` as words to compare: no case, punctuation, apostrophes or fillers."""
    return [word for word in _all_words(text) if word not in FILLERS]


def _all_words(text: str) -> list[str]:
    if text.isascii():
        return text.translate(_ASCII).split()
    plain = unicodedata.normalize("NFKC", text).casefold().replace("'", "").replace("’", "")
    return _WORD.findall(plain)
