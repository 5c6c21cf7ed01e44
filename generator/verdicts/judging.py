"""What a transcript says of a quotation."""

import re
from collections.abc import Iterator

from generator.model import Finding, Moment, Quote, QuoteKind, Verdict
from generator.verdicts.transcript import TranscriptWords
from generator.verdicts.words import words_of

NEAR = 5_000
"""Milliseconds that a written time may be off from the words."""
ALIKE = 0.75
"""Share of words that must agree, in order, for words to count as a close form of others."""
SLACK = 3
"""Words more or fewer than the quotation has, within which a close form is looked for."""

_GAP = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]")


def judge(quote: Quote, transcript: TranscriptWords | None) -> Finding:
    """The verdict on `quote`. Elisions `[…]` may skip words; translations are judged by the original."""
    if quote.kind is QuoteKind.PARAPHRASE:
        return Finding(Verdict.PARAPHRASE)
    said = quote.original if quote.kind is QuoteKind.TRANSLATED else quote.text
    pieces = [words for piece in _GAP.split(said) if (words := words_of(piece))]
    if transcript is None or not pieces:
        return Finding(Verdict.UNCHECKED)
    return _near(quote, pieces, transcript) or judge_in_all(quote, pieces, transcript)


def _near(quote: Quote, pieces: list[list[str]], transcript: TranscriptWords) -> Finding | None:
    """The finding where the words stand near the time written; all stretches that are so near are known
    without the rest of the transcript, but for elisions, which may skip any number of words.
    """
    if quote.moment is None or len(pieces) > 1:
        return None
    at = quote.moment.start
    window = transcript.around(at - NEAR, at + NEAR, len(pieces[0]))
    near = [span for span in _spans(pieces, window) if _distance(quote, window.moment(*span)) <= NEAR]
    return _found(quote, near, window) if near else None


def judge_in_all(quote: Quote, pieces: list[list[str]], transcript: TranscriptWords) -> Finding:
    """The verdict on a quotation of the words `pieces`, by every word of the transcript."""
    spans = list(_spans(pieces, transcript))
    if not spans:
        return _close_or_missing([word for piece in pieces for word in piece], transcript)
    return _found(quote, spans, transcript)


def _found(quote: Quote, spans: list[tuple[int, int]], transcript: TranscriptWords) -> Finding:
    """The finding where all the words stand in each of `spans`: the nearest counts."""
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
    from difflib import SequenceMatcher  # costs every run milliseconds, and few have such words

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
