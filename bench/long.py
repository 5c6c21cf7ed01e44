"""An invented archive of one episode, of four hours and 40,000 words."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from bench import pools, talk
from bench.corpus import RIGHTS, SHOW
from bench.notes import body, clock

SLUG = "long"
SECONDS = 4 * 3600
CUES = 5000
CHAPTERS, REFERENCES = 24, 40


def write(folder: Path) -> None:
    """Put `content/` into `folder`: the same bytes each time."""
    random = Random("long")
    said = talk.cues(random, [pools.HOST, pools.person(1)], SECONDS, CUES)
    front = "\n".join(["---", *_about(), *_lists(random, said), "---", ""])
    _put(folder / "content/show.yaml", SHOW + RIGHTS)
    _put(folder / f"content/transcripts/{SLUG}.vtt", talk.vtt(said))
    _put(folder / f"content/episodes/{SLUG}.md", f"{front}\n{body(random, SECONDS)}")


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _about() -> Iterator[str]:
    yield "title: Four hours of talk"
    yield "date: 2024-03-02"
    yield f"guests: [{pools.person(1)}]"
    yield f"topics: [{pools.topic(1)}]"
    yield f'audio: {{url: "https://audio.bench.example/{SLUG}.mp3", length: 230400000}}'
    yield f'duration: "{clock(SECONDS)}"'


def _lists(random: Random, said: list[talk.Cue]) -> Iterator[str]:
    yield "chapters:"
    for at in range(CHAPTERS):
        yield f'  - {{start: "{clock(SECONDS * at // CHAPTERS)}", title: {pools.title(at)}}}'
    yield "references:"
    for at in range(REFERENCES):
        work = pools.work(at)
        time = clock(random.randrange(SECONDS))
        yield f'  - {{title: {work.title}, url: "{work.url}", at: "{time}"}}'
    yield "quotes:"
    for one in talk.quoted(random, said):
        yield f'  - {{text: "{one.text}", speaker: {one.speaker}, at: "{clock(one.at)}"}}'
