"""A theme from its folder, `themes/<name>/`."""

import hashlib
from pathlib import Path, PurePosixPath

from generator.problems import Misused, Place, Problem, quoted
from generator.theme import strings
from generator.theme.theme import Asset, Theme
from generator.theme.words import Words

_HERE = Path(__file__).parents[1]
HOMES = (_HERE / "themes", _HERE.parent / "themes")
"""Where themes stand: within an installed package, or beside it in a checkout."""

BASE = "default"
"""The theme whose words all others begin with."""


def load(name: str, project: Path, place: Place, language: str, words: Words | None = None) -> Theme:
    """The theme `name`, from `themes/` of the project or of Chapterhouse itself, with the words of
    `language`; or with `words`, where they are known.

    Raises Misused, at `place`, where there is none, and for words that cannot be used.
    """
    homes = (project / "themes", *HOMES)
    found = _folder(name, homes)
    if found is None:
        raise Misused(
            [Problem(place, f"{quoted(name)} is not a theme; there are {', '.join(_known(homes))}")]
        )
    files = sorted(path for path in (found / "assets").glob("*") if path.is_file())
    templates = found / "templates"
    folders = [folder for folder in (_folder(BASE, HOMES), found) if folder]
    words = words or strings.load([folder / "strings" for folder in folders], language)
    return Theme(name, templates, _sources(templates), tuple(_asset(path) for path in files), words)


def _folder(name: str, homes: tuple[Path, ...]) -> Path | None:
    is_plain = name not in ("", ".", "..") and "/" not in name and "\\" not in name
    return next((home / name for home in homes if is_plain and (home / name / "templates").is_dir()), None)


def _sources(templates: Path) -> dict[str, str]:
    paths = sorted(path for path in templates.rglob("*") if path.is_file())
    return {
        path.relative_to(templates).as_posix(): path.read_text(encoding="utf-8", errors="replace")
        for path in paths
    }


def _known(homes: tuple[Path, ...]) -> list[str]:
    return sorted({path.parent.name for home in homes for path in home.glob("*/templates")})


def _asset(path: Path) -> Asset:
    data = path.read_bytes()
    name = PurePosixPath(path.name)
    sha256 = hashlib.sha256(data).hexdigest()[:8]
    return Asset(path.name, f"{name.stem}.{sha256}{name.suffix}", data)
