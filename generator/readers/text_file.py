"""A text file with front matter, read and checked: what every reader begins with."""

from pathlib import PurePosixPath
from typing import Generic, TypeVar

from generator import slugs
from generator.formats import front_matter
from generator.formats.document import Document
from generator.markup import Dialect, compile_text
from generator.model import Prose
from generator.problems import Place, Problem
from generator.readers import prose
from generator.readers.fields.base import Fields
from generator.readers.fields.checking import check
from generator.readers.folder import Folder
from generator.record import Record

F = TypeVar("F", bound=Fields)


class TextFile(Record, Generic[F]):
    """One file of content. Its fields are what is sound of them; `problems` says what is not."""

    name: str
    document: Document
    fields: F
    body: str
    body_place: Place
    problems: list[Problem]

    @property
    def place(self) -> Place:
        return Place(self.document.file)

    @property
    def slug(self) -> str:
        """The file's name as it stands in addresses."""
        return slugs.slug(PurePosixPath(self.name).stem)

    def prose(self, dialect: Dialect) -> Prose:
        """The compiled body."""
        return compile_text(self.body, self.body_place, dialect) if self.body.strip() else Prose()


def read(folder: Folder, name: str, fields: type[F]) -> TextFile[F]:
    """The file `name` of `folder`. Raises Refused where nothing of it can be used."""
    file = folder.place(name).file
    parts = front_matter.read(folder.text(name), file)
    checked, problems = check(parts.document, fields)
    body_place = Place(file, parts.body_line)
    problems += prose.problems(parts.body, body_place)
    return TextFile(name, parts.document, checked, parts.body, body_place, problems)
