"""Text as words to compare."""

import re
import string
import unicodedata
from itertools import pairwise

FILLERS = frozenset({"um", "uh", "uhm", "er", "erm", "hm", "hmm", "mm", "mhm"})
SIGNS = "%$£€#+"
"""Signs that are letters here: `15%` is not `15`, and `C#` not `C`."""

_WORD = re.compile(rf"(?:[^\W_]|[{SIGNS}])+")
_OTHER = re.compile(rf"[^\w\s{SIGNS}]|_")
_ASCII = {
    code: chr(code).lower() if chr(code) in string.ascii_letters + string.digits + "\n" + SIGNS else " "
    for code in range(128)
} | {ord("'"): None}


def words_of(text: str) -> list[str]:
    """`text` as words to compare: no case, punctuation, apostrophes or fillers."""
    return [word for word in _plain(text).split() if word not in FILLERS]


def words_of_lines(text: str) -> list[list[str]]:
    """The words of each line of `text`, as `words_of` gives them."""
    return [[word for word in line.split() if word not in FILLERS] for line in _plain(text).split("\n")]


def spelled(text: str) -> list[str]:
    """How the words of `text` are spelled there, each with what stands about it and the space behind it."""
    found: list[str] = []
    before = ""
    for token in text.split():
        pieces = _pieces(token)
        if pieces:
            found += [before + pieces[0], *pieces[1:]]
            found[-1] += " "
            before = ""
        elif found:
            found[-1] += f"{token} "
        else:
            before += f"{token} "
    words = words_of(text)
    return found if len(found) == len(words) else [f"{word} " for word in words]


def _pieces(token: str) -> list[str]:
    """A token, which has no space in it, cut where its words begin; nothing where it has no word."""
    words = words_of(token)
    if len(words) < 2:
        return [token] * len(words)
    # An apostrophe that words begin with is a part of them.
    starts = [found.start() for found in _WORD.finditer(token.replace("'", "x").replace("’", "x"))]
    pieces = [token[first:end] for first, end in pairwise([0, *starts[1:], len(token)])]
    # A mark may be a letter only once case and form are gone: then it is no place to cut at.
    return pieces if [words_of(piece) for piece in pieces] == [[word] for word in words] else words


def _plain(text: str) -> str:
    """`text` as words with space between; its lines stay lines."""
    if text.isascii():
        return text.translate(_ASCII)
    plain = unicodedata.normalize("NFKC", text).casefold().replace("'", "").replace("’", "")
    return _OTHER.sub(" ", plain)
