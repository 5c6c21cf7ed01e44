"""The words of a transcript, as far as anybody asks for them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate

from generator.model import Cue, Kind, Moment
from generator.slugs import key
from generator.verdicts.words import words_of


class TranscriptWords:
    """The words of cues in time order, each with its cue; `called` leads from aliases to names."""

    def __init__(self, cues: Sequence[Cue], called: Mapping[str, str] | None = None) -> None:
        self.cues = cues
        self._called = called or {}
        self._of_cue: dict[int, list[str]] = {}

    @cached_property
    def words(self) -> list[str]:
        """All of them."""
        return [word for at in range(len(self.cues)) for word in self._words(at)]

    @cached_property
    def cue_at(self) -> list[int]:
        """The cue of each word."""
        return [at for at in range(len(self.cues)) for _ in self._words(at)]

    def around(self, start: int, end: int, length: int) -> "TranscriptWords":
        """Those cues that stretches of `length` words can have words of, if they begin by `end` and are
        not over by `start`, in milliseconds.
        """
        first = bisect_left(self._ends, start)
        last = bisect_right(self._starts, end) - 1
        before = after = length - 1
        while first > 0 and before > 0:
            first -= 1
            before -= len(self._words(first))
        while last < len(self.cues) - 1 and after > 0:
            last += 1
            after -= len(self._words(last))
        return TranscriptWords(self.cues[first : last + 1], self._called)

    @cached_property
    def _starts(self) -> list[int]:
        return [cue.moment.start for cue in self.cues]

    @cached_property
    def _ends(self) -> list[int]:
        """By when a cue up to each has ended last: cues may overlap, and these are in order still."""
        return list(accumulate((_end(cue.moment) for cue in self.cues), max))

    def _words(self, at: int) -> list[str]:
        """Those of one cue."""
        if at not in self._of_cue:
            self._of_cue[at] = words_of(self.cues[at].text)
        return self._of_cue[at]

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


def _end(moment: Moment) -> int:
    return moment.start if moment.end is None else moment.end
