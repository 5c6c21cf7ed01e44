"""Where a transcript has all the words of a claim, as they are."""

from collections.abc import Iterator
from typing import TypeAlias

from generator.verdicts.claim import GAP, Claim
from generator.verdicts.transcript import TranscriptWords

Stretch: TypeAlias = tuple[tuple[int, int], ...]
"""First and last word of each piece, by their places in the transcript."""


def stretches(claim: Claim, transcript: TranscriptWords, *, own: bool) -> Iterator[Stretch]:
    """Every stretch that has all pieces in order, no more than `GAP` words between two, by its first word.

    With `own`, nobody but the claim's speaker is named as the speaker of any of its words.
    """
    first, *others = (list(_places(piece, claim, transcript, own)) for piece in claim.pieces)
    if not others:
        yield from ((one,) for one in first)
        return
    for begin in first:
        # By where they end: of stretches that end at one place it is enough to go on from any.
        ways: dict[int, Stretch] = {begin[1]: (begin,)}
        for places in others:
            ways = {
                place[1]: (*way, place)
                for place in places
                for last, way in ways.items()
                if last < place[0] <= last + 1 + GAP
            }
        yield from ways.values()


def _places(
    piece: list[str], claim: Claim, transcript: TranscriptWords, own: bool
) -> Iterator[tuple[int, int]]:
    for first in transcript.find(piece):
        last = first + len(piece) - 1
        if not own or all(
            transcript.is_person(name, claim.speaker) for name in transcript.voices(first, last)
        ):
            yield first, last
