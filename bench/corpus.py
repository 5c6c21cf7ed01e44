"""An invented archive of any size: `python -m bench.corpus N DIR` writes DIR/content/."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.episode import episode
from bench.pools import HOST

LEFT_OUT = "leave_out: [copies, quote_pages, references, years, cards, linked_data, search]\n"
"""What other generators do not make either."""
RIGHTS = "transcripts: {rights: CC-BY-4.0}\n"
SHOW = f"""\
title: The Bench Hour
description: An invented archive, as large as it is told to be.
author: {HOST}
owner: {{name: {HOST}, email: bench@bench.example}}
language: en
timezone: UTC
categories: [Technology]
explicit: false
base_url: https://bench.example/
hosts: [{HOST}]
links: {{Newsletter: "https://news.bench.example/"}}
"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the corpus that the command line names."""
    parser = argparse.ArgumentParser(prog="python -m bench.corpus", description=__doc__)
    parser.add_argument("count", type=int, metavar="N", help="how many episodes")
    parser.add_argument("folder", type=Path, metavar="DIR", help="write DIR/content/")
    parser.add_argument("--transcripts", action="store_true", help="with a transcript for each episode")
    parser.add_argument("--everything", action="store_true", help="leave no part of the site out")
    given = parser.parse_args(arguments)
    write(given.folder, given.count, transcripts=given.transcripts, everything=given.everything)


def write(folder: Path, count: int, *, transcripts: bool = False, everything: bool = False) -> None:
    """Put `content/` of `count` episodes into `folder`: the same arguments, the same bytes."""
    for name, text in files(count, transcripts=transcripts, everything=everything):
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def files(count: int, *, transcripts: bool = False, everything: bool = False) -> Iterator[tuple[str, str]]:
    """Name and text of every file of `content/`."""
    yield "show.yaml", SHOW + (RIGHTS if transcripts else "") + ("" if everything else LEFT_OUT)
    for number in range(1, count + 1):
        made = episode(number, count, transcript=transcripts)
        yield f"episodes/{made.slug}.md", made.text
        if made.transcript:
            yield f"transcripts/{made.slug}.vtt", made.transcript


if __name__ == "__main__":
    main()
