"""Where a transcript has all the words of a claim, as they are."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import TypeAlias

from generator.verdicts.claim import GAP, PAUSE, Claim
from generator.verdicts.transcript import TranscriptWords

Place: TypeAlias = tuple[int, int]
"""First and last word of a piece."""
Stretch: TypeAlias = tuple[Place, ...]
"""The places of all pieces."""


def stretches(claim: Claim, transcript: TranscriptWords, *, own: bool) -> list[Stretch]:
    """For each place at which a stretch begins that has all pieces in order, no more than `GAP` words and
    `PAUSE` between two: the one whose pieces follow soonest.

    With `own`, nobody but the claim's speaker is named as the speaker of any of its words.
    """
    found: list[Stretch] = []
    for number in reversed(range(len(claim.pieces))):
        places = _places(claim.pieces[number], claim, transcript, own)
        is_last = number == len(claim.pieces) - 1
        found = [(place,) for place in places] if is_last else list(_joined(places, found, transcript))
        if not found:
            break
    return found


def _joined(places: Iterator[Place], behind: list[Stretch], transcript: TranscriptWords) -> Iterator[Stretch]:
    """Each of `places` that a stretch follows closely enough, with the first that does."""
    begins = [stretch[0][0] for stretch in behind]
    for place in places:
        at = bisect_left(begins, place[1] + 1)
        if (
            at < len(begins)
            and begins[at] <= place[1] + 1 + GAP
            and transcript.pause(place[1], begins[at]) <= PAUSE
        ):
            yield (place, *behind[at])


def _places(piece: list[str], claim: Claim, transcript: TranscriptWords, own: bool) -> Iterator[Place]:
    for first in transcript.find(piece):
        last = first + len(piece) - 1
        voices = transcript.voices(first, last) if own else ()
        if all(transcript.is_person(name, claim.speaker) for name in voices):
            yield first, last
