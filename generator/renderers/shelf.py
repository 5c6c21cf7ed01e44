"""Where compiled templates are kept between builds."""

from pathlib import Path

from generator.digest import digest
from generator.record import Record
from generator.theme.theme import Theme


class Shelf(Record):
    """A folder, and the program whose templates are kept in it."""

    folder: Path
    program: str

    def of(self, theme: Theme) -> Path:
        """Where those of a theme stand, as its templates and this program are."""
        return self.folder / digest(f"{theme.digest} {self.program}".encode())

    def has(self, theme: Theme) -> bool:
        return self.of(theme).is_dir()
