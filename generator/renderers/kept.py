"""Templates compiled to Python once, and kept beside the state for the builds to come."""

import os
import shutil
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, ModuleLoader

from generator.theme import Theme


def are_kept(theme: Theme, folder: Path) -> bool:
    """Whether `folder` has the theme's templates as they are."""
    return (folder / theme.digest).is_dir()


def loader(theme: Theme, folder: Path | None) -> BaseLoader:
    """What loads the theme's templates: as compiled in `folder`, where that has them, else their source."""
    source = FileSystemLoader(theme.templates)
    if folder is None or not are_kept(theme, folder):
        return source
    return ChoiceLoader([ModuleLoader(folder / theme.digest), source])


def keep(environment: Environment, theme: Theme, folder: Path) -> None:
    """Compile all templates into `folder`, in place of those of any theme before.

    They come to stand there at once: a build cut short leaves none by halves.
    """
    new = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    environment.compile_templates(new / theme.digest, zip=None, extensions=["html"])
    shutil.rmtree(folder, ignore_errors=True)
    os.rename(new, folder)
