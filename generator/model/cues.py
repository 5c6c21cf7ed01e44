"""What was said, cue by cue."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, count, pairwise
from operator import ne

from generator.model.moment import Kind, Moment
from generator.record import Record


class Cue(Record):
    """A few words that one speaker says."""

    moment: Moment
    text: str
    """Words one space apart."""
    speaker: str = ""


class Voice(Record):
    """What one speaker says before another does."""

    speaker: str
    """Empty where the transcript does not say."""
    cues: int
    """How many cues."""


class Share(Record):
    """What one speaker has of a conversation."""

    speaker: str
    start: int
    """Milliseconds at which they begin to speak."""
    turns: int
    """How often they speak before another does."""
    length: int
    """Milliseconds of these turns."""


class Cues(Record):
    """The cues of an episode in time order.

    They are kept by columns: an archive has millions, and nearly all are only ever shown together.
    """

    episode: str = ""
    """The episode's slug."""
    starts: tuple[int, ...] = ()
    """Milliseconds, of each cue."""
    ends: tuple[int, ...] = ()
    """Milliseconds, of each cue."""
    voices: tuple[Voice, ...] = ()
    said: str = ""
    """The text of each cue on a line of its own."""

    @classmethod
    def of(cls, episode: str, cues: Iterable[Cue]) -> "Cues":
        """`cues`, all of that episode. One whose end is not known ends where a later one starts, the last
        where it does itself.
        """
        given = list(cues)
        starts = tuple(cue.moment.start for cue in given)
        said = "\n".join(cue.text for cue in given)
        return cls(episode, starts, _ends(given), voices_of([cue.speaker for cue in given]), said)

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[Cue]:
        for start, end, speaker, text in zip(self.starts, self.ends, self.speakers, self.texts, strict=True):
            yield Cue(Moment(self.episode, start, end, Kind.CUE), text, speaker)

    @property
    def speakers(self) -> list[str]:
        """Of each cue."""
        return [voice.speaker for voice in self.voices for _ in range(voice.cues)]

    @property
    def named(self) -> tuple[str, ...]:
        """Every speaker that the transcript names, once."""
        return tuple(dict.fromkeys(voice.speaker for voice in self.voices if voice.speaker))

    @property
    def shares(self) -> tuple[Share, ...]:
        """What everybody who is named says, by who begins to speak first."""
        said: dict[str, list[int]] = {}
        first = 0
        for voice in self.voices:
            end = first + voice.cues
            if voice.speaker:
                share = said.setdefault(voice.speaker, [self.starts[first], 0, 0])
                share[1] += 1
                share[2] += self.ends[end - 1] - self.starts[first]
            first = end
        return tuple(Share(speaker, *share) for speaker, share in said.items())

    @property
    def texts(self) -> list[str]:
        """Of each cue."""
        return self.said.split("\n") if self.starts else []


def _ends(cues: Sequence[Cue]) -> tuple[int, ...]:
    ends: list[int] = []
    later = start = cues[-1].moment.start if cues else 0
    for cue in reversed(cues):
        if cue.moment.start < start:
            start, later = cue.moment.start, start
        ends.append(later if cue.moment.end is None else cue.moment.end)
    return tuple(reversed(ends))


def voices_of(speakers: Sequence[str]) -> tuple[Voice, ...]:
    """Who speaks, by the speaker of each cue."""
    changes = compress(count(1), map(ne, speakers, speakers[1:]))
    bounds = [0, *changes, len(speakers)] if speakers else []
    return tuple(Voice(speakers[first], end - first) for first, end in pairwise(bounds))
