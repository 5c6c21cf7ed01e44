"""The words of a transcript, as far as anybody asks for them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from generator.model import Cues, Kind, Moment
from generator.slugs import key
from generator.verdicts.words import words_of


class Columns(NamedTuple):
    """What is known of each cue."""

    starts: Sequence[int]
    ends: Sequence[int]
    speakers: Sequence[str]
    texts: Sequence[str]

    def between(self, first: int, end: int) -> "Columns":
        """Of the cues from `first` to before `end`."""
        some = slice(first, end)
        return Columns(self.starts[some], self.ends[some], self.speakers[some], self.texts[some])


class TranscriptWords:
    """The words of some cues in time order, each with its cue."""

    def __init__(self, episode: str, cues: Columns, called: Mapping[str, str]) -> None:
        """`called` leads from aliases to names."""
        self._episode, self._cues, self._called = episode, cues, called
        self._of_cue: dict[int, list[str]] = {}

    @classmethod
    def of(cls, cues: Cues, called: Mapping[str, str]) -> "TranscriptWords":
        """Those of a whole transcript."""
        return cls(cues.episode, Columns(cues.starts, cues.ends, cues.speakers, cues.texts), called)

    @cached_property
    def words(self) -> list[str]:
        """All of them."""
        return [word for at in range(len(self._cues.texts)) for word in self._words(at)]

    @cached_property
    def cue_at(self) -> list[int]:
        """The cue of each word."""
        return [at for at in range(len(self._cues.texts)) for _ in self._words(at)]

    def around(self, start: int, end: int, length: int) -> "TranscriptWords":
        """Those cues that stretches of `length` words can have words of, if they begin by `end` and are
        not over by `start`, in milliseconds.
        """
        first = bisect_left(self._over, start)
        last = bisect_right(self._cues.starts, end) - 1
        before = after = length - 1
        while first > 0 and before > 0:
            first -= 1
            before -= len(self._words(first))
        while last < len(self._cues.texts) - 1 and after > 0:
            last += 1
            after -= len(self._words(last))
        some = TranscriptWords(self._episode, self._cues.between(first, last + 1), self._called)
        some._of_cue = {at - first: words for at, words in self._of_cue.items() if first <= at <= last}
        return some

    @cached_property
    def _over(self) -> list[int]:
        """By when all cues up to each are over: cues may overlap, and these times are in order still."""
        ends = list(self._cues.ends)
        return ends if ends == sorted(ends) else list(accumulate(ends, max))

    def _words(self, at: int) -> list[str]:
        """Those of one cue."""
        if at not in self._of_cue:
            self._of_cue[at] = words_of(self._cues.texts[at])
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
        begin, finish = self.cue_at[first], self.cue_at[last]
        return Moment(self._episode, self._cues.starts[begin], self._cues.ends[finish], Kind.QUOTATION)

    def spoken_by(self, first: int, last: int, speaker: str) -> bool:
        """Whether nobody else is named as the speaker of any word from `first` to `last`."""
        named = self._cues.speakers[self.cue_at[first] : self.cue_at[last] + 1]
        return all(self._person(name) in ("", self._person(speaker)) for name in named)

    def _person(self, name: str) -> str:
        """The key of a speaker's own name, whatever they are called."""
        return self._called.get(key(name), key(name))
