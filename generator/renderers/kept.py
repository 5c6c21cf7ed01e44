"""Templates compiled to Python once, and kept beside the state for the builds to come."""

import compileall
import os
import shutil

from jinja2 import BaseLoader, ChoiceLoader, ModuleLoader

from generator.renderers import registry
from generator.renderers.closure import needed
from generator.renderers.environment import environment
from generator.renderers.shelf import Shelf
from generator.renderers.sources import Sources
from generator.theme.theme import Templates


def loader(templates: Templates, shelf: Shelf | None) -> BaseLoader:
    """What loads a theme's templates: as compiled on the shelf, where they are there, else their source."""
    source = Sources(templates)
    if shelf is None or not shelf.has(templates):
        return source
    return ChoiceLoader([ModuleLoader(shelf.of(templates)), source])


def keep(templates: Templates, shelf: Shelf) -> None:
    """Compile all templates that the shelf's site may need, in place of any that were kept before.

    They come to stand there at once: a build cut short leaves none by halves.
    """
    sources = {name: one.text for name, one in templates.by_name.items()}
    wanted = needed(registry.templates(shelf.leave_out), sources)
    made = environment(Sources(templates), templates.words, is_quick=True)
    new = shelf.folder.with_name(f"{shelf.folder.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    made.compile_templates(new / shelf.of(templates).name, zip=None, filter_func=wanted.__contains__)
    compileall.compile_dir(new, quiet=2)
    shutil.rmtree(shelf.folder, ignore_errors=True)
    os.rename(new, shelf.folder)
