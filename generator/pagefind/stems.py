"""By which word the index knows words as they are said: what Pagefind itself makes of them."""

from collections.abc import Callable, Iterable, Iterator

from generator.pagefind.packed import read
from generator.pagefind.phrases import said
from generator.pagefind.places import places
from generator.pagefind.results import content

Index = Callable[[Iterable[tuple[str, bytes]]], Iterable[tuple[str, bytes]]]
"""What Pagefind makes of documents, HTML by name: name and bytes of each file."""


def stems(words: Iterable[str], index: Index) -> dict[str, str]:
    """The word of the index for each of `words`, which are letters and digits."""
    paragraphs = "".join(f"<p>{word}</p>" for word in words)
    html = f"<!doctype html><html><body>{paragraphs}</body></html>".encode()
    made = dict(index([("words.html", html)]))
    (text,) = (content(data) for name, data in made.items() if name.endswith(".pf_fragment"))
    return dict(_known(said(text), (data for name, data in made.items() if name.endswith(".pf_index"))))


def _known(words: list[str], index: Iterable[bytes]) -> Iterator[tuple[str, str]]:
    for data in index:
        for stem, documents, *_ in read(data)[0]:
            for _, told, *_ in documents:
                yield from ((words[at], stem) for at, _ in places(told))
