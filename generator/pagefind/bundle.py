"""What Pagefind made → the files that a site publishes of it: its engine, its index, what results show."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

import msgspec

from generator.pagefind.packed import pack, read
from generator.pagefind.phrases import Near, Stems, phrases, said
from generator.pagefind.results import Document, document, ids, packs
from generator.pagefind.words import Piece, cut

ENTRY, ENGINE, NEAR = "pagefind-entry.json", "pagefind.js", "near.json"


def published(files: Iterable[tuple[str, bytes]], stems: Stems) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file, the same for the same documents; `stems` asks Pagefind once more."""
    made = dict(files)
    yield from ((name, made[name]) for name in (ENTRY, ENGINE, *_programs(made[ENTRY])))
    found = {_stem(name): document(data) for name, data in made.items() if name.endswith(".pf_fragment")}
    parts = {_stem(name): data for name, data in made.items() if name.endswith(".pf_index")}
    for name, data in made.items():
        if name.endswith(".pf_meta"):
            yield from _language(name, data, found, parts, stems)


def _programs(entry: bytes) -> Iterator[str]:
    """The WebAssembly of each language; that of none where Pagefind does not know it."""
    for language in json.loads(entry)["languages"].values():
        yield f"wasm.{language['wasm'] or 'unknown'}.pagefind"


def _stem(name: str) -> str:
    """What Pagefind calls a document, or a piece of the index."""
    return PurePosixPath(name).stem


def _language(
    name: str, data: bytes, found: Mapping[str, Document], parts: Mapping[str, bytes], stems: Stems
) -> Iterator[tuple[str, bytes]]:
    """The list of documents and of pieces, every pack and every piece, and how phrases are asked for."""
    version, documents, index, *others = read(data)
    known = [found[digest] for digest, _ in documents]
    named = list(ids(known))
    yield from packs(dict(zip(named, known, strict=True)))
    pieces, near = _pieces(name.split(".")[1].partition("_")[0], index, parts, known, stems)
    yield from ((f"index/{one.name}.pf_index", one.file) for one in pieces)
    yield NEAR, msgspec.json.encode(near)
    lengths = (_about(count) for _, count in documents)
    listed = [[one, length] for one, length in zip(named, lengths, strict=True)]
    yield name, pack([version, listed, [[one.first, one.last, one.name] for one in pieces], *others])


def _pieces(
    language: str,
    index: Iterable[tuple[str, str, str]],
    parts: Mapping[str, bytes],
    known: Iterable[Document],
    stems: Stems,
) -> tuple[list[Piece], Near]:
    """Every piece, in order of words."""
    cuts = [cut(first, last, stem, parts[stem]) for first, last, stem in index]
    frequent = [word for one in cuts for word in one.frequent]
    texts = [said(one.shown.words) for one in known] if frequent else []
    made, near = phrases(language, frequent, texts, stems)
    whole = [piece for one in cuts for piece in one.pieces]
    return sorted([*whole, *made], key=lambda one: one.first), near


def _about(count: int) -> int:
    """How many words a document has, by which results are put in order: in 4 bits, as many as that takes."""
    rest = max(0, count.bit_length() - 4)
    return count >> rest << rest
