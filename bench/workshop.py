"""Corpora and projects on disk, and the sides of each case made of them."""

import itertools
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from bench import prepare
from bench.cases import Case, Task
from bench.measure import Side
from bench.peers import OUTPUT, VERSIONS, Peers

HERE = Path(__file__).parent.parent
TRASH = "trash"
_LAST_WORD = re.compile(r"\w+\.\n\Z")


class Workshop:
    """Everything below the cache folder. What is asked for is made once a run, outside the clock."""

    def __init__(self, cache: Path, peers: Peers) -> None:
        """Nothing is made yet."""
        self.cache = cache.resolve()
        self.peers = peers
        self._made: set[Path] = set()
        self._edits = itertools.count(1)
        self._gone = itertools.count(1)

    def sides(self, case: Case) -> tuple[Side, Side]:
        """Both sides of `case`, ready to be run."""
        return self.side(case.ours), self.side(case.other)

    def side(self, task: Task) -> Side:
        """Who does what `task` says."""
        if task.who == "python":
            return Side("python -c pass", (sys.executable, "-c", "pass"), self.cache)
        folder = self.corpus(task.corpus)
        if task.who == "copy":
            copy = self.cache / "copy"
            copying = ("cp", "-r", str(folder / "output"), str(copy))
            return Side("cp -r", copying, folder, lambda: self._remove(copy))
        if task.who == "ours":
            command = (sys.executable, str(HERE / "build.py"), "--quiet", *task.options)
            made, bodies = ("output", ".cache"), folder / "content" / "episodes"
            return Side("Chapterhouse", command, folder, self._state(task, folder, made, bodies))
        return self._peer(task)

    def _peer(self, task: Task) -> Side:
        folder = self.project(task.who, task.corpus)
        bodies = next(folder.glob("**/episodes/*.md")).parent
        before = self._state(task, folder, (OUTPUT[task.who],), bodies)
        return Side(VERSIONS[task.who], self.peers.command(task.who), folder, before)

    def corpus(self, name: str) -> Path:
        """The folder of the corpus that `name` stands for."""
        folder = self.cache / "corpora" / name
        if self._first(folder):
            flags = {"t": ["--transcripts"], "e": ["--everything"]}.get(name[-1], [])
            make = [sys.executable, "-m", "bench.corpus", name.rstrip("te"), str(folder), *flags]
            # In a process of its own: the peak of this one would count as the peak of those it starts.
            subprocess.run(make, cwd=HERE, check=True)
        return folder

    def project(self, who: str, corpus: str) -> Path:
        """The folder in which the generator `who` builds `corpus`."""
        folder = self.cache / "sites" / f"{who}-{corpus}"
        if self._first(folder):
            prepare.site(who, self.corpus(corpus), folder)
            if who == "eleventy":
                (folder / "node_modules").symlink_to(self.cache / "node" / "node_modules")
        return folder

    def _first(self, folder: Path) -> bool:
        """Whether `folder` is wanted for the first time in this run; then it is gone."""
        if folder in self._made:
            return False
        self._made.add(folder)
        self._remove(folder)
        return True

    def _remove(self, path: Path) -> None:
        """Put `path` out of the way.

        It is deleted when all is measured: ext4 gives out no inode again for half a minute, and to find
        others makes each new file take ten times as long.
        """
        if path.exists():
            trash = self.cache / TRASH
            trash.mkdir(parents=True, exist_ok=True)
            path.rename(trash / f"{os.getpid()}-{next(self._gone)}")

    def clear(self) -> None:
        """Delete what was put out of the way."""
        shutil.rmtree(self.cache / TRASH, ignore_errors=True)

    def _state(self, task: Task, folder: Path, made: tuple[str, ...], bodies: Path) -> Callable[[], None]:
        def cold() -> None:
            for name in made:
                self._remove(folder / name)

        def edited() -> None:
            path = max(bodies.glob("*.md"))
            text = path.read_text(encoding="utf-8")
            path.write_text(_LAST_WORD.sub(f"edit{next(self._edits)}.\n", text), encoding="utf-8")

        return {"cold": cold, "edited": edited, "built": lambda: None}[task.state]
