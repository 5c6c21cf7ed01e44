"""What Pagefind made → the files that a site publishes of it: its engine, its index, what results show."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from generator.pagefind.packed import pack, read
from generator.pagefind.results import Document, document, ids, packs
from generator.pagefind.words import pieces

ENTRY, ENGINE = "pagefind-entry.json", "pagefind.js"


def published(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file, the same for the same documents."""
    made = dict(files)
    yield from ((name, made[name]) for name in (ENTRY, ENGINE, *_programs(made[ENTRY])))
    found = {_stem(name): document(data) for name, data in made.items() if name.endswith(".pf_fragment")}
    cut = {_stem(name): data for name, data in made.items() if name.endswith(".pf_index")}
    for name, data in made.items():
        if name.endswith(".pf_meta"):
            yield from _language(name, data, found, cut)


def _programs(entry: bytes) -> Iterator[str]:
    """The WebAssembly of each language; that of none where Pagefind does not know it."""
    for language in json.loads(entry)["languages"].values():
        yield f"wasm.{language['wasm'] or 'unknown'}.pagefind"


def _stem(name: str) -> str:
    """What Pagefind calls a document, or a piece of the index."""
    return PurePosixPath(name).stem


def _language(
    name: str, data: bytes, found: Mapping[str, Document], cut: Mapping[str, bytes]
) -> Iterator[tuple[str, bytes]]:
    """The list of documents and of pieces, every pack and every piece."""
    version, documents, index, *others = read(data)
    known = [found[digest] for digest, _ in documents]
    named = list(ids(known))
    yield from packs(dict(zip(named, known, strict=True)))
    kept = []
    for first, last, stem in index:
        for begins, ends, piece, file in pieces(first, last, stem, cut[stem]):
            yield f"index/{piece}.pf_index", file
            if begins:
                kept.append([begins, ends, piece])
    lengths = (_about(count) for _, count in documents)
    listed = [[one, length] for one, length in zip(named, lengths, strict=True)]
    yield name, pack([version, listed, kept, *others])


def _about(count: int) -> int:
    """How many words a document has, by which results are put in order: in 4 bits, as many as that takes."""
    rest = max(0, count.bit_length() - 4)
    return count >> rest << rest
