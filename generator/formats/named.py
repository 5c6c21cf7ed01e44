"""Who speaks, where names stand before a colon: whether they are names shows in the whole file.

What stands before a colon is a name only if it looks like one (`_BEGINNING`) and the file bears it out:

1. every text begins with one: then all are names;
2. it begins two texts or more, or it is the label of a speaker whom a tool could not name; or
3. the first text spoken begins with a name, or some other name is borne out already, and what follows
   the colon begins with no small letter.

An ordinary word is none, however often it stands there: one that introduces a sentence (`ORDINARY`), or
one that the file has in small letters elsewhere and before a colon less than three times.
"""

import re
from collections import Counter
from collections.abc import Sequence

FEW = 3
"""A word that stands before a colon so often is a name, even if it is a word as well: Will, Grace."""

ORDINARY = frozenset((
    "answer", "caution", "chapter", "correction", "disclaimer", "edit", "example", "fact", "hint", "idea",
    "lesson", "note", "number", "option", "part", "point", "problem", "ps", "question", "quote", "reason",
    "remember", "reminder", "result", "rule", "solution", "spoiler", "step", "summary", "tip", "title",
    "translation", "update", "warning",
))  # fmt: skip
"""Words that introduce a sentence, with or without a number behind them, and are nobody's name."""

_NAME = r"(?:[^\s:,;!?…]+ ){0,3}(?![a-zß-öø-ÿ])[^\s:,;!?…]+"
"""Up to four words, the last of which begins with no small letter."""
_BEGINNING = re.compile(rf"(?:>> ?)?(?=[^:]{{1,42}}:[ \t])(?:\[({_NAME})\]|({_NAME})):[ \t]+(?=\S)")
"""A name with or without the marks that captions have for a new speaker, and what says that words follow."""
_LABEL = re.compile(r"(?:speaker|guest|host|interviewer|interviewee)?[ _]?\d+|unknown(?: speaker)?", re.I)
_UNSPOKEN = re.compile(r"\[[^\]]*\]|\([^)]*\)|♪.*|")
"""A text that nobody speaks."""


def begins_with_name(text: str) -> bool:
    """Whether `text` could be taken to name who speaks."""
    return _begun(text) is not None


def apart(texts: Sequence[str]) -> list[tuple[str, str]]:
    """Of each text who is named at its beginning, empty where nobody is, and the words."""
    begun = [_begun(text) for text in texts]
    if not any(begun):
        return [("", text) for text in texts]
    names = _borne_out(texts, begun)
    pairs = zip(texts, begun, strict=True)
    return [_split(text, found, names) if found else ("", text) for text, found in pairs]


def _begun(text: str) -> re.Match[str] | None:
    return _BEGINNING.match(text) if ":" in text else None


def _split(text: str, found: re.Match[str], names: frozenset[str]) -> tuple[str, str]:
    if _name(found) not in names:
        return "", text
    return _name(found), text[found.end() :]


def _name(found: re.Match[str]) -> str:
    return found[1] or found[2]


def _borne_out(texts: Sequence[str], begun: Sequence[re.Match[str] | None]) -> frozenset[str]:
    """What stands before a colon and is a name."""
    counts = Counter(_name(found) for found in begun if found)
    small = _small_words(texts) if min(counts.values()) < FEW else frozenset()
    likely = {name for name in counts if not _is_ordinary(name, counts[name], small)}
    pairs = list(zip(texts, begun, strict=True))
    if all(found or _UNSPOKEN.fullmatch(text) for text, found in pairs):
        return frozenset(name for name in counts if not _introduces(name))
    sure = {name for name in likely if counts[name] > 1 or _LABEL.fullmatch(name)}
    first = next(found for text, found in pairs if found or not _UNSPOKEN.fullmatch(text))
    if not sure and not (first and _name(first) in likely):
        return frozenset()
    more = (_name(found) for text, found in pairs if found and _is_begun(text, found))
    return frozenset({*sure, *(name for name in more if name in likely)})


def _is_begun(text: str, found: re.Match[str]) -> bool:
    """Whether what follows the colon begins as a sentence does."""
    return not text[found.end()].islower()


def _is_ordinary(name: str, count: int, small: frozenset[str]) -> bool:
    return _introduces(name) or (count < FEW and name != name.lower() and name.lower() in small)


def _introduces(name: str) -> bool:
    first, _, rest = name.lower().partition(" ")
    return first in ORDINARY and (not rest or rest.isdigit())


def _small_words(texts: Sequence[str]) -> frozenset[str]:
    return frozenset(re.findall(r"\b[^\W\d_A-Z]\w*", " ".join(texts)))
