"""The content folder: the one place that opens files below `content/`."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
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
    _listed: dict[str, list[tuple[str, ...]]] = field(default_factory=dict, compare=False, repr=False)

    def place(self, name: str) -> Place:
        return Place(f"{self.given}/{name}" if name else self.given)

    def names(self, below: str, *, hidden: bool = False) -> Iterator[str]:
        """Every file below a folder, at any depth, sorted; hidden ones only if asked for."""
        for parts in self._parts(below):
            if not any(_is_foreign(part, hidden) for part in parts):
                yield "/".join(parts)

    def _parts(self, below: str) -> list[tuple[str, ...]]:
        """The same as parts of paths: every episode asks for the transcripts, and the disk is asked once."""
        if below not in self._listed:
            found = []
            for folder, _, files in os.walk(self.root / below, onerror=_raise_unless_missing):
                at = Path(folder).relative_to(self.root)
                found += [(at / file).parts for file in files]
            self._listed[below] = sorted(found)
        return self._listed[below]

    def top_names(self) -> list[str]:
        """The entries of the folder itself, sorted."""
        return sorted(path.name for path in self.root.iterdir() if not _is_foreign(path.name))

    def has(self, name: str) -> bool:
        return (self.root / name).is_file()

    def absence(self, name: str, below: str = "") -> str:
        """What to say where `name` is no file of the folder `below`; empty where it is one."""
        if below and not name.startswith(f"{below}/"):
            return f"{quoted(name)} is not below {below}/, whose files are published; {self._near(name)}"
        if any(_is_foreign(part) for part in name.split("/")):
            return f"{quoted(name)} is hidden, or a copy that an editor made; give the file another name"
        if not self.has(name):
            return f"{quoted(name)} is not in {self.given}/; {self._near(name)}"
        return ""

    def _near(self, name: str) -> str:
        """The file that was probably meant, but for its folder or letter case; else what to do."""
        last = name.rpartition("/")[2].casefold()
        near = (one for one in self.names("") if one.rpartition("/")[2].casefold() == last and one != name)
        meant = next(near, "")
        return f"did you mean {quoted(meant)}?" if meant else "copy the file there or correct the name"

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


def _raise_unless_missing(fault: OSError) -> None:
    """A folder that may not be read must not pass for an empty one."""
    if not isinstance(fault, FileNotFoundError | NotADirectoryError):
        raise fault


def _is_foreign(name: str, hidden: bool = False) -> bool:
    return name in LITTER or name.endswith("~") or (name.startswith(".") and not hidden)
