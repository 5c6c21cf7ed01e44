"""How long ten quotations take against a transcript of 12,000 words: `python -m bench.quotations`."""

from collections.abc import Iterator, Sequence
from random import Random
from time import perf_counter

from bench import talk
from bench.pools import HOST, person
from generator.formats import vtt
from generator.model import Cues, Kind, Moment, Quote
from generator.problems import Place
from generator.verdicts import TranscriptWords, judge

SECONDS = 7200
TRIES = 9
GOAL = 50
"""Milliseconds."""
STRANGE = "zebra"
"""A word that nobody says."""


def cases() -> Iterator[tuple[str, Cues, list[Quote]]]:
    """What the quotations are, the transcript, and ten of them."""
    random = Random("quotations")
    speakers = [HOST, person(1)]
    said = talk.cues(random, speakers, SECONDS)
    cues = vtt.read(talk.vtt(said), "bench.vtt", "bench")
    true = talk.quoted(random, said)
    false = talk.invented(random, speakers, SECONDS)
    words = [one.text.split() for one in true]
    yield "exact at their time", cues, [_quote(one.text, one.speaker, one.at) for one in true]
    yield "exact elsewhere", cues, [_quote(one.text, one.speaker, SECONDS - one.at) for one in true]
    yield "exact, without a time", cues, [_quote(one.text, one.speaker) for one in true]
    yield "close: one word is another", cues, [
        _quote(" ".join([*some[:5], STRANGE, *some[6:]]), one.speaker, one.at)
        for some, one in zip(words, true, strict=True)
    ]  # fmt: skip
    yield "shortened", cues, [
        _quote(" ".join([*some[:4], "[…]", *some[-4:]]), one.speaker, one.at)
        for some, one in zip(words, true, strict=True)
    ]  # fmt: skip
    yield "missing", cues, [_quote(one.text, one.speaker, one.at) for one in false]
    yield "missing, shortened", cues, [
        _quote(f"{one.text} […] {other.text}", one.speaker, one.at)
        for one, other in zip(false, false[1:] + false[:1], strict=True)
    ]  # fmt: skip


def _quote(text: str, speaker: str, at: int | None = None) -> Quote:
    moment = None if at is None else Moment("bench", at * 1000, None, Kind.QUOTATION)
    return Quote(id="q", text=text, speaker=speaker, place=Place("bench"), moment=moment)


def verdicts(cues: Cues, quotes: Sequence[Quote]) -> list[str]:
    """Of each, by a transcript whose words nobody has looked at before."""
    words = TranscriptWords.of(cues, {})
    return [judge(one, words).verdict.value for one in quotes]


def main() -> None:
    """Print the least of some tries of each case, in milliseconds."""
    for about, cues, quotes in cases():
        least = min(_seconds(cues, quotes) for _ in range(TRIES)) * 1000
        found = ", ".join(sorted(set(verdicts(cues, quotes))))
        print(f"{about:28} {least:7.2f} ms  {'met' if least < GOAL else 'NOT MET'}  {found}")


def _seconds(cues: Cues, quotes: Sequence[Quote]) -> float:
    begun = perf_counter()
    verdicts(cues, quotes)
    return perf_counter() - begun


if __name__ == "__main__":
    main()
