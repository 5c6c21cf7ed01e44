"""What was measured, as lines and as a table."""

import os
import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench.cases import Case
from bench.measure import Pairs, Spread
from bench.peers import VERSIONS
from generator import __version__

UNITS = {"seconds": "wall time", "memory": "peak memory"}
INTRODUCTION = """\
# Builds, measured

Made by `make bench`, and by nothing else. Each row is two commands run by turns as new processes, after runs
of each that do not count; the ratio is the median over the pairs, with the least and the most beside it.
Ratios travel from machine to machine; seconds do not. Peak memory is that of the largest process.

A cold build finds no site and no state of the archive. Programs are there as they are on most machines:
Python keeps its compiled modules, and Chapterhouse its compiled templates beside them.

The other generators read the same episode files with templates of this folder, and make the same pages at
the same addresses, long lists in the same pages; `python -m bench.check` counts what they show. They draw no
strip of chapters, tell no lengths of chapters, have no player but the browser's, give quotations no address
and check none, and their feeds have none of the newer tags but chapters: of 1,000 episodes they write about
two thirds of the bytes. Hugo's transcripts are prepared beforehand as JSON, and its pages of people and of
quotations as empty files, because it makes no page of a list that is not one of pages.

Pelican reads Markdown by its own reader and with its own settings, which make a parser for each file, but for
the front matter, which libyaml reads. With one parser for all files, and none of Pelican's extensions, it
makes the same pages 1.11 [1.01–1.13] times as fast, of 5 pairs.

Templates are in the language of each generator's documentation: Go templates for Hugo, with what several
pages show cached; Nunjucks for Eleventy; Jinja for Pelican. Eleventy takes JavaScript functions too, which
few write, and which make the same pages of 1,000 episodes 1.9 times as fast: 1.87 [1.67–2.09] in cpu time and
1.91 [1.03–3.58] in wall time, of 7 pairs on a busy machine. Of 200 with transcripts: 1.51 and 1.57, of 5.
"""


@dataclass(frozen=True, slots=True)
class Measured:
    case: Case
    pairs: Pairs


def rows(measured: Measured, names: tuple[str, str]) -> Iterator[tuple[str, ...]]:
    """A row of the table for each target of a case, or for its time where it has none."""
    case, pairs = measured.case, measured.pairs
    for measure, target in (case.targets or {"seconds": 0.0}).items():
        ratio = pairs.ratio(measure)
        met = "" if not target else ("yes" if ratio.middle <= target else "**no**")
        yield (
            f"{case.about}: {UNITS[measure]}",
            f"{names[0]} / {names[1]}",
            _spread(ratio),
            f"{target:g}" if target else "–",
            met,
            f"{pairs.ratio('cpu').middle:.3g}",
            _own(pairs.of("ours", measure), measure),
            _own(pairs.of("other", measure), measure),
        )


def document(table: Sequence[tuple[str, ...]], notes: Sequence[str], pairs: int) -> str:
    """RESULTS.md."""
    head = ("what", "of", "ratio [least–most]", "target", "met", "cpu ratio", "first", "second")
    lines = [head, tuple("---" for _ in head), *table]
    body = "\n".join("| " + " | ".join(line) + " |" for line in lines)
    noted = "".join(f"- {note}\n" for note in notes)
    return f"{INTRODUCTION}\n{facts(pairs)}\n\n{body}\n\n{noted}"


def facts(pairs: int) -> str:
    """When, where and with what."""
    versions = ", ".join(VERSIONS.values())
    return (
        f"{datetime.now(UTC):%Y-%m-%d}; {os.cpu_count()} cores, {_memory()}, {platform.system()} "
        f"{platform.machine()}; Chapterhouse {__version__} on Python {platform.python_version()}; "
        f"{versions}; {pairs} pairs a row.\n"
        "Again: `make bench`, or `.venv/bin/python -m bench.run --only cold-1000`."
    )


def _memory() -> str:
    return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"


def _spread(ratio: Spread) -> str:
    return f"{ratio.middle:.3g} [{ratio.least:.3g}–{ratio.most:.3g}]"


def _own(spread: Spread, measure: str) -> str:
    return f"{spread.middle / 2**20:.0f} MiB" if measure == "memory" else f"{spread.middle:.3g} s"


def write(path: Path, text: str) -> None:
    """Put `text` into `path`."""
    path.write_text(text, encoding="utf-8", newline="\n")
