"""What the feed of a large archive costs: `python -m bench.feed [N]`, by an invented one of N episodes."""

import argparse
import gc
import itertools
import resource
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from bench import corpus
from bench.measure import Side, Spread, compare
from bench.workshop import HERE
from generator.build.ground import Ground
from generator.build.options import Options
from generator.build.planning import planned
from generator.build.watcher import Nobody
from generator.build.workers import Workers
from generator.cli import GARBAGE
from generator.plan.artifact import Artifact
from generator.plan.site import Site

T = TypeVar("T")

SECONDS, MEGABYTES = 2.0, 300
"""The most that a feed of 5,000 items may cost a build: of time, and of memory."""

PAIRS = 5


def main(arguments: Sequence[str] | None = None) -> None:
    """Make the feed as a build does, and print what each step costs one processor, beside the targets for
    5,000 items; then what it adds to the time of a build.
    """
    parser = argparse.ArgumentParser(prog="python -m bench.feed", description=__doc__)
    parser.add_argument("count", type=int, metavar="N", nargs="?", default=5000, help="how many episodes")
    count = parser.parse_args(arguments).count
    gc.set_threshold(GARBAGE)  # as every command does
    with TemporaryDirectory() as folder:
        corpus.write(Path(folder), count)
        print(measured(Path(folder)), flush=True)
        print(added(Path(folder)))


def measured(folder: Path) -> str:
    """What making the feed of the archive in `folder` costs, in words."""
    options = Options(
        content=folder / "content", output=folder / "output", now=datetime(2030, 1, 1, tzinfo=UTC)
    )
    ground = Ground(options)
    watcher = Nobody()
    with ground.state() as state:
        plan = planned(ground, ground.folder({}), state, Workers(options.jobs, watcher.advance), watcher)
        return _measured(plan.site, next(one for one in plan.artifacts if one.kind == "feed"))


def added(folder: Path) -> str:
    """How much longer a cold build is with the feed than without, in words.

    Without: a `feed.xml` of somebody's own in `static/` takes its place.
    """
    without = folder / "without"
    shutil.copytree(folder / "content", without / "content")
    (without / "content" / "static").mkdir()
    (without / "content" / "static" / "feed.xml").write_text("<rss/>\n", encoding="utf-8")
    pairs = compare(_cold(folder), _cold(without), PAIRS, 1)
    more = Spread.of([one.seconds - two.seconds for one, two in zip(pairs.ours, pairs.other, strict=True)])
    whole = f"{pairs.of('ours', 'seconds').middle:.1f} s"
    spread = f"{more.middle:.2f} [{more.least:.2f}–{more.most:.2f}] s"
    return f"of a cold build's {whole} it is {spread} of {PAIRS} pairs (target {SECONDS:.0f} s for 5,000)"


def _cold(folder: Path) -> Side:
    trash = itertools.count()

    def clear() -> None:
        for name in ("output", ".cache"):
            if (folder / name).exists():  # deleted when all is measured: see Workshop
                (folder / name).rename(folder / f"old-{name}-{next(trash)}")

    command = (sys.executable, str(HERE / "build.py"), "--quiet", "--no-search", "--no-cards")
    return Side(folder.name, command, folder, clear)


def _measured(site: Site, artifact: Artifact) -> str:
    from generator.feeds.proof import proven
    from generator.feeds.rss import render_feed
    from generator.views.feed import feed

    before = _peak()
    view, of_view = _timed(lambda: feed(site, artifact))
    text, of_text = _timed(lambda: render_feed(view))
    _, of_proof = _timed(lambda: proven(artifact.file, view.items, text))
    grown = (_peak() - before) / 1024
    sizes = f"{len(view.items):,} items, {len(text) / 1e6:.1f} MB"
    steps = f"view {of_view:.2f} s, text {of_text:.2f} s, read back {of_proof:.2f} s"
    whole = f"{of_view + of_text + of_proof:.2f} s in all (target {SECONDS:.0f} s for 5,000)"
    return f"{sizes}: {steps}; {whole}; at most {grown:.0f} MB more memory (target {MEGABYTES} MB)"


def _timed(make: Callable[[], T]) -> tuple[T, float]:
    """What is made, and the seconds of the processor that it took."""
    start = time.process_time()
    return make(), time.process_time() - start


def _peak() -> int:
    """The most memory that this process has had, in KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main()
