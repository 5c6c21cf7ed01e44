"""The content folder: the one place that opens files below `content/`."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Place, Problem, Refused, quoted

LITTER = frozenset((".DS_Store", "Thumbs.db", "desktop.ini"))
"""What file managers leave behind."""


@dataclass(frozen=True, slots=True)
class Folder:
    """`content/`. Names are relative to it, with `/` between folders."""

    root: Path
    given: str
    """The path as the user gave it, for messages."""

    def place(self, name: str) -> Place:
        return Place(f"{self.given}/{name}" if name else self.given)

    def names(self, below: str, *, hidden: bool = False) -> Iterator[str]:
        """Every file below a folder, at any depth, sorted; hidden ones only if asked for."""
        top = self.root / below
        for path in sorted(top.rglob("*")) if top.is_dir() else ():
            parts = path.relative_to(self.root).parts
            if path.is_file() and not any(_is_foreign(part, hidden) for part in parts):
                yield "/".join(parts)

    def top_names(self) -> list[str]:
        """The entries of the folder itself, sorted."""
        return sorted(path.name for path in self.root.iterdir() if not _is_foreign(path.name))

    def has(self, name: str) -> bool:
        return (self.root / name).is_file()

    def absence(self, name: str, below: str = "") -> str:
        """What to say where `name` is no file of the folder `below`; empty where it is one."""
        if below and not name.startswith(f"{below}/"):
            return f"{quoted(name)} is not below {below}/, from where it would be published; move it there"
        if any(_is_foreign(part) for part in name.split("/")):
            return f"{quoted(name)} is hidden, or a copy that an editor made; give the file another name"
        if not self.has(name):
            return f"{quoted(name)} is not in {self.given}/; copy the file there or correct the name"
        return ""

    def size(self, name: str) -> int:
        return (self.root / name).stat().st_size

    def path(self, name: str) -> Path:
        return self.root / name

    def text(self, name: str) -> str:
        """The text of a file, with Unix line ends. Raises Refused where it is not UTF-8."""
        data = (self.root / name).read_bytes()
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as fault:
            place = Place(self.place(name).file, data.count(b"\n", 0, fault.start) + 1)
            remedy = f"holds the byte 0x{data[fault.start]:02X}, which is not UTF-8; save the file as UTF-8"
            raise Refused([Problem(place, remedy)]) from None
        return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_foreign(name: str, hidden: bool = False) -> bool:
    return name in LITTER or name.endswith("~") or (name.startswith(".") and not hidden)
