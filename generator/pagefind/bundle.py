"""What Pagefind made → the files that a site publishes of it: its engine, its index, and what results show.

Pagefind has a file for each document, from which a result is shown. Hundreds of hours have more of them
than a host may take, so that they are put into packs, which a script knows by the document's own name.
"""

import gzip
import json
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote

import msgspec

SIGNATURE = 12
"""Bytes that begin each of Pagefind's compressed files."""
FRAGMENT = "fragment/"

MOMENTS, OTHERS = ("said", 4096), ("rest", 1024)
"""Folder and number of the packs: a passage is as long as many of the others, of which more are shown."""

Shown = tuple[str, str, str, list[list[Any]], str]
"""Kind, page, title; where each part begins among the words, its anchor, who speaks and whether it is a
heading; all words.
"""


def published(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file, the same for the same documents."""
    packs: dict[str, dict[str, Shown]] = {}
    wanted = frozenset[str]()
    for name, data in sorted(files, key=lambda file: file[0] != ENTRY):
        if name == ENTRY:
            wanted = frozenset((ENTRY, ENGINE, *_programs(data)))
        if name.startswith(FRAGMENT):
            key = name.removeprefix(FRAGMENT).partition(".")[0].rpartition("_")[2]
            shown = _shown(json.loads(gzip.decompress(data)[SIGNATURE:]))
            packs.setdefault(_pack(key, shown[0]), {})[key] = shown
        elif name in wanted or name.endswith((".pf_meta", ".pf_index")):
            yield name, data
    for name, pack in sorted(packs.items()):
        yield name, msgspec.json.encode(dict(sorted(pack.items())))


ENTRY, ENGINE = "pagefind-entry.json", "pagefind.js"


def _programs(entry: bytes) -> Iterator[str]:
    """The WebAssembly of each language; that of none where Pagefind does not know it."""
    for language in json.loads(entry)["languages"].values():
        yield f"wasm.{language['wasm'] or 'unknown'}.pagefind"


def _pack(key: str, kind: str) -> str:
    folder, count = MOMENTS if kind == "moment" else OTHERS
    return f"{folder}/{int(key[:3], 16) * count // 4096:03x}.json"


def _shown(fragment: dict[str, Any]) -> Shown:
    parts: list[list[Any]] = []
    about = ["", "", ""]
    for anchor in fragment["anchors"]:
        what, *said = map(unquote, anchor["id"].split(":"))
        if what == "is":
            about = said
        elif what in ("at", "in") and anchor["element"] == "i":
            parts.append([anchor["location"], said[0], "".join(said[1:]), int(what == "in")])
    kind, page, title = about
    return kind, page, title, parts, fragment["content"]
