"""The files of themes: the one door to them."""

from pathlib import Path


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def data(path: Path) -> bytes:
    return path.read_bytes()


def beside(folder: Path) -> dict[str, Path]:
    """The files in a folder, but not those below it, by name."""
    return {path.name: path for path in sorted(folder.glob("*")) if path.is_file()}


def within(folder: Path) -> dict[str, Path]:
    """Every file in a folder and those below it, by its name from there; none where there is no folder."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path for path in found}
