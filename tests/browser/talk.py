"""An archive to listen to: tones for recordings, and talk of a plain kind for transcripts."""

from collections.abc import Iterator, Sequence
from itertools import cycle, islice

from tests.conftest import Scratch
from tests.recordings import wave_of

RATE = 3000
TEXT = (
    "soil keeps what the river brought in a wet year and nobody asks the field for it again until a "
    "root goes down far enough to read that page of clay while we walk above on dry sand and talk"
)
PEOPLE = ("Ada Moss", "Ben Clay")
CHAPTERS = ("Hello", "Layers", "A slow diary", "Goodbye")


def listening(scratch: Scratch) -> Scratch:
    """Built: `soil` has everything, `plain` no chapters, `mute` no transcript, `silent` no recording,
    `long` four hours and 40,000 words.
    """
    scratch.write(SHOW)
    _episode(scratch, "soil", 1200)
    _episode(scratch, "plain", 900, chapters=0)
    _episode(scratch, "mute", 600, is_told=False)
    _episode(scratch, "silent", 600, is_heard=False)
    _episode(scratch, "long", 14400, chapters=24, is_heard=False, words=45)
    scratch.build()
    return scratch


def _episode(
    scratch: Scratch,
    slug: str,
    seconds: int,
    chapters: int = 4,
    *,
    is_heard: bool = True,
    is_told: bool = True,
    words: int = 30,
) -> None:
    lines = ["---", f"title: The {slug} one", "date: 2024-03-02", f'duration: "{_clock(seconds)}"']
    if chapters:
        lines += ["chapters:", *_chapters(seconds, chapters)]
    if is_heard:
        _tone(scratch, slug, seconds)
        lines.append(f"audio: {{file: media/{slug}.wav}}")
    if is_told:
        scratch.write(f"-- transcripts/{slug}.vtt --\n" + "\n".join(_vtt(seconds, words)))
        lines.append(f"transcript: {{file: {slug}.vtt, rights: CC0-1.0}}")
    if slug == "soil":
        lines += ["quotes:", QUOTE]
    scratch.write(f"-- episodes/{slug}.md --\n" + "\n".join([*lines, "---", "See [0:05:10]."]))


def _chapters(seconds: int, count: int) -> Iterator[str]:
    for at, title in enumerate(islice(cycle(CHAPTERS), count)):
        yield f'  - {{start: "{_clock(seconds * at // count)}", title: {title}}}'


def _vtt(seconds: int, words: int) -> Iterator[str]:
    """Cues of ten seconds; the turns have one to four of them."""
    said, speakers = cycle(TEXT.split()), cycle(_turns(PEOPLE))
    yield "WEBVTT\n"
    for start in range(0, seconds, 10):
        text = " ".join(islice(said, words)).capitalize()
        yield f"{_clock(start)}.000 --> {_clock(start + 10)}.000\n<v {next(speakers)}>{text}.\n"


def _turns(people: Sequence[str]) -> Iterator[str]:
    for cues in (1, 2, 4, 3, 1):
        for speaker in people:
            yield from [speaker] * cues


def _tone(scratch: Scratch, slug: str, seconds: int) -> None:
    path = scratch.content / f"media/{slug}.wav"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(wave_of(bytes([118] * 5 + [138] * 5) * (seconds * RATE // 10), RATE))


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


SHOW = """\
-- show.yaml --
title: The Garden Hour
base_url: https://garden.example/hour/
hosts: [Ada Moss]
"""
QUOTE = '  - {text: nobody asks the field, speaker: Ada Moss, at: "0:05:10", until: "0:05:12"}'
