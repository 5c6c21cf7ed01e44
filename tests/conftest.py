"""What every test may use: a scratch archive, and the archive of this repository, built once."""

import gzip
import os
import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from generator import cli
from generator.build.options import Options
from generator.build.outcome import Outcome
from generator.build.path import build
from generator.problems import Refused
from tests.pictures import png

# No test depends on how long something takes: other work may keep the machine busy.
settings.register_profile("without a clock", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("without a clock")

PROJECT = Path(__file__).parent.parent
NOW = datetime(2026, 11, 21, tzinfo=UTC)

_FILE = re.compile(r"^-- (.+) --\n", re.MULTILINE)


@dataclass
class Scratch:
    """An archive in a folder of its own."""

    root: Path
    capture: Callable[[], tuple[str, str]] = field(repr=False, default=lambda: ("", ""))
    is_searched: bool = False
    """Whether its site has a search: to make an index takes as long as all the rest of a small site."""

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def output(self) -> Path:
        return self.root / "output"

    def write(self, text: str) -> "Scratch":
        """Files from one string: `-- show.yaml --`, then what it holds, and so on."""
        pieces = _FILE.split(textwrap.dedent(text).lstrip("\n"))[1:]
        for name, body in zip(pieces[::2], pieces[1::2], strict=True):
            path = self.content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, encoding="utf-8")
        return self

    def build(self, **options: object) -> Outcome:
        left_out = frozenset(() if self.is_searched else ("search",))
        given = {"now": NOW, "content": self.content, "output": self.output, "leave_out": left_out, **options}
        return build(Options(**given))  # type: ignore[arg-type]

    def problems(self, **options: object) -> list[str]:
        """What a build says is wrong, as it would from the folder above content/."""
        try:
            found: tuple[object, ...] = self.build(**options).warnings
        except Refused as refused:
            found = refused.problems
        return [str(one).replace(f"{self.root.as_posix()}/", "") for one in found]

    def page(self, name: str) -> str:
        return (self.output / name).read_text(encoding="utf-8")

    def tree(self) -> dict[str, bytes]:
        """Every file of the output, by name."""
        files = (path for path in self.output.rglob("*") if path.is_file())
        tree = {path.relative_to(self.output).as_posix(): path.read_bytes() for path in files}
        return dict(sorted(tree.items()))

    def told(self) -> str:
        """All that the output says, in small letters: the names of files and what they hold, unpacked."""
        held = (name.encode() + b"\n" + _unpacked(data) for name, data in self.tree().items())
        return b"\n".join(held).decode(errors="replace").lower()

    def run(self, *arguments: str) -> "Run":
        """The command line, told where this archive is."""
        self.capture()
        left_out = [] if self.is_searched or arguments[:1] == ("quotes",) else ["--no-search"]
        given = [*arguments, *left_out, "--content", str(self.content), "--output", str(self.output)]
        code = cli.main(given)
        out, err = self.capture()
        return Run(code, out, err.replace(f"{self.root.as_posix()}/", ""))


def _unpacked(data: bytes) -> bytes:
    """`data` without gzip (RFC 1952), in which the files of a search may be."""
    return gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data


def beside(folder: Path) -> list[str]:
    """What stands in a folder besides what builds remember."""
    return sorted(name for name in os.listdir(folder) if name != ".cache")


def find(tree: Any, path: str) -> list[Any]:
    """What an XPath finds."""
    return list(tree.xpath(path))


@dataclass(frozen=True)
class Run:
    code: int
    out: str
    err: str


@pytest.fixture
def scratch(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Scratch:
    monkeypatch.setattr("generator.cli.clock.seconds", lambda: 0.0)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
    (tmp_path / "content").mkdir()

    def capture() -> tuple[str, str]:
        out, err = capsys.readouterr()
        return out, err

    return Scratch(tmp_path, capture)


@pytest.fixture(scope="session")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where smaller copies of pictures are kept; to make those of the same picture is half of a small build."""
    return tmp_path_factory.mktemp("pictures")


def keep_copies(root: Path, kept: Path) -> None:
    """Let builds of the archive in `root` keep its smaller copies of pictures where others have kept theirs."""
    (root / ".cache").mkdir()
    (root / ".cache/pictures").symlink_to(kept)


@pytest.fixture
def small(scratch: Scratch, copies: Path) -> Scratch:
    """A small archive in which nothing is wrong."""
    keep_copies(scratch.root, copies)
    return garden(scratch)


def garden(scratch: Scratch) -> Scratch:
    """The same in a folder of one's own."""
    scratch.write(SMALL)
    (scratch.content / "media").mkdir()
    (scratch.content / "media/cover.png").write_bytes(png(1400, 1400))
    return scratch


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    """The archive of this repository, built."""
    root = tmp_path_factory.mktemp("real")
    (root / "content").symlink_to(PROJECT / "content")
    scratch = Scratch(root, is_searched=True)
    scratch.build()
    return scratch


@pytest.fixture(scope="session")
def strained(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    """An archive with a page of every kind, built (tests/awkward.py)."""
    from tests.awkward import awkward

    return awkward(Scratch(tmp_path_factory.mktemp("awkward"), is_searched=True))


SMALL = """\
-- show.yaml --
title: The Garden Hour
description: Two people talk about gardens.
notice: A test of an archive.
base_url: https://garden.example/hour/
hosts: [Ada Moss]
categories: [Leisure > Home & Garden]
author: Ada Moss
owner: {name: Ada Moss, email: ada@garden.example}
artwork: media/cover.png
feed: {locked: yes}
-- episodes/soil.md --
---
title: What soil remembers
date: 2024-03-02T09:00:00+01:00
number: 2
summary: How a field keeps its past.
guests: [{name: Ben Clay, role: guest}]
topics: [soil, memory]
audio: {url: "https://audio.example/soil.mp3?v=1&x=2", length: 1200}
duration: "1:00:00"
chapters:
  - {start: "0:00:00", title: Hello}
  - {start: "0:10:00", title: Layers, part: The ground}
  - {start: "0:20:30.5", title: Layers, part: The ground, url: "https://layers.example/"}
takeaways: [Soil is slow.]
references:
  - {title: The Book of Earth, url: "https://books.example/earth", by: Someone, kind: book, at: "0:12:00"}
  - A song
quotes:
  - {text: Soil is a slow diary., speaker: Ben Clay, at: "0:10:05", topic: soil}
  - {text: Keep digging., speaker: Ada Moss, kind: paraphrase, source: A letter}
transcript: {file: soil.vtt, rights: CC-BY-4.0}
links: {original: "https://garden.example/2"}
---

See [0:12:30] and [[person:Ben Clay]], [[topic:soil|the ground]], [[episode:rain]].
-- episodes/rain.md --
---
title: Rain & wind
date: 2023-05-01
---
-- people/ben-clay.md --
---
name: Ben Clay
aliases: [B. Clay]
---

Digs.
-- transcripts/soil.vtt --
WEBVTT

00:00.000 --> 00:04.000
<v Ada Moss>Welcome back.

10:04.000 --> 10:09.500
<v Ben Clay>Soil is, um, a slow diary.

12:28.000 --> 12:33.000
<v Ada Moss>That is in the book.
"""
