"""Templates compiled to Python once, and kept for the builds to come."""

import compileall
import os
import shutil
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, Environment, ModuleLoader, Template, TemplateNotFound

from generator.renderers import registry
from generator.renderers.closure import needed
from generator.renderers.environment import environment
from generator.renderers.shelf import Shelf
from generator.renderers.sources import Sources
from generator.theme.theme import Templates

ROOM = 8
"""How many themes' templates a shelf holds: a theme that is being made is another with every change."""


class _Compiled(ModuleLoader):
    """Knows no template whose compiled form is damaged."""

    def load(
        self, environment: Environment, name: str, globals: MutableMapping[str, Any] | None = None
    ) -> Template:
        """Jinja's own hook."""
        try:
            return super().load(environment, name, globals)
        except (EOFError, SyntaxError, ValueError) as damage:
            raise TemplateNotFound(name) from damage


def loader(templates: Templates, shelf: Shelf | None) -> BaseLoader:
    """What loads a theme's templates: as compiled on the shelf, where they are there, else their source."""
    source = Sources(templates)
    if shelf is None or not shelf.has(templates):
        return source
    return ChoiceLoader([_Compiled(shelf.of(templates)), source])


def keep(templates: Templates, shelf: Shelf) -> None:
    """Compile all templates that the shelf's site may need.

    They come to stand there at once: a build cut short leaves none by halves, and of two builds that
    compile the same at one time the first is as good as the second.
    """
    sources = {name: one.text for name, one in templates.by_name.items()}
    wanted = needed(registry.templates(shelf.leave_out), sources)
    made = environment(Sources(templates), templates.words, is_quick=True)
    place = shelf.of(templates)
    new = place.with_name(f"{place.name}.{os.getpid()}")
    made.compile_templates(new, zip=None, filter_func=wanted.__contains__)
    compileall.compile_dir(new, quiet=2, legacy=True)
    for text in new.glob("*.py"):
        text.unlink()
    _make_room(shelf.folder)
    try:
        os.rename(new, place)
    except OSError:
        if not place.is_dir():
            raise
        shutil.rmtree(new)


def _make_room(folder: Path) -> None:
    """Remove the oldest of what the shelf has too much, and what a build cut short left there."""
    oldest = sorted(folder.iterdir(), key=_age)
    for place in oldest[:-ROOM]:
        shutil.rmtree(place, ignore_errors=True)


def _age(place: Path) -> float:
    """When `place` was made; 0 where another build has just removed it."""
    try:
        return place.stat().st_mtime
    except FileNotFoundError:
        return 0
