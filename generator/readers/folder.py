"""The content folder: the one place that opens files below `content/`."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from generator.digest import digest
from generator.problems import Place, Problem, Refused, quoted
from generator.readers.facts import MAKER, QUESTIONS, Facts, maker
from generator.readers.looks import Look
from generator.stamps import is_fresh, size_of

LITTER = frozenset((".DS_Store", "Thumbs.db", "desktop.ini"))
"""What file managers leave behind."""


class Folder:
    """`content/` at one moment. Names are relative to it, with `/` between folders."""

    def __init__(
        self,
        root: Path,
        stamps: Mapping[str, str],
        *,
        now: int = 0,
        known: Mapping[str, tuple[str, str]] | None = None,
    ) -> None:
        """`root` is the path as the user wrote it, `stamps` are those of its files at `now`, which is the
        file system's time in nanoseconds. `known` tells, by name, the stamp a file had when it had a
        digest, or said something of itself: a file that has the stamp still is not opened to learn that.
        """
        self.root = root
        self.given = root.as_posix()
        self.stamps = stamps
        self.now = now
        self.looks: list[Look] = []
        """Everything that was asked since the list was last emptied, with the answers."""
        self.before = known or {}
        self._digests: dict[str, str] = {}
        self._facts = Facts(stamps, self.before)
        self._held = ("", "")
        """Name and text of the file that was read last."""
        self._stems: dict[str, dict[str, tuple[str, ...]]] = {}

    def begin(self) -> None:
        """Note what is asked from here on: a new file is to be read."""
        self.looks.clear()
        self._held = ("", "")

    def place(self, name: str) -> Place:
        return Place(f"{self.given}/{name}" if name else self.given)

    def names(self, below: str, *, hidden: bool = False) -> Iterator[str]:
        """Every file below a folder, at any depth, sorted; hidden ones only if asked for."""
        for name in self.stamps:
            if name.startswith(f"{below}/") and not _is_hidden(name, hidden):
                yield name

    def top_names(self) -> list[str]:
        """The entries of the folder itself, sorted, but for folders that hold no file."""
        names = {name.partition("/")[0] for name in self.stamps}
        return sorted(name for name in names if not _is_foreign(name))

    def attached(self, below: str, stem: str) -> tuple[str, ...]:
        """The files below a folder, at any depth, that are called `stem`, whatever their ending."""
        names = self.look("attached", f"{below}/{stem}")
        return tuple(names.split("\n")) if names else ()

    def has(self, name: str) -> bool:
        return self.look("size", name) != ""

    def size(self, name: str) -> int:
        return int(self.look("size", name))

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
        all_names = (one for one in self.stamps if not _is_hidden(one, hidden=False))
        near = (one for one in all_names if one.rpartition("/")[2].casefold() == last and one != name)
        meant = next(near, "")
        return f"did you mean {quoted(meant)}?" if meant else "copy the file there or correct the name"

    def path(self, name: str) -> Path:
        return self.root / name

    def text(self, name: str) -> str:
        """The text of a file, with Unix line ends. Raises Refused where it is not UTF-8."""
        if self._held[0] == name:
            return self._held[1]
        data = (self.root / name).read_bytes()
        self._digests[name] = digest(data)
        self.look("text", name)
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as fault:
            place = Place(self.place(name).file, data.count(b"\n", 0, fault.start) + 1)
            remedy = f"holds the byte 0x{data[fault.start]:02X}, which is not UTF-8; save the file as UTF-8"
            raise Refused([Problem(place, remedy)]) from None
        text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
        self._held = (name, text)
        return text

    def look(self, question: str, name: str) -> str:
        """The answer to a question of `looks`, which is noted."""
        answer = self.answer(question, name)
        self.looks.append(Look(question, name, answer))
        return answer

    def answer(self, question: str, name: str) -> str:
        if question == "text":
            return self._digest_of(name)
        if question == "size":
            return str(size_of(self.stamps[name])) if name in self.stamps else ""
        if question == "given":
            return self.given
        if question in QUESTIONS:
            return self._facts.of(question, name, self.root / name, self._is_settled)
        if question == MAKER:
            return maker()
        below, _, stem = name.rpartition("/")
        return "\n".join(self._stemmed(below).get(stem, ()))

    def is_fresh(self, name: str) -> bool:
        """Whether a file changed so lately that its stamp proves nothing."""
        return is_fresh(self.stamps[name], self.now)

    def learn(self, looks: Iterable[Look]) -> None:
        """Take over what another process found when it looked at media files."""
        self._facts.learn(looks)

    def known(self) -> dict[str, tuple[str, str]]:
        """Stamp and digest of every file whose digest is known and whose stamp proves something, and what
        media files say of themselves.
        """
        found = ((name, stamp, self._known_digest(name)) for name, stamp in self.stamps.items())
        digests = {name: (stamp, known) for name, stamp, known in found if known and not self.is_fresh(name)}
        return {**digests, **dict(self._facts.known(self._is_settled))}

    def read(self, name: str) -> str:
        """The digest of a fresh file that was opened; empty for any other."""
        return self._digests.get(name, "") if self.is_fresh(name) else ""

    def _is_settled(self, name: str) -> bool:
        return not self.is_fresh(name)

    def _digest_of(self, name: str) -> str:
        """Empty where there is no such file."""
        if name not in self.stamps:
            return ""
        if not (known := self._known_digest(name)):
            known = self._digests[name] = digest((self.root / name).read_bytes())
        return known

    def _known_digest(self, name: str) -> str:
        if name in self._digests:
            return self._digests[name]
        stamp, known = self.before.get(name, ("", ""))
        return known if stamp == self.stamps[name] and not self.is_fresh(name) else ""

    def _stemmed(self, below: str) -> dict[str, tuple[str, ...]]:
        """The files below a folder, at any depth, by their names without the ending."""
        if below not in self._stems:
            stems: dict[str, tuple[str, ...]] = {}
            for name in self.names(below):
                stem = PurePosixPath(name).stem
                stems[stem] = (*stems.get(stem, ()), name)
            self._stems[below] = stems
        return self._stems[below]


def _is_hidden(name: str, hidden: bool) -> bool:
    return any(_is_foreign(part, hidden) for part in name.split("/"))


def _is_foreign(name: str, hidden: bool = False) -> bool:
    return name in LITTER or name.endswith("~") or (name.startswith(".") and not hidden)
