"""One invented episode: its record, and its file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from bench import pools, talk
from bench.notes import body, clock
from bench.pools import Work
from bench.words import Prose
from generator.slugs import slug

BEGIN = datetime(2005, 1, 5, 9)
YEARS = timedelta(days=365 * 20)
CHAPTERS, PART, REFERENCES, TAKEAWAYS, TOPICS = 40, 5, 30, 3, 40


@dataclass(frozen=True, slots=True)
class Episode:
    slug: str
    text: str
    """The file, front matter and body."""
    transcript: str
    """WebVTT, or empty."""


def episode(number: int, count: int, *, transcript: bool) -> Episode:
    """Episode `number` of `count`, from 1: a function of its arguments."""
    random = Random(f"{number} of {count}")  # text, so that the hash seed has no say
    seconds = random.randint(6000, 8400)
    guests = _guests(random, count)
    said = talk.cues(random, [pools.HOST, *guests], seconds) if transcript else []
    quotes = talk.quoted(random, said) if said else talk.invented(random, [pools.HOST, *guests], seconds)
    front = [*_about(random, number, count, guests, seconds), *_lists(random, count, seconds, quotes)]
    text = "\n".join(["---", *front, "---", "", body(random, seconds)])
    return Episode(slug(pools.title(number)), text, talk.vtt(said) if said else "")


def _guests(random: Random, count: int) -> list[str]:
    pool = max(2, count // 2)
    return [pools.person(at) for at in random.sample(range(pool), random.randint(1, 2))]


def _about(random: Random, number: int, count: int, guests: list[str], seconds: int) -> Iterator[str]:
    date = BEGIN + timedelta(minutes=YEARS // timedelta(minutes=1) * (number - 1) // count)
    name = slug(pools.title(number))
    topics = random.sample(range(TOPICS), 3)
    yield f"title: {pools.title(number)}"
    yield f"date: {date:%Y-%m-%dT%H:%M:%SZ}"
    yield f"number: {number}"
    yield f"season: {date.year - BEGIN.year + 1}"
    yield f"summary: >-\n  {Prose(random).sentence()} {Prose(random).sentence()}"
    yield "guests:"
    yield from (f"  - {{name: {one}, role: guest}}" for one in guests)
    yield f"topics: [{', '.join(pools.topic(one) for one in topics)}]"
    length = seconds * 16_000 + random.randrange(16_000)
    yield f'audio: {{url: "https://audio.bench.example/{name}.mp3", length: {length}}}'
    yield f'duration: "{clock(seconds)}"'


def _lists(random: Random, count: int, seconds: int, quotes: list[talk.Quote]) -> Iterator[str]:
    prose = Prose(random)
    yield "chapters:"
    yield from _chapters(prose, seconds)
    yield "takeaways:"
    yield from (f"  - {prose.sentence()}" for _ in range(TAKEAWAYS))
    yield "references:"
    yield from (_reference(random, one, seconds) for one in _works(random, count))
    yield "quotes:"
    yield from (
        f'  - {{text: "{one.text}", speaker: {one.speaker}, at: "{clock(one.at)}"}}' for one in quotes
    )
    yield "sources:"
    yield '  - {name: The old site, url: "https://old.bench.example/", retrieved: 2025-01-01, gave: [notes]}'


def _chapters(prose: Prose, seconds: int) -> Iterator[str]:
    starts = [0, *sorted(prose.random.sample(range(30, seconds - 30), CHAPTERS - 1))]
    part = ""
    for at, start in enumerate(starts):
        if at % PART == 0:
            part = prose.thing().capitalize()
        yield f'  - {{start: "{clock(start)}", title: {_title(prose)}, part: {part}}}'


def _title(prose: Prose) -> str:
    return (
        f"{prose.thing()} {prose.random.choice(('and', 'or', 'near', 'after'))} {prose.thing()}".capitalize()
    )


def _works(random: Random, count: int) -> list[Work]:
    """Few works are named often, and many seldom."""
    pool = max(2 * REFERENCES, 5 * count)
    numbers: dict[int, None] = {}
    while len(numbers) < REFERENCES:
        numbers[int(pool * random.random() ** 2)] = None
    return [pools.work(one) for one in numbers]


def _reference(random: Random, work: Work, seconds: int) -> str:
    by = f", by: {work.by}" if work.by else ""
    at = f', at: "{clock(random.randrange(seconds))}"' if random.random() < 0.3 else ""
    return f'  - {{title: {work.title}, url: "{work.url}"{by}{at}}}'
