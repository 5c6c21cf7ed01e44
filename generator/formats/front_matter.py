"""A text file that begins with YAML between two lines of `---`."""

from dataclasses import dataclass

from generator.formats import document
from generator.formats.document import Document
from generator.problems import Place, Problem, Refused

FENCE = "---"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Both halves of such a file."""

    document: Document
    body: str
    body_line: int
    """The line of the file that the body begins in."""


@dataclass(frozen=True, slots=True)
class Halves:
    """The same as text: front matter without its fences, and body."""

    head: str
    body: str
    body_line: int


def read(text: str, file: str) -> FrontMatter:
    """Front matter and body of `text`. Raises Refused with every fault of the front matter."""
    halves = split(text, file)
    return FrontMatter(document.read(halves.head, file, first_line=2), halves.body, halves.body_line)


def split(text: str, file: str = "") -> Halves:
    """The halves of `text`. Raises Refused where there are none."""
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].rstrip() != FENCE:
        raise _refused(
            file, 1, "has no front matter; begin it with a line '---', its fields, and '---' again"
        )
    end = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        raise _refused(file, 1, "the front matter is not closed; end it with a line '---'")
    head, body = "".join(lines[1:end]), "".join(lines[end + 1 :])
    return Halves(head, body, end + 2)


def _refused(file: str, line: int, message: str) -> Refused:
    return Refused([Problem(Place(file, line), message)])
