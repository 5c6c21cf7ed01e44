"""What a first search of 2.5 million words fetches: `python -m bench.search`."""

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Response, expect

from bench.browser import chromium, served
from generator.cli import main as build
from tests import language


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asks for."""

    ranks: tuple[int, ...]
    """Of the words, the most frequent being 0."""
    is_phrase: bool = False

    @property
    def about(self) -> str:
        """Such as `1 and 2 as a phrase`."""
        told = " and ".join(str(rank + 1) for rank in self.ranks)
        return f"{told} as a phrase" if self.is_phrase else told

    def query(self, words: Sequence[str]) -> str:
        """Of a language whose words are given, the most frequent first."""
        found = " ".join(words[rank] for rank in self.ranks)
        return f'"{found}"' if self.is_phrase else found


ASKED = (
    *(Asked((rank,)) for rank in (0, 1, 5, 20, 100, 700, 3000, 20_000)),
    *(Asked(ranks) for ranks in ((0, 1), (0, 700), (703, 705), (3000, 1500))),
    *(
        Asked(ranks, is_phrase=True)
        for ranks in ((0,), (0, 1), (1, 0), (0, 700), (700, 0), (12, 15), (40, 60))
    ),
)


@dataclass(frozen=True, slots=True)
class Fetched:
    """One file, as a host sends it."""

    name: str
    size: int

    @classmethod
    def of(cls, answer: Response) -> "Fetched":
        """What Pagefind compressed is sent as it is; what is text, compressed."""
        data, name = answer.body(), answer.url.partition("/pagefind/")[2].partition("?")[0]
        return cls(name, len(gzip.compress(data)) if name.endswith((".js", ".json")) else len(data))


def first(browser: Browser, site: str, query: str) -> list[Fetched]:
    """Every file that a first search fetches, by a browser that has nothing of the site."""
    answers: list[Response] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{site}/search/")
        page.on("response", lambda answer: answers.append(answer))
        page.locator("#_q").fill(query)
        expect(page.locator(".hit").first).to_be_visible(timeout=60_000)
        return [Fetched.of(answer) for answer in answers]


def row(query: str, fetched: Sequence[Fetched]) -> str:
    """A row of the table: all bytes, and those of the engine, the documents, the words and the results."""
    parts = dict.fromkeys(("engine", "documents", "words", "results"), 0)
    for one in fetched:
        parts[_part(one.name)] += one.size
    told = " | ".join(f"{size:,}" for size in (sum(parts.values()), *parts.values()))
    return f"| {query} | {told} | {len(fetched)} |"


def _part(name: str) -> str:
    if name.endswith(".pf_meta"):
        return "documents"
    if name.startswith("index/"):
        return "words"
    return "results" if "/" in name else "engine"


def table(site: Path, words: Sequence[str]) -> Iterator[str]:
    """Of a site whose words are given, the most frequent first."""
    yield "| asked for | bytes | engine | documents | words | results | files |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    with served(site) as address, chromium() as browser:
        for asked in ASKED:
            yield row(asked.about, first(browser, address, asked.query(words)))


def main() -> None:
    """Build the archive of tests/language.py and ask it."""
    with TemporaryDirectory(prefix="search-") as name:
        root, spoken = Path(name), language.Language()
        language.write(root, spoken)
        build(["build", "--quiet", "--content", str(root / "content"), "--output", str(root / "output")])
        for line in table(root / "output", spoken.words):
            print(line, flush=True)


if __name__ == "__main__":
    main()
