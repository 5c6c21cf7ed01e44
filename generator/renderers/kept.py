"""Templates compiled to Python once, and kept beside the state for the builds to come."""

import os
import shutil
from pathlib import Path

import jinja2
from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, ModuleLoader

from generator.digest import digest
from generator.record import Record
from generator.theme import Theme


class Shelf(Record):
    """Where compiled templates are kept, and by which program."""

    folder: Path
    program: str

    def of(self, theme: Theme) -> Path:
        """Where those of a theme stand, as its templates, this program and this Jinja are."""
        return self.folder / digest(f"{theme.digest} {self.program} {jinja2.__version__}".encode())


def loader(theme: Theme, shelf: Shelf | None) -> BaseLoader:
    """What loads the theme's templates: as compiled on the shelf, where they are there, else their source."""
    source = FileSystemLoader(theme.templates)
    if shelf is None or not shelf.of(theme).is_dir():
        return source
    return ChoiceLoader([ModuleLoader(shelf.of(theme)), source])


def keep(environment: Environment, theme: Theme, shelf: Shelf) -> None:
    """Compile all templates, in place of any that were kept before.

    They come to stand there at once: a build cut short leaves none by halves.
    """
    new = shelf.folder.with_name(f"{shelf.folder.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    environment.compile_templates(new / shelf.of(theme).name, zip=None, extensions=["html"])
    shutil.rmtree(shelf.folder, ignore_errors=True)
    os.rename(new, shelf.folder)
