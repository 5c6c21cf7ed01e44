"""Proves that two sites show the same: `python -m bench.check GENERATOR DIR GENERATOR DIR …`."""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

PAGES = {
    "home page": r"index\.html",
    "fixed page": r"(subscribe|about)/index\.html|404\.html",
    "list of episodes": r"episodes/(page/\d+/)?index\.html",
    "episode page": r"episodes/(?!page/)[^/]+/index\.html",
    "list of people": r"people/(page/\d+/)?index\.html",
    "person page": r"people/(?!page/)[^/]+/(page/\d+/)?index\.html",
    "list of topics": r"topics/(page/\d+/)?index\.html",
    "topic page": r"topics/(?!page/)[^/]+/(page/\d+/)?index\.html",
    "list of quotes": r"quotes/(page/\d+/)?index\.html",
    "feed": r"feed\.xml",
    "map": r"sitemap\.xml|robots\.txt|llms\.txt",
    "transcript file": r"episodes/[^/]+/transcript\.vtt",
    "stylesheet": r"assets/style[^/]*\.css",
}
"""The files that are counted, by kind. Others do not count."""

OF_ANY_NAME = ("stylesheet",)
"""Kinds of which the addresses may differ. All others are the same in all generators."""
OWN = "addresses that not all have"

GENERATORS = ("ours", "hugo", "eleventy", "pelican")


def _all(pattern: str, **others: str) -> dict[str, str]:
    """`pattern` for every generator but those named in `others`."""
    return {**dict.fromkeys(GENERATORS, pattern), **others}


_ROW = _all(r'<article class="row"')
_CARD = _all(r'<figure class="quote"')
_NAME = _all(r'class="index-name"')
_ROLE = _all(r'<p class="kicker">')
_PAGER = _all(r'<a [^>]*href="[^"]*">(?:\d+|Previous|Next)</a>')
_STAMP = _all(r'href="(?:[^"]*/)?#t=\d+"(?: class="time")?>\[')

SHOWN: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("episode page", "chapters", _all(r'<li class="chapter" id="t=\d+"')),
    ("episode page", "parts", _all(r'<h3 class="part">')),
    ("episode page", "quotations", _CARD),
    ("episode page", "references", _all(r'<li class="reference">', ours=r'class="reference-title"')),
    ("episode page", "time stamps", _STAMP),
    ("episode page", "audio", _all(r"<audio ")),
    ("episode page", "turns", _all(r'<div class="turn"')),
    ("episode page", "roles", _all(r'<span class="role">(host|guest)</span>')),
    ("episode page", "neighbours", _all(r'<a rel="(?:prev|next)"')),
    ("episode page", "verdicts", _all(r'class="verdict')),
    ("person page", "rows", _ROW),
    ("person page", "quotations", _CARD),
    ("person page", "roles", _ROLE),
    ("person page", "links between pages", _PAGER),
    ("topic page", "rows", _ROW),
    ("topic page", "topics beside it", _all(r'<li><a href="[^"]*/topics/[^"/]+/">')),
    ("topic page", "links between pages", _PAGER),
    ("home page", "rows", _ROW),
    ("home page", "quotations", _CARD),
    ("list of episodes", "rows", _ROW),
    ("list of episodes", "years", _all(r">\d{4}</h2>")),
    ("list of episodes", "links between pages", _PAGER),
    ("list of quotes", "quotations", _CARD),
    ("list of quotes", "links between pages", _PAGER),
    ("list of people", "names", _NAME),
    ("list of people", "roles", _all(r"(?:guest|host) · \d")),
    ("list of people", "years", _all(r", last in \d{4}")),
    ("list of people", "links between pages", _PAGER),
    ("list of topics", "names", _NAME),
    ("feed", "items", _all(r"<item>")),
    ("feed", "bodies", _all(r"<content:encoded>")),
    ("feed", "enclosures", _all(r"<enclosure ")),
    ("feed", "time stamps", _STAMP),
    ("feed", "chapters", _all(r"<psc:chapter ")),
    ("map", "addresses", _all(r"<loc>|^- \[")),
    ("transcript file", "cues", _all(r"-->")),
)  # fmt: skip
"""What is counted on the pages of a kind, and how each generator writes it."""

DIFFERENT = "  DIFFERENT"
"""Ends the line of what is not the same."""


def counts(generator: str, folder: Path) -> dict[str, int]:
    """Pages of every kind, and what they show, in the site that `generator` made in `folder`."""
    found = dict.fromkeys(PAGES, 0) | {f"{kind}: {name}": 0 for kind, name, _ in SHOWN}
    for kind, path in _pages(folder):
        found[kind] += 1
        text = path.read_text(encoding="utf-8") if any(kind == one for one, _, _ in SHOWN) else ""
        for on, name, patterns in SHOWN:
            if on == kind:
                found[f"{kind}: {name}"] += len(re.findall(patterns[generator], text, re.MULTILINE))
    return found


def _pages(folder: Path) -> Iterator[tuple[str, Path]]:
    kinds = [(kind, re.compile(pattern)) for kind, pattern in PAGES.items()]
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        for kind, pattern in kinds:
            if pattern.fullmatch(name) and path.is_file():
                yield kind, path


def _addresses(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for kind, path in _pages(folder) if kind not in OF_ANY_NAME}


def table(sites: Sequence[tuple[str, Path]]) -> tuple[str, bool]:
    """The counts of `sites` side by side, and whether they are all the same."""
    columns = [counts(generator, folder) for generator, folder in sites]
    found = [_addresses(folder) for _, folder in sites]
    common = found[0].intersection(*found)
    for column, own in zip(columns, found, strict=True):
        column[OWN] = len(own - common)
    lines = [_line("", [generator for generator, _ in sites])]
    same = True
    for name in columns[0]:
        values = [column[name] for column in columns]
        differ = len(set(values)) > 1 or (name == OWN and any(values))
        same = same and not differ
        lines.append(_line(name, [f"{value:,}" for value in values]) + (DIFFERENT if differ else ""))
    return "\n".join(lines), same


def _line(name: str, values: Sequence[str]) -> str:
    return f"{name:36}" + "".join(f"{value:>12}" for value in values)


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare the sites that the command line names."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    text, same = table([(name, Path(folder)) for name, folder in zip(given[::2], given[1::2], strict=True)])
    print(text)
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
