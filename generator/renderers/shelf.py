"""Where compiled templates are kept between builds."""

from pathlib import Path

from generator.digest import digest
from generator.record import Record
from generator.theme.theme import Templates


class Shelf(Record):
    """A folder, and the program whose templates are kept in it."""

    folder: Path
    program: str

    def of(self, templates: Templates) -> Path:
        """Where those of a theme stand, as they, their words and this program are."""
        return self.folder / digest(f"{templates.digest} {self.program}".encode())

    def has(self, templates: Templates) -> bool:
        return self.of(templates).is_dir()
