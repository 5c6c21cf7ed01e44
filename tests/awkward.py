"""An archive with a page of every kind, and on each what strains it: the longest words, the oddest states."""

from generator.renderers.registry import PAGES
from tests.conftest import PROJECT, Scratch
from tests.pictures import png
from tests.recordings import wave_of

OF_KINDS = {
    "home": "/",
    "episodes": "/episodes/page/2/",
    "year": "/episodes/year/2024/",
    "episode": "/episodes/soil/",
    "people": "/people/",
    "person": "/people/ada-moss/",
    "topics": "/topics/",
    "topic": "/topics/soil/",
    "quotes": "/quotes/",
    "quotes_way": "/quotes/by/speaker/",
    "quotes_by": "/quotes/by/verdict/missing/",
    "quote": "/quotes/soil-748/",
    "references": "/references/",
    "references_kind": "/references/by/kind/book/",
    "reference": "/references/the-book-of-earth/",
    "search": "/search/",
    "page": "/imprint/",
    "about": "/about/",
    "subscribe": "/subscribe/",
    "not_found": "/404.html",
    "alias": "/old/soil.html",
    "changes": "/changes/",
    "tombstone": "/episodes/withdrawn/",
    "announcement": "/episodes/announced/",
}
"""A page of each kind."""

FURTHER = ("/episodes/film/", "/episodes/bare/", "/quotes/soil-605/", "/people/ben-clay/")
"""Pages that look another way than the one of their kind above."""

PLAIN = 52
"""Episodes of which only the title is known: so many that lists have two pages."""


def awkward(scratch: Scratch) -> Scratch:
    """Built."""
    assert OF_KINDS.keys() == PAGES.keys(), "a kind of page has no row in tests/awkward.py"
    scratch.write((PROJECT / "tests/fixtures/awkward.txt").read_text(encoding="utf-8"))
    for number in range(1, PLAIN + 1):
        head = f"title: Number {number}\ndate: 2021-01-{1 + number // 2:02}\n"
        guest = f"guests: [Guest {chr(64 + number % 20)}{number}]\n"
        audio = f'audio: {{url: "https://audio.example/{number}.mp3", length: 1}}\n'
        scratch.write(f"-- episodes/plain-{number}.md --\n---\n{head}{guest}{audio}---\n")
    media = scratch.content / "media"
    media.mkdir()
    for name, size in (("cover", 1400), ("ada", 300), ("soil", 900)):
        (media / f"{name}.png").write_bytes(png(size, size))
    (media / "soil.wav").write_bytes(wave_of(b"\x80" * 2400 * 100, 100))
    scratch.build()
    return scratch
