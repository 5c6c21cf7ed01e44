"""What a transcript says of a quotation."""

from collections.abc import Iterable

from generator.model import NEAR, Finding, Moment, Quote, QuoteKind, Verdict
from generator.verdicts.claim import Claim, claim_of
from generator.verdicts.likeness import Likeness, likenesses, runs_of
from generator.verdicts.stretches import Stretch, stretches
from generator.verdicts.transcript import TranscriptWords


def judge(quote: Quote, transcript: TranscriptWords | None) -> Finding:
    """The verdict on `quote`. Elisions `[…]` may skip words; translations are judged by the original."""
    if quote.kind is QuoteKind.PARAPHRASE:
        return Finding(Verdict.PARAPHRASE)
    claim = claim_of(quote)
    if transcript is None or claim is None:
        return Finding(Verdict.UNCHECKED)
    return _near(claim, transcript) or judge_in_all(claim, transcript)


def _near(claim: Claim, transcript: TranscriptWords) -> Finding | None:
    """The finding where the speaker says the words near the time written; all stretches that are so near
    are known without the rest of the transcript.
    """
    if claim.at is None:
        return None
    window = transcript.around(claim.at - NEAR, claim.at + NEAR, claim.reach)
    found = _found(claim, stretches(claim, window, own=True), window)
    return found if found and found.verdict is Verdict.EXACT else None


def judge_in_all(claim: Claim, transcript: TranscriptWords) -> Finding:
    """The verdict on `claim`, by every word of the transcript."""
    return (
        _found(claim, stretches(claim, transcript, own=True), transcript)
        or _from_others(claim, stretches(claim, transcript, own=False), transcript)
        or _with_differences(claim, transcript)
        or Finding(Verdict.MISSING)
    )


def _found(claim: Claim, found: Iterable[Stretch], transcript: TranscriptWords) -> Finding | None:
    """The finding where the speaker says the words in each of `found`: the nearest counts."""
    if moment := _nearest(claim, found, transcript)[1]:
        return Finding(Verdict.MOVED if _distance(claim, moment) > NEAR else Verdict.EXACT, moment)
    return None


def _from_others(claim: Claim, found: Iterable[Stretch], transcript: TranscriptWords) -> Finding | None:
    """The finding where somebody else says some of the words in each of `found`."""
    stretch, moment = _nearest(claim, found, transcript)
    if moment is None:
        return None
    voices = dict.fromkeys(name for piece in stretch for name in transcript.voices(*piece))
    return Finding(Verdict.CLOSE, moment, speakers=tuple(filter(None, voices)))


def _with_differences(claim: Claim, transcript: TranscriptWords) -> Finding | None:
    """The finding where the transcript has the most like words: among equals, the speaker's and the nearest
    count.
    """

    def unlike(one: Likeness) -> tuple[int, bool, int]:
        moment = transcript.moment(one.first, one.last)
        return one.differing, bool(_others(claim, one, transcript)), _distance(claim, moment)

    best = min(likenesses(claim, transcript), key=unlike, default=None)
    if best is None:
        return None
    return Finding(
        Verdict.CLOSE,
        transcript.moment(best.first, best.last),
        runs_of(claim, best, transcript),
        _others(claim, best, transcript),
    )


def _others(claim: Claim, like: Likeness, transcript: TranscriptWords) -> tuple[str, ...]:
    """Who says the words that agree, where it is not the claim's speaker alone."""
    voices = dict.fromkeys(name for _, place in like.pairs for name in transcript.voices(place, place))
    if all(transcript.is_person(name, claim.speaker) for name in voices):
        return ()
    return tuple(filter(None, voices))


def _nearest(
    claim: Claim, found: Iterable[Stretch], transcript: TranscriptWords
) -> tuple[Stretch, Moment | None]:
    """The first of those nearest to the time written."""
    moments = ((one, transcript.moment(one[0][0], one[-1][1])) for one in found)
    nothing: tuple[Stretch, Moment | None] = ((), None)
    return min(moments, key=lambda both: _distance(claim, both[1]), default=nothing)


def _distance(claim: Claim, found: Moment | None) -> int:
    """Milliseconds between the time written and the stretch found; 0 where none is written."""
    return 0 if claim.at is None or found is None else found.distance(claim.at)
