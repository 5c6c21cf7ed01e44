"""What is said in an episode: hours of cues, and quotations that are words of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from random import Random

from bench.words import Prose

CUES = 1500
QUOTES = 10


@dataclass(frozen=True, slots=True)
class Cue:
    start: int
    """Milliseconds, as `end`."""
    end: int
    speaker: str
    text: str
    opens: bool
    """Whether the next cue goes on in the same voice."""


@dataclass(frozen=True, slots=True)
class Quote:
    at: int
    """Seconds."""
    speaker: str
    text: str


def cues(random: Random, speakers: Sequence[str], seconds: int, count: int = CUES) -> list[Cue]:
    """`count` cues of eight words on average in turns of 3 to 10, to the end of an episode of `seconds`."""
    words = Prose(random).words()
    step = seconds * 1000 // count
    said: list[Cue] = []
    for speaker, opens in _turns(random, speakers, count):
        start = len(said) * step + random.randrange(step // 4)
        text = " ".join(islice(words, random.randint(6, 10)))
        said.append(Cue(start, start + step * 7 // 10, speaker, text, opens))
    return said


def _turns(random: Random, speakers: Sequence[str], count: int) -> Iterator[tuple[str, bool]]:
    """The speaker of each cue, and whether the turn goes on."""
    left, at, turn = count, 0, 0
    while left:
        length = min(random.randint(3, 10), left)
        for place in range(length):
            yield speakers[at], place < length - 1
        left -= length
        turn += 1
        at = (at + random.randrange(1, len(speakers))) % len(speakers)


def quoted(random: Random, said: Sequence[Cue]) -> list[Quote]:
    """Quotations from `said`: the words of two cues that follow each other, in order of time."""
    places = [at for at in range(len(said) - 1) if said[at].opens]
    return [
        Quote(said[at].start // 1000, said[at].speaker, f"{said[at].text} {said[at + 1].text}")
        for at in sorted(random.sample(places, QUOTES))
    ]


def invented(random: Random, speakers: Sequence[str], seconds: int) -> list[Quote]:
    """Quotations of an episode without a transcript."""
    prose = Prose(random)
    times = sorted(random.sample(range(seconds), QUOTES))
    return [Quote(at, random.choice(speakers), prose.phrase(12, 25)) for at in times]


def vtt(said: Sequence[Cue]) -> str:
    """`said` as WebVTT."""
    blocks = [f"{_stamp(one.start)} --> {_stamp(one.end)}\n<v {one.speaker}>{one.text}\n" for one in said]
    return "\n".join(["WEBVTT\n", *blocks])


def _stamp(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"
