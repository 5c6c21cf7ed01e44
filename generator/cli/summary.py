"""What a build says when it is done."""

import os

from generator.cli import clock, printing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.cli.options import Parsed


def tell(
    parsed: "Parsed",
    counts: "Mapping[str, int]",
    warnings: "Sequence[str]",
    strangers: "Iterable[str]",
    started: float,
) -> None:
    """Warnings and `strangers` on stderr, then counts, as `parsed` asks for them."""
    printing.warn(warnings)
    names = list(strangers)
    for name in names:
        printing.complain(f"{_posix(parsed.output)}/{name}: was made by no build; it is left as it is")
    seconds = clock.seconds() - started
    if parsed.json:
        import json

        print(json.dumps({**counts, "strangers": names, "seconds": round(seconds, 3)}))
    elif not parsed.quiet:
        print("\n".join(_lines(counts, _posix(parsed.output), seconds)))


def _lines(counts: "Mapping[str, int]", output: str, seconds: float) -> "Iterator[str]":
    """What was left out, which file to open, and last the counts."""
    if counts["held_back"]:
        yield f"Left out, as drafts or of a date to come: {counts['held_back']} (see --drafts, --future)"
    yield f"Open {output}/index.html, or serve the site with"
    yield f"  python3 -m http.server --bind 127.0.0.1 --directory {output}"
    yield (
        f"{counts['files']} files: {counts['rendered']} rendered, {counts['reused']} reused, "
        f"{counts['removed']} removed; {counts['bytes']:,} bytes in {seconds:.2f} s"
    )


def _posix(path: str) -> str:
    return path.replace(os.sep, "/").rstrip("/") or "/"
