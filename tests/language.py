"""An archive in an invented language, whose words are as frequent as those of one that is spoken (Zipf's law)."""

from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from random import Random

EPISODES, WORDS = 210, 12_000
"""2.5 million words: each episode takes 80 minutes, at 150 words a minute."""
MS = 400
"""Milliseconds of a word."""
ONSETS: list[str] = [*"bcdfghklmnprstv", "st", "tr", "pl", "br", "ch", "sh"]
VOWELS: list[str] = [*"aeiou", "ea", "ou", "ai"]
ENDS = ["", "n", "r", "t", "s", "ng", "l", "nd", "st", "m"]


class Language:
    def __init__(self, size: int = 40_000) -> None:
        self.random = Random("a language")
        found: dict[str, None] = {}
        while len(found) < size:
            syllables = 1 if len(found) < 300 else self.random.choice((1, 2, 2, 3, 3))
            found.setdefault("".join(self._syllable() for _ in range(syllables)) + self.random.choice(ENDS))
        self.words = list(found)
        """The most frequent first."""
        self._weights = list(accumulate(1 / (rank + 2.7) ** 1.05 for rank in range(size)))

    def _syllable(self) -> str:
        return self.random.choice(ONSETS) + self.random.choice(VOWELS)

    def said(self, count: int) -> list[str]:
        return self.random.choices(self.words, cum_weights=self._weights, k=count)

    def phrase(self, count: int) -> str:
        return " ".join(self.said(count)).capitalize()


def write(root: Path, language: Language) -> None:
    """Put the archive into a folder."""
    content = root / "content"
    for folder in ("episodes", "transcripts"):
        (content / folder).mkdir(parents=True)
    show = "title: Archive\nbase_url: https://archive.example/\nhosts: [Ada Moss]\ntranscripts: {rights: CC0-1.0}\n"
    (content / "show.yaml").write_text(show)
    for number in range(EPISODES):
        guest = f"Guest {language.words[400 + number % 120].capitalize()}"
        cues = list(_cues(language, guest))
        (content / f"transcripts/e{number}.vtt").write_text(
            "WEBVTT\n\n" + "".join(_vtt(*cue) for cue in cues)
        )
        (content / f"episodes/e{number}.md").write_text("\n".join(_episode(language, number, guest, cues)))


Cue = tuple[int, str, list[str]]
"""Milliseconds, speaker, words."""


def _cues(language: Language, guest: str) -> Iterator[Cue]:
    words, at, speakers = language.said(WORDS), 0, ["Ada Moss", guest]
    while at < WORDS:
        for _ in range(language.random.randint(1, 8)):
            said = words[at : at + language.random.randint(6, 14)]
            if said:
                yield at * MS, speakers[0], said
            at += len(said)
        speakers.reverse()


def _vtt(start: int, speaker: str, said: list[str]) -> str:
    return f"{_clock(start)} --> {_clock(start + MS * len(said))}\n<v {speaker}>{' '.join(said)}\n\n"


def _episode(language: Language, number: int, guest: str, cues: list[Cue]) -> Iterator[str]:
    length = WORDS * MS
    yield f"---\ntitle: {language.phrase(6)} {number}\ndate: {2004 + number // 11}-{1 + number % 12:02}-11"
    yield f'duration: "{_clock(length)}"\nguests: [{guest}]\ntopics: [{language.words[300 + number % 60]}]'
    yield f"summary: {language.phrase(25)}\nchapters:"
    for start in sorted({0, *language.random.sample(range(60_000, length - 60_000, 1000), 19)}):
        yield f'  - {{start: "{_clock(start)}", title: {language.phrase(5)} n}}'
    yield "quotes:"
    for start, speaker, said in sorted(language.random.sample(cues[:-1], 10)):
        yield f'  - {{text: {" ".join(said)} n, speaker: {speaker}, at: "{_clock(start)}"}}'
    yield "references:"
    for _ in range(10):
        yield f"  - {{title: {language.phrase(5)} n, by: {language.phrase(1)}, kind: book}}"
    yield f"---\n{language.phrase(200)}\n"


def _clock(ms: int) -> str:
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"
