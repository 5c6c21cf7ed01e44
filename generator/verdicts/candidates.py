"""Where in a transcript a claim may stand with differences: found by the rarest of its words."""

from collections.abc import Iterator, Sequence
from math import ceil

from generator.verdicts.claim import GAP, Claim
from generator.verdicts.transcript import TranscriptWords

ALIKE = 0.75
"""Share of words that must agree, in order, for words to count as a close form of others."""
LABOUR = 30_000
"""Pairs of words that may be compared for one claim: of more windows those count that share most words with
it, but three at the least.
"""


def windows(claim: Claim, transcript: TranscriptWords) -> list[tuple[int, int]]:
    """First word and end of the windows that a close form may stand in.

    Of the words of a close form so many agree that one of the rarest few of the claim is among them.
    """
    found = []
    needed = ceil(ALIKE * len(claim.words))
    for first, end in _merged(_around_rare(claim, transcript, needed), claim.reach // 3 + 1):
        there = set(window := transcript.words[first:end])
        if sum(map(there.__contains__, claim.words)) < needed:
            continue
        if (shared := most_in_order(claim.words, window)) >= needed:
            found.append((-shared, first, end))
    most = max(LABOUR // (len(claim.words) * claim.reach), 3)
    return [(first, end) for _, first, end in sorted(found)[:most]]


def most_in_order(words: Sequence[str], window: Sequence[str]) -> int:
    """How many words of both are the same in the same order, however far apart: their longest common
    subsequence (H. Hyyrö, Bit-parallel LCS-length computation revisited, 2004).
    """
    places: dict[str, int] = {}
    for at, word in enumerate(words):
        places[word] = places.get(word, 0) | 1 << at
    all_of_them = free = (1 << len(words)) - 1
    for word in window:
        if word in places:
            taken = free & places[word]
            free = (free + taken | free - taken) & all_of_them
    return len(words) - free.bit_count()


def _around_rare(claim: Claim, transcript: TranscriptWords, needed: int) -> Iterator[tuple[int, int]]:
    """The window about every place at which one of the rarest words of the claim stands."""
    words, places = claim.words, transcript.places
    rarest = sorted(range(len(words)), key=lambda at: len(places.get(words[at], ())))
    piece_of = claim.piece_of
    slack = len(words) // 3 + 1
    for at in rarest[: len(words) - needed + 1]:
        before = at + slack + GAP * piece_of[at]
        after = len(words) - at + slack + GAP * (len(claim.pieces) - 1 - piece_of[at])
        for place in places.get(words[at], ()):
            yield max(place - before, 0), min(place + after, len(transcript.words))


def _merged(windows: Iterator[tuple[int, int]], most: int) -> Iterator[tuple[int, int]]:
    """Windows by where they begin; those that begin within `most` words of another are one with it."""
    first = end = -1
    for begin, over in sorted(windows):
        if first >= 0 and begin - first <= most:
            end = max(end, over)
            continue
        if first >= 0:
            yield first, end
        first, end = begin, over
    if first >= 0:
        yield first, end
