"""What a transcript says of a quotation."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from generator.model import Cue, Finding, Kind, Moment, Quote, QuoteKind, Verdict
from generator.slugs import key

NEAR = 5_000
"""Milliseconds that a written time may be off from the words."""
ALIKE = 0.75
"""Share of words that must agree, in order, for words to count as a close form of others."""
SLACK = 3
"""Words more or fewer than the quotation has, within which a close form is looked for."""

_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]")
_FILLERS = frozenset({"um", "uh", "uhm", "er", "erm", "hm", "hmm", "mm", "mhm"})


def words_of(text: str) -> list[str]:
    """`text` as words to compare: no case, punctuation, apostrophes or fillers."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("'", "").replace("’", "")
    return [word for word in _WORD.findall(plain) if word not in _FILLERS]


class TranscriptWords:
    """The words of a transcript in order, each with its cue; `called` leads from aliases to names."""

    def __init__(self, cues: Sequence[Cue], called: Mapping[str, str] | None = None) -> None:
        self.cues = cues
        self._called = called or {}
        spoken = [(word, at) for at, cue in enumerate(cues) for word in words_of(cue.text)]
        self.words = [word for word, _ in spoken]
        self.cue_at = [at for _, at in spoken]

    def find(self, words: list[str], start: int = 0) -> Iterator[int]:
        """Every position from `start` at which `words` stand."""
        last = len(self.words) - len(words)
        at = start
        while words and at <= last:
            try:
                at = self.words.index(words[0], at, last + 1)
            except ValueError:
                return
            if self.words[at : at + len(words)] == words:
                yield at
            at += 1

    def moment(self, first: int, last: int) -> Moment:
        """The stretch from the cue of the word `first` to that of the word `last`."""
        begin, finish = self.cues[self.cue_at[first]].moment, self.cues[self.cue_at[last]].moment
        return Moment(begin.episode, begin.start, finish.end, Kind.QUOTATION)

    def spoken_by(self, first: int, last: int, speaker: str) -> bool:
        """Whether nobody else is named as the speaker of any word from `first` to `last`."""
        cues = self.cues[self.cue_at[first] : self.cue_at[last] + 1]
        return all(self._person(cue.speaker) in ("", self._person(speaker)) for cue in cues)

    def _person(self, name: str) -> str:
        """The key of a speaker's own name, whatever they are called."""
        return self._called.get(key(name), key(name))


def judge(quote: Quote, transcript: TranscriptWords | None) -> Finding:
    """The verdict on `quote`. Elisions `[…]` may skip words; translations are judged by the original."""
    if quote.kind is QuoteKind.PARAPHRASE:
        return Finding(Verdict.PARAPHRASE)
    said = quote.original if quote.kind is QuoteKind.TRANSLATED else quote.text
    pieces = [words for piece in _GAP.split(said) if (words := words_of(piece))]
    if transcript is None or not pieces:
        return Finding(Verdict.UNCHECKED)
    spans = list(_spans(pieces, transcript))
    if not spans:
        return _close_or_missing([word for piece in pieces for word in piece], transcript)
    first, last = min(spans, key=lambda span: _distance(quote, transcript.moment(*span)))
    moment = transcript.moment(first, last)
    if not transcript.spoken_by(first, last, quote.speaker):
        return Finding(Verdict.CLOSE, moment)
    return Finding(Verdict.MOVED if _distance(quote, moment) > NEAR else Verdict.EXACT, moment)


def _spans(pieces: list[list[str]], transcript: TranscriptWords) -> Iterator[tuple[int, int]]:
    """First and last word of every stretch that has all `pieces` in order."""
    for first in transcript.find(pieces[0]):
        last = first + len(pieces[0]) - 1
        for piece in pieces[1:]:
            at = next(transcript.find(piece, last + 1), None)
            if at is None:
                return
            last = at + len(piece) - 1
        yield first, last


def _distance(quote: Quote, found: Moment) -> int:
    """Milliseconds between the time written and the stretch found; 0 within it, or where none is written."""
    if quote.moment is None:
        return 0
    at, end = quote.moment.start, found.end if found.end is not None else found.start
    return max(found.start - at, at - end, 0)


def _close_or_missing(words: list[str], transcript: TranscriptWords) -> Finding:
    """Look around the longest run of words that quotation and transcript share."""
    longest = SequenceMatcher(None, transcript.words, words, autojunk=False).find_longest_match()
    begin = max(longest.a - longest.b - SLACK, 0)
    window = transcript.words[begin : begin + len(words) + 2 * SLACK]
    *blocks, _ = SequenceMatcher(None, window, words, autojunk=False).get_matching_blocks()
    if not blocks:
        return Finding(Verdict.MISSING)
    first, last = begin + blocks[0].a, begin + blocks[-1].a + blocks[-1].size - 1
    longer = max(len(words), last - first + 1)
    if sum(block.size for block in blocks) < ALIKE * longer:
        return Finding(Verdict.MISSING)
    return Finding(Verdict.CLOSE, transcript.moment(first, last))
