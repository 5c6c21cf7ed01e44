"""Where compiled templates are kept between builds."""

import os
import sys
from pathlib import Path

from generator.digest import digest
from generator.record import Record
from generator.theme.theme import Templates

NAME = "templates"


class Shelf(Record):
    """A folder, and the program and the kind of site whose templates are kept in it."""

    folder: Path
    program: str
    leave_out: frozenset[str]
    """The parts of a site that are not made, and whose templates are not needed."""

    def of(self, templates: Templates) -> Path:
        """Where those of a theme stand, as they, their words and this program are."""
        return self.folder / digest(f"{templates.digest} {self.program} {sorted(self.leave_out)}".encode())

    def has(self, templates: Templates) -> bool:
        return self.of(templates).is_dir()


def folder(cache: Path) -> Path:
    """Where Python keeps the compiled modules of this program; below `cache` where it may not keep any."""
    compiled = os.path.dirname(__spec__.cached or "")
    is_open = not sys.dont_write_bytecode and os.access(compiled, os.W_OK)
    return (Path(compiled) if is_open else cache) / NAME
