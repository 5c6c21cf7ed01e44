"""A theme, and those that it extends: their folders, and what their `theme.yaml` says."""

from pathlib import Path

from generator.problems import Misused, Place, Problem, quoted
from generator.record import Record
from generator.theme import settings
from generator.theme.settings import Settings

_HERE = Path(__file__).parents[1]
HOMES = (_HERE / "themes", _HERE.parent / "themes")
"""Where themes stand: within an installed package, or beside it in a checkout."""

BASE = "default"
"""The theme whose words all others begin with."""


class Layer(Record):
    """One theme of a chain."""

    name: str
    folder: Path
    settings: Settings

    @property
    def is_ours(self) -> bool:
        """Whether it comes with Chapterhouse."""
        return self.folder.parent in HOMES


def chain(name: str, project: Path, place: Place) -> tuple[Layer, ...]:
    """The theme `name`, from `themes/` of the project or of Chapterhouse itself, after those it extends.

    A theme that extends one of its own name extends that of Chapterhouse. Raises Misused, at `place` or in
    the `theme.yaml` that names it, where there is none, and where themes extend each other in a circle.
    """
    homes = (project / "themes", *HOMES)
    layers: list[Layer] = []
    while name:
        folder = _folder(name, homes, layers)
        if folder is None:
            raise Misused([Problem(place, _fault(name, homes, layers))])
        layers.append(Layer(name, folder, settings.read(folder / settings.NAME)))
        name, place = layers[-1].settings.extends, layers[-1].settings.place
    return tuple(reversed(layers))


def base() -> Layer:
    """The default theme of Chapterhouse."""
    folder = next(home / BASE for home in HOMES if (home / BASE).is_dir())
    return Layer(BASE, folder, Settings())


def _folder(name: str, homes: tuple[Path, ...], before: list[Layer]) -> Path | None:
    """Where the theme is; of its own name, where another one is."""
    if name in ("", ".", "..") or "/" in name or "\\" in name:
        return None
    own = before[-1].folder if before and before[-1].name == name else None
    passed = {layer.folder for layer in before} - {own}
    found = next((home / name for home in homes if home / name != own and _is_theme(home / name)), None)
    return None if found in passed else found


def _is_theme(folder: Path) -> bool:
    return (folder / settings.NAME).is_file() or (folder / "templates").is_dir()


def _fault(name: str, homes: tuple[Path, ...], before: list[Layer]) -> str:
    names = [layer.name for layer in before]
    if name in names:
        circle = " → ".join([*names[names.index(name) :], name])
        return f"{quoted(name)} leads back to itself ({circle}); extend another theme, or none"
    known = {folder.name for home in homes for folder in home.glob("*") if _is_theme(folder)}
    return f"{quoted(name)} is not a theme; there are {', '.join(sorted(known))}"
