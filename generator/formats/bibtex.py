"""BibTeX: references as LaTeX and reference managers read them (B. Patashnik, BibTeXing, 1988).

A value stands in braces, which BibTeX counts even behind a backslash, so that no brace of a text may be
written as one.
"""

import re
from datetime import date
from functools import lru_cache

from generator.digest import digest
from generator.record import Record

MEDIA_TYPE = "application/x-bibtex"

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""As all styles know them."""

_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{char: f"\\{char}" for char in "%&#$_"},
    }
)
_IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})
_KEY = re.compile(r"[A-Za-z0-9.-]+").fullmatch
_PLAIN_NAME = re.compile(r"(?:[^\W\d_]|['’.-])+(?: (?:[^\W\d_]|['’.-])+)+").fullmatch
"""Words of letters: a name that every style takes apart as it is meant."""
_JOINING = re.compile(r"\b(?:and|others)\b", re.IGNORECASE).search


REMEMBERED = 256
"""Texts that are written once, and not again for the next quotation of the same episode."""


class Entry(Record, kw_only=True):
    """Something to be cited."""

    key: str
    authors: tuple[str, ...]
    title: str
    published: str
    """How and where, in words."""
    day: date | None
    url: str
    note: str = ""
    form: str = "misc"
    """The type of entry: book, article or misc."""
    has_others: bool = False
    """Whether there are more authors than are named."""
    doi: str = ""
    arxiv: str = ""
    """Its number there."""
    seen: date | None = None
    """When it was last found at its address."""


def write(entry: Entry) -> str:
    """`entry`, whatever its texts hold, ending in a line break. What is empty is left out."""
    day = entry.day
    authors = [*map(_name, entry.authors), *(["others"] if entry.has_others else [])]
    fields = (
        ("author", _braced(" and ".join(authors))),
        ("title", _braced(_braced(_tex(entry.title)))),
        ("howpublished", _braced(_tex(entry.published))),
        ("year", _braced(str(day.year) if day else "")),
        ("month", _MONTHS[day.month - 1] if day else ""),
        ("day", _braced(str(day.day) if day else "")),
        ("doi", _braced(entry.doi.translate(_IN_ADDRESS))),
        ("eprint", _braced(entry.arxiv.translate(_IN_ADDRESS))),
        ("archiveprefix", "{arXiv}" if entry.arxiv else ""),
        ("url", _braced(entry.url.translate(_IN_ADDRESS))),
        ("urldate", _braced(entry.seen.isoformat() if entry.seen else "")),
        ("note", _braced(_tex(entry.note))),
    )
    lines = [f"  {name} = {value}" for name, value in fields if value]
    return ",\n".join([f"@{entry.form}{{{_key(entry.key)}", *lines]) + "\n}\n"


@lru_cache(REMEMBERED)
def _tex(text: str) -> str:
    """`text` on one line, as TeX sets it."""
    return " ".join(text.split()).translate(_TEX)


def _braced(value: str) -> str:
    return f"{{{value}}}" if value else ""


@lru_cache(REMEMBERED)
def _name(name: str) -> str:
    """As it is where it can be taken apart; else as one word."""
    is_plain = _PLAIN_NAME(name) and not _JOINING(name)
    return _tex(name) if is_plain else _braced(_tex(name))


def _key(key: str) -> str:
    """One of ASCII: BibTeX knows no other letters in keys."""
    return key if _KEY(key) else digest(key.encode())[:10]
