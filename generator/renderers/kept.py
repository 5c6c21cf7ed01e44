"""Templates compiled to Python once, and kept beside the state for the builds to come."""

import compileall
import os
import shutil

from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, ModuleLoader

from generator.renderers.environment import environment
from generator.renderers.shelf import Shelf
from generator.theme.theme import Theme


def loader(theme: Theme, shelf: Shelf | None) -> BaseLoader:
    """What loads the theme's templates: as compiled on the shelf, where they are there, else their source."""
    source = FileSystemLoader(theme.templates)
    if shelf is None or not shelf.has(theme):
        return source
    return ChoiceLoader([ModuleLoader(shelf.of(theme)), source])


def keep(theme: Theme, shelf: Shelf) -> None:
    """Compile all templates, in place of any that were kept before.

    They come to stand there at once: a build cut short leaves none by halves.
    """
    made = environment(FileSystemLoader(theme.templates), theme.words, is_quick=True)
    new = shelf.folder.with_name(f"{shelf.folder.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    made.compile_templates(new / shelf.of(theme).name, zip=None, extensions=["html"])
    compileall.compile_dir(new, quiet=2)
    shutil.rmtree(shelf.folder, ignore_errors=True)
    os.rename(new, shelf.folder)
