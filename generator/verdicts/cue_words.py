"""The cues of a transcript as words, each cue's when they are asked for."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import cached_property
from itertools import accumulate

from generator.model import Cues
from generator.slugs import key
from generator.verdicts.words import words_of, words_of_lines


class CueWords:
    """The cues of one episode, by number from 0."""

    def __init__(self, cues: Cues, called: Mapping[str, str]) -> None:
        """`called` leads from aliases to names."""
        self.cues = cues
        self.texts = cues.texts
        self._called = called
        self._words: dict[int, list[str]] = {}

    def __len__(self) -> int:
        return len(self.texts)

    def all_words(self) -> list[list[str]]:
        """Those of every cue."""
        return words_of_lines(self.cues.said) if self.texts else []

    def words(self, at: int) -> list[str]:
        """Those of one cue."""
        if at not in self._words:
            self._words[at] = words_of(self.texts[at])
        return self._words[at]

    def speaker(self, at: int) -> str:
        """Who says it; empty where the transcript does not say."""
        return self.cues.voices[bisect_right(self._voice_ends, at)].speaker

    def is_person(self, name: str, speaker: str) -> bool:
        """Whether a name is that of `speaker`, or nobody's."""
        return name in ("", speaker) or self._person(name) == self._person(speaker)

    def end(self, at: int) -> int | None:
        """By when it is over: where that is not known, by the next one; None where there is none."""
        starts, end = self.cues.starts, self.cues.ends[at]
        if end > starts[at]:
            return end
        return starts[at + 1] if at + 1 < len(self) else None

    def around(self, start: int, end: int, length: int) -> tuple[int, int]:
        """The first and the last of the cues that stretches of `length` words can have words of, if they
        begin by `end` and are not over by `start`, in milliseconds.
        """
        first = bisect_left(self._over, start)
        if first and self.cues.ends[first - 1] <= self.cues.starts[first - 1]:
            first -= 1  # it may last until the next
        last = bisect_right(self.cues.starts, end) - 1
        before = after = length - 1
        while first > 0 and before > 0:
            first -= 1
            before -= len(self.words(first))
        while last < len(self) - 1 and after > 0:
            last += 1
            after -= len(self.words(last))
        return first, last

    @cached_property
    def _over(self) -> list[int]:
        """By when all cues up to each are over: cues may overlap, and these times are in order still."""
        ends = list(self.cues.ends)
        return ends if ends == sorted(ends) else list(accumulate(ends, max))

    @cached_property
    def _voice_ends(self) -> list[int]:
        return list(accumulate([voice.cues for voice in self.cues.voices]))

    def _person(self, name: str) -> str:
        """The key of a speaker's own name, whatever they are called."""
        return self._called.get(key(name), key(name))
