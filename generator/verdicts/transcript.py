"""The words of a transcript one after the other, each with its cue."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cached_property

from generator.model import Cues, Kind, Moment
from generator.verdicts.cue_words import CueWords
from generator.verdicts.words import spelled


class TranscriptWords:
    """The words of some cues that follow each other, by their places from 0."""

    def __init__(self, cues: CueWords, first: int, end: int) -> None:
        """Those of the cues from `first` to before `end`."""
        self._cues, self._first, self._end = cues, first, end

    @classmethod
    def of(cls, cues: Cues, called: Mapping[str, str]) -> "TranscriptWords":
        """Those of a whole transcript. `called` leads from aliases to names."""
        return cls(CueWords(cues, called), 0, len(cues))

    def around(self, start: int, end: int, length: int) -> "TranscriptWords":
        """Those of the cues that `CueWords.around` tells."""
        first, last = self._cues.around(start, end, length)
        return TranscriptWords(self._cues, first, last + 1)

    @cached_property
    def words(self) -> list[str]:
        """All of them."""
        return [word for words in self._by_cue for word in words]

    @cached_property
    def cue_at(self) -> list[int]:
        """The cue of each word."""
        return [at for at, words in enumerate(self._by_cue, self._first) for _ in words]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """By word: at which places it stands."""
        places: dict[str, list[int]] = {}
        for at, word in enumerate(self.words):
            if word in places:
                places[word].append(at)
            else:
                places[word] = [at]
        return places

    @cached_property
    def _by_cue(self) -> list[list[str]]:
        if self._end - self._first == len(self._cues):
            return self._cues.all_words()
        return [self._cues.words(at) for at in range(self._first, self._end)]

    @cached_property
    def _line(self) -> str:
        """The words with a space before and behind each."""
        return f" {' '.join(self.words)} "

    def find(self, words: list[str]) -> Iterator[int]:
        """Every place at which `words` stand, in order."""
        line, wanted = self._line, f" {' '.join(words)} "
        place = counted = 0
        at = line.find(wanted)
        while at >= 0:
            place += line.count(" ", counted, at)
            yield place
            counted = at
            at = line.find(wanted, at + 1)

    def moment(self, first: int, last: int) -> Moment:
        """The stretch from the cue of the word `first` to that of the word `last`."""
        cues = self._cues.cues
        begin, finish = self.cue_at[first], self.cue_at[last]
        return Moment(cues.episode, cues.starts[begin], self._cues.end(finish), Kind.QUOTATION)

    def pause(self, before: int, after: int) -> int:
        """Milliseconds between the end of the cue of one word and the start of that of another."""
        cue = self.cue_at[before]
        end, start = self._cues.end(cue), self._cues.cues.starts[self.cue_at[after]]
        return max(start - (self._cues.cues.starts[cue] if end is None else end), 0)

    def voices(self, first: int, last: int) -> list[str]:
        """Who says the words from `first` to `last`, each once; empty for nobody who is named."""
        cues = dict.fromkeys(self.cue_at[first : last + 1])
        return list({self._cues.speaker(cue): None for cue in cues})

    def is_person(self, name: str, speaker: str) -> bool:
        """Whether a name is that of `speaker`, or nobody's."""
        return self._cues.is_person(name, speaker)

    def spelling(self, at: int) -> str:
        """The word at a place as it is spelled there, with a space behind it if there is one."""
        cue = self.cue_at[at]
        return spelled(self._cues.texts[cue])[at - bisect_left(self.cue_at, cue)]
