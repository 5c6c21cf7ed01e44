"""Files that are pages because they exist: Hugo makes no page of a list that is not one of pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench import pools
from generator.slugs import slug

PAGE_SIZE = 50

_DATE = re.compile(r"^date: (\S+)", re.MULTILINE)
_GUEST = re.compile(r"^  - \{name: ([^,]+), role: guest\}", re.MULTILINE)
_SPEAKER = re.compile(r'^  - \{text: "[^"]*", speaker: ([^,]+), at', re.MULTILINE)


def stubs(episodes: Path) -> Iterator[tuple[str, str]]:
    """Name and text of a file for each page of lists, by the archive's `episodes`."""
    texts = sorted((path.read_text(encoding="utf-8") for path in episodes.iterdir()), key=_date, reverse=True)
    for title in ("Episodes", "People", "Topics"):
        yield f"{slug(title)}/_index.md", f"---\ntitle: {title}\n---\n"
    yield "quotes/_index.md", "---\ntitle: Quotes\nnumber: 1\n---\n"
    quotes = sum(len(_SPEAKER.findall(text)) for text in texts)
    yield from _further("quotes", "Quotes", "quotes/page", -(-quotes // PAGE_SIZE))
    for name, pages in _people(texts).items():
        yield f"people/{slug(name)}.md", f"---\ntitle: {name}\nnumber: 1\n---\n"
        yield from _further(f"people/{slug(name)}", name, f"people/{slug(name)}-page", pages)


def _further(first: str, title: str, file: str, pages: int) -> Iterator[tuple[str, str]]:
    """All pages of a list but its first."""
    for number in range(2, pages + 1):
        address = f"/{first}/page/{number}/"
        yield f"{file}-{number}.md", f"---\ntitle: {title}\nnumber: {number}\nurl: {address}\n---\n"


def _people(texts: Sequence[str]) -> dict[str, int]:
    """How many pages each person has, of 50 episodes and quotations together; newest first."""
    pages: Counter[str] = Counter()
    room: Counter[str] = Counter()
    for text in texts:
        said = Counter(_SPEAKER.findall(text))
        for name in (pools.HOST, *_GUEST.findall(text)):
            needed = 1 + said[name]
            if needed > room[name]:
                pages[name] += 1
                room[name] = PAGE_SIZE
            room[name] -= needed
    return pages


def _date(text: str) -> str:
    found = _DATE.search(text)
    return found[1] if found else ""
