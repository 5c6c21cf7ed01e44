"""One run of Pagefind: documents → the bundle that it makes of them.

It is fed as a service, document by document: of a folder it takes the files in the order in which the disk
has them, and an index of another order is other bytes.
"""

import base64
import json
import os
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from errno import ECHILD
from itertools import islice
from pathlib import Path
from typing import Any

from generator.pagefind.program import program

BUNDLE, SAID = "bundle", "said"

AT_ONCE = 32
"""Documents that it is given before its answers are read: what it says of them must fit into a pipe."""


class Failed(ChildProcessError):
    """Pagefind ended without an index."""


def run(documents: Iterable[tuple[str, bytes]], language: str, folder: Path) -> None:
    """Make the bundle of `documents`, which are HTML by name, in an empty folder.

    `language` is that of all of them (ISO 639-1). What goes wrong is for `files_of` to tell.
    """
    with (folder / SAID).open("wb") as said:
        try:
            with _Service(said.fileno()) as service:
                service.ask([{"type": "NewIndex", "config": {"force_language": language}}])
                feed = ({"type": "AddFile", "index_id": 0, "url": name, "file_contents": html.decode()}
                        for name, html in documents)  # fmt: skip
                while some := list(islice(feed, AT_ONCE)):
                    service.ask(some)
                made = folder / f"{BUNDLE}.new"
                service.ask([{"type": "WriteFiles", "index_id": 0, "output_path": str(made)}])
                made.rename(folder / BUNDLE)
        except (OSError, ValueError) as fault:
            said.write(str(fault).encode())


def files_of(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file of the bundle that `run` made there. Raises Failed where it made none."""
    bundle = folder / BUNDLE
    if not bundle.is_dir():
        words = (folder / SAID).read_text(encoding="utf-8", errors="replace").split()
        why = " ".join(words)[:300] or "it was ended from outside"
        raise Failed(
            ECHILD, f"made no index of the search ({why}); --no-search builds without one", "pagefind"
        )
    for path in sorted(path for path in bundle.rglob("*") if path.is_file()):
        yield path.relative_to(bundle).as_posix(), path.read_bytes()


class _Service:
    """Messages are JSON in base64, each followed by a comma; it ends when its input does."""

    def __init__(self, said: int) -> None:
        self._process = subprocess.Popen(
            [program(), "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said
        )
        self._begun = b""

    def __enter__(self) -> "_Service":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def ask(self, messages: Sequence[dict[str, Any]]) -> None:
        """Raises ValueError with what it has against one of them, and OSError where it has ended."""
        assert self._process.stdin
        coded = (json.dumps({"message_id": 0, "payload": one}).encode() for one in messages)
        self._process.stdin.write(b"".join(base64.b64encode(one) + b"," for one in coded))
        self._process.stdin.flush()
        left = len(messages)
        while left:
            for payload in self._answers():
                left -= 1
                if payload["type"] == "Error":
                    raise ValueError(payload["message"])

    def _answers(self) -> Iterator[dict[str, Any]]:
        """Those that are there, at least a part of one."""
        assert self._process.stdout
        data = os.read(self._process.stdout.fileno(), 1 << 16)
        if not data:
            raise ChildProcessError(f"it ended with {self._process.wait()}")
        *whole, self._begun = (self._begun + data).split(b",")
        yield from (json.loads(base64.b64decode(one))["payload"] for one in whole)
