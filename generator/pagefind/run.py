"""One run of Pagefind: documents → the files of an index.

It is fed as a service, document by document: of a folder it takes the files in the order in which the disk
has them, and an index of another order is other bytes.
"""

import base64
import json
import os
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from errno import ECHILD
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from generator.pagefind.bundle import published
from generator.pagefind.program import program
from generator.pagefind.stems import stems

MADE, SAID = "made", "said"
"""In the folder of a run: what came of it, and what Pagefind complained of."""

AT_ONCE = 32
"""Documents that it is given before its answers are read: what it says of them must fit into a pipe."""

Files = list[tuple[str, bytes]]


class Failed(ChildProcessError):
    """Pagefind ended without an index."""


def run(documents: Iterable[tuple[str, bytes]], language: str, folder: Path) -> None:
    """Make the index of `documents`, which are HTML by name, and leave it in a folder.

    `language` is that of all of them (ISO 639-1). What goes wrong is for `files_of` to tell.
    """
    with (folder / SAID).open("wb") as said:
        try:
            index = partial(indexed, language=language, said=said.fileno())
            files: Files = list(published(index(documents), lambda words: stems(words, index)))
            new = folder / f"{MADE}.new"
            new.write_bytes(msgspec.msgpack.encode(files))
            new.rename(folder / MADE)
        except (OSError, ValueError) as fault:
            said.write(str(fault).encode())


def files_of(folder: Path) -> Files:
    """Name and bytes of each file of the index that `run` left there. Raises Failed where it left none."""
    try:
        return msgspec.msgpack.decode((folder / MADE).read_bytes(), type=Files)
    except FileNotFoundError:
        words = (folder / SAID).read_text(encoding="utf-8", errors="replace").split()
        why = " ".join(words)[:300] or "it was ended from outside"
        said = f"made no index of the search ({why}); --no-search builds without one"
        raise Failed(ECHILD, said, "pagefind") from None


def indexed(documents: Iterable[tuple[str, bytes]], language: str, said: int) -> Iterator[tuple[str, bytes]]:
    """Everything that Pagefind makes of documents, HTML by name.

    It is not let write files: it would be done before they are.
    """
    with _Service(said) as service:
        service.ask([{"type": "NewIndex", "config": {"force_language": language}}])
        feed = ({"type": "AddFile", "index_id": 0, "url": name, "file_contents": html.decode()}
                for name, html in documents)  # fmt: skip
        while some := list(islice(feed, AT_ONCE)):
            service.ask(some)
        (answer,) = service.ask([{"type": "GetFiles", "index_id": 0}])
    for file in answer["files"]:
        yield file["path"], base64.b64decode(file["content"])


class _Service:
    """Messages are JSON in base64, each followed by a comma; it ends when its input does."""

    def __init__(self, said: int) -> None:
        self._process = subprocess.Popen(
            [program(), "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said
        )
        self._begun = b""
        """What was read of answers that were not asked for yet."""

    def __enter__(self) -> "_Service":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def ask(self, messages: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """The answers. Raises ValueError for a message that it has something against, and OSError where it
        has ended.
        """
        assert self._process.stdin
        coded = (json.dumps({"message_id": 0, "payload": one}).encode() for one in messages)
        with suppress(BrokenPipeError):  # of which the missing answer tells
            self._process.stdin.write(b"".join(base64.b64encode(one) + b"," for one in coded))
            self._process.stdin.flush()
        answers = [self._answer() for _ in messages]
        for one in answers:
            if one["type"] == "Error":
                raise ValueError(one["message"])
        return answers

    def _answer(self) -> dict[str, Any]:
        pieces = []
        while b"," not in self._begun:
            pieces.append(self._begun)
            assert self._process.stdout
            self._begun = os.read(self._process.stdout.fileno(), 1 << 20)
            if not self._begun:
                raise ChildProcessError(f"it ended with {self._process.wait()}")
        last, _, self._begun = self._begun.partition(b",")
        payload: dict[str, Any] = json.loads(base64.b64decode(b"".join((*pieces, last))))["payload"]
        return payload
