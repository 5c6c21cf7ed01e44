"""A theme: templates and assets from `themes/<name>/`. Themes are trusted, unlike content."""

import hashlib
from pathlib import Path, PurePosixPath

from generator.digest import digest
from generator.problems import Misused, Place, Problem, quoted
from generator.record import Record

_HERE = Path(__file__).parent
HOMES = (_HERE / "themes", _HERE.parent / "themes")
"""Where themes stand: within an installed package, or beside it in a checkout."""


class Asset(Record):
    """A file that pages need, named by its content so that it may be cached for ever."""

    name: str
    """As templates ask for it: `style.css`."""
    hashed_name: str
    """As it is published: `style.3f9a1c04.css`."""
    data: bytes


class Theme(Record):
    name: str
    templates: Path
    sources: dict[str, str]
    """The text of each template, by name."""
    assets: tuple[Asset, ...]

    @property
    def digest(self) -> str:
        """Of all templates together."""
        return digest("\0".join(part for both in self.sources.items() for part in both).encode())


def load(name: str, project: Path, place: Place) -> Theme:
    """The theme `name`, from `themes/` of the project or of Chapterhouse itself.

    Raises Misused, at `place`, where there is none.
    """
    homes = (project / "themes", *HOMES)
    is_plain = name not in ("", ".", "..") and "/" not in name and "\\" not in name
    found = next((home / name for home in homes if is_plain and (home / name / "templates").is_dir()), None)
    if found is None:
        raise Misused(
            [Problem(place, f"{quoted(name)} is not a theme; there are {', '.join(_known(homes))}")]
        )
    files = sorted(path for path in (found / "assets").glob("*") if path.is_file())
    templates = found / "templates"
    return Theme(name, templates, _sources(templates), tuple(_asset(path) for path in files))


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
