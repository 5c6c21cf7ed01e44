"""How far a build is: a bar on a terminal, plain lines elsewhere, and where the time went."""

import sys
from collections.abc import Iterator

from generator.cli import clock

PATIENCE = 0.5
"""Seconds of work after which something is said of it."""
STEP = 0.1
"""Seconds between two pictures of the bar."""
WIDTH = 28
CLEAR = "\r\x1b[K"
"""What takes the bar off a terminal's line."""


class Progress:
    """Told of by a build what it does (`generator.build.watcher`)."""

    def __init__(self, *, is_quiet: bool) -> None:
        self._is_quiet = is_quiet
        self._is_terminal = sys.stderr.isatty()
        self._started = self._shown = clock.seconds()
        self._steps: list[tuple[str, float]] = []
        self._name = ""
        self._total = self._done = 0
        self._is_said = False

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *_: object) -> None:
        self._clear()

    def begin(self, step: str, total: int = 0) -> None:
        """A step of the build, of `total` pieces where they can be counted."""
        self._steps.append((step, clock.seconds()))
        self._name, self._total, self._done, self._is_said = step, total, 0, False

    def advance(self) -> None:
        """One piece more is done."""
        self._done += 1
        now = clock.seconds()
        if self._is_quiet or now - self._started < PATIENCE or now - self._shown < STEP:
            return
        self._shown = now
        if self._is_terminal:
            self._draw()
        elif not self._is_said:
            self._is_said = True
            print(f"{self._name}: {self._total:,}", flush=True)

    def profile(self, seconds: float) -> Iterator[str]:
        """Each step with its seconds and its share of all `seconds`."""
        ends = [at for _, at in self._steps[1:]] + [self._started + seconds]
        for (name, begun), end in zip(self._steps, ends, strict=True):
            yield f"{end - begun:8.3f} s {(end - begun) / max(seconds, 1e-9):4.0%}  {name}"

    def _draw(self) -> None:
        full = WIDTH * self._done // max(self._total, 1)
        bar = "█" * full + "░" * (WIDTH - full)
        line = f"{CLEAR}{self._name} {bar} {self._done:,} of {self._total:,}"
        encoding = sys.stderr.encoding or "utf-8"
        print(line.encode(encoding, "replace").decode(encoding), end="", file=sys.stderr, flush=True)

    def _clear(self) -> None:
        if self._is_terminal and not self._is_quiet:
            print(CLEAR, end="", file=sys.stderr, flush=True)
