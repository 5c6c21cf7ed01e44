"""A text file that begins with YAML between two lines of `---`."""

from generator.formats import document
from generator.formats.document import Document
from generator.formats.halves import split
from generator.record import Record


class FrontMatter(Record):
    """Both halves of such a file."""

    document: Document
    body: str
    body_line: int
    """The line of the file that the body begins in."""


def read(text: str, file: str) -> FrontMatter:
    """Front matter and body of `text`. Raises Refused with every fault of the front matter."""
    halves = split(text, file)
    return FrontMatter(document.read(halves.head, file, first_line=2), halves.body, halves.body_line)
