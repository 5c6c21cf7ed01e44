"""Words that were timed one by one, joined into cues."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from generator.model import Cue

FEWEST = 20
"""Cues that a file has at least, to be taken for one of words."""
SHARE = 0.9
"""The share of cues that are one word in such a file."""
PAUSE = 1_000
"""Milliseconds of silence that end a cue."""
LONGEST = 40
"""Words that a cue has at most."""

_SENTENCE = re.compile(r"[.!?…。！？]+[\"'”’»)\]]*$")
_MARK = re.compile(r"[^\w\s]+")
"""Punctuation that stands alone belongs to the word before it."""


def joined(cues: Sequence[Cue]) -> Sequence[Cue]:
    """`cues` as they are, or those of a file in which nearly all are single words as sentences: what one
    speaker says up to the end of a sentence, a pause, or so many words.
    """
    single = sum(" " not in cue.text for cue in cues)
    if len(cues) < FEWEST or single < SHARE * len(cues):
        return cues
    return [_one(words) for words in _sentences(cues)]


def _sentences(cues: Sequence[Cue]) -> Iterator[list[Cue]]:
    words: list[Cue] = []
    for cue in cues:
        if words and _is_over(words, cue):
            yield words
            words = []
        words.append(cue)
    yield words


def _is_over(words: Sequence[Cue], cue: Cue) -> bool:
    """Whether `cue` begins something new after `words`."""
    last = words[-1]
    if last.speaker != cue.speaker:
        return True
    if _MARK.fullmatch(cue.text):
        return False
    silent = last.moment.end is not None and cue.moment.start - last.moment.end > PAUSE
    return silent or len(words) >= LONGEST or _SENTENCE.search(last.text) is not None


def _one(words: Sequence[Cue]) -> Cue:
    """The cue that `words` are."""
    first, last = words[0], words[-1]
    text = "".join(one.text if _MARK.fullmatch(one.text) else f" {one.text}" for one in words)
    moment = replace(first.moment, end=last.moment.end)
    return Cue(moment, text.strip(), first.speaker)
