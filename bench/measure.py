"""The clock: commands as new processes, in pairs, so that a busy machine slows both of a pair."""

import os
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile

UNUSUAL = ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")
"""What a machine may have set that most have not, and that changes what is measured."""

ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in UNUSUAL}


@dataclass(frozen=True, slots=True)
class Side:
    """One of two that are compared."""

    name: str
    command: tuple[str, ...]
    folder: Path
    before: Callable[[], None] = lambda: None
    """What is done before each run, outside the clock."""


@dataclass(frozen=True, slots=True)
class Run:
    seconds: float
    cpu: float
    """Seconds of all processors, in user and system mode."""
    memory: float
    """Bytes that the largest process held at its peak."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of what was measured, and its limits."""

    middle: float
    least: float
    most: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Spread":
        """Of one value or more."""
        return cls(median(values), min(values), max(values))


@dataclass(frozen=True, slots=True)
class Pairs:
    """Runs of two sides, each with the one beside it in time."""

    ours: tuple[Run, ...]
    other: tuple[Run, ...]

    def ratio(self, measure: str) -> Spread:
        """`seconds`, `cpu` or `memory` of the first side, as parts of the second's."""
        both = zip(self.ours, self.other, strict=True)
        return Spread.of([getattr(one, measure) / getattr(two, measure) for one, two in both])

    def of(self, side: str, measure: str) -> Spread:
        """What was measured of `ours` or `other` by itself."""
        return Spread.of([getattr(one, measure) for one in getattr(self, side)])


def compare(ours: Side, other: Side, pairs: int, warm_ups: int) -> Pairs:
    """Run both `warm_ups` times, then `pairs` times by turns, each first as often as second."""
    for _ in range(warm_ups):
        run(other)
        run(ours)
    runs: dict[str, list[Run]] = {"ours": [], "other": []}
    for at in range(pairs):
        order = (("ours", ours), ("other", other)) if at % 2 == 0 else (("other", other), ("ours", ours))
        for name, side in order:
            runs[name].append(run(side))
    return Pairs(tuple(runs["ours"]), tuple(runs["other"]))


def run(side: Side) -> Run:
    """Run the command of `side` once. Raises RuntimeError with what it complained of where it fails."""
    side.before()
    with TemporaryFile() as complaints:
        started = time.perf_counter()
        child = subprocess.Popen(
            side.command, cwd=side.folder, env=ENVIRONMENT, stdout=complaints, stderr=complaints
        )
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            complaints.seek(0)
            text = complaints.read().decode(errors="replace")[-1000:]
            raise RuntimeError(f"{side.name} ended with {child.returncode}:\n{text}")
    # Linux counts in KiB; macOS in bytes.
    memory = usage.ru_maxrss * (1 if os.uname().sysname == "Darwin" else 1024)
    return Run(seconds, usage.ru_utime + usage.ru_stime, memory)
