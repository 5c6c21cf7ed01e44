"""Where in a transcript a claim may stand with differences: found by the rarest of its words."""

from collections.abc import Iterator
from math import ceil

from generator.verdicts.claim import GAP, Claim
from generator.verdicts.transcript import TranscriptWords

ALIKE = 0.75
"""Share of words that must agree, in order, for words to count as a close form of others."""
MOST = 24
"""Windows that are looked at word by word: of more those that share most words with the claim."""


def windows(claim: Claim, transcript: TranscriptWords) -> list[tuple[int, int]]:
    """First word and end of the windows that a close form may stand in.

    Of the words of a close form so many agree that one of the rarest few of the claim is among them.
    """
    found = []
    needed = ceil(ALIKE * len(claim.words))
    for first, end in _merged(_around_rare(claim, transcript, needed), len(claim.words) // 3 + 1):
        there = set(transcript.words[first:end])
        shared = sum(map(there.__contains__, claim.words))
        if shared >= needed:
            found.append((-shared, first, end))
    return [(first, end) for _, first, end in sorted(found)[:MOST]]


def _around_rare(claim: Claim, transcript: TranscriptWords, needed: int) -> Iterator[tuple[int, int]]:
    """The window about every place at which one of the rarest words of the claim stands."""
    words, places = claim.words, transcript.places
    rarest = sorted(range(len(words)), key=lambda at: len(places.get(words[at], ())))
    piece_of = [piece for piece, of in enumerate(claim.pieces) for _ in of]
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
