"""The close form of a claim that a transcript has, and how the two differ."""

from collections.abc import Iterator
from itertools import groupby, pairwise

from generator.model import Part, Run
from generator.record import Record
from generator.verdicts.alignment import Pairs, aligned
from generator.verdicts.candidates import ALIKE, windows
from generator.verdicts.claim import PAUSE, Claim
from generator.verdicts.transcript import TranscriptWords
from generator.verdicts.words import spelled


class Likeness(Record):
    """A stretch of a transcript that a claim is like."""

    pairs: Pairs
    """Words of the claim and of the transcript that are the same."""
    differing: int
    """How many words only one of the two has."""

    @property
    def first(self) -> int:
        return self.pairs[0][1]

    @property
    def last(self) -> int:
        return self.pairs[-1][1]


def likenesses(claim: Claim, transcript: TranscriptWords) -> Iterator[Likeness]:
    """Every stretch in which at least `ALIKE` of the words agree with those of the claim."""
    for first, end in windows(claim, transcript):
        found = aligned(claim.pieces, transcript.words[first:end])
        pairs = [(word, first + place) for word, place in found]
        if not pairs or any(transcript.pause(one, other) > PAUSE for one, other in _jumps(claim, pairs)):
            continue
        left_out = sum(len(places) for places in _left_out(claim, pairs))
        longer = max(len(claim.words), len(pairs) + left_out)
        if len(pairs) >= ALIKE * longer:
            yield Likeness(pairs, len(claim.words) - len(pairs) + left_out)


def runs_of(claim: Claim, like: Likeness, transcript: TranscriptWords) -> tuple[Run, ...]:
    """The words of both in order, what the transcript alone has before what the claim has in its place."""
    parts = groupby(_parts(claim, like.pairs, transcript), key=lambda one: one[0])
    return tuple(Run(part, "".join(text for _, text in words).strip()) for part, words in parts)


def _parts(claim: Claim, pairs: Pairs, transcript: TranscriptWords) -> Iterator[tuple[Part, str]]:
    words = spelled(claim.text)
    then = -1
    for (word, _), places in zip(pairs, [range(0), *_left_out(claim, pairs)], strict=True):
        yield from ((Part.LEFT_OUT, f"{transcript.spelling(place).strip()} ") for place in places)
        yield from ((Part.PUT_IN, words[at]) for at in range(then + 1, word))
        yield Part.SAME, words[word]
        then = word
    yield from ((Part.PUT_IN, words[at]) for at in range(then + 1, len(words)))


def _jumps(claim: Claim, pairs: Pairs) -> Iterator[tuple[int, int]]:
    """The places before and behind each `[…]`."""
    piece_of = claim.piece_of
    for (word, place), (next_word, then) in pairwise(pairs):
        if piece_of[word] != piece_of[next_word]:
            yield place, then


def _left_out(claim: Claim, pairs: Pairs) -> list[range]:
    """Between each two words that are the same: the places of those that the transcript alone has, but for
    what a `[…]` stands for.
    """
    piece_of = claim.piece_of
    return [
        range(place + 1, then) if piece_of[word] == piece_of[next_word] else range(0)
        for (word, place), (next_word, then) in pairwise(pairs)
    ]
