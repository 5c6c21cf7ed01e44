"""What the last build of a site found, and what it said: one text file in `.cache/`.

Little of Python is imported here: a build that has nothing to do is over before the rest would be loaded.
"""

import os

from generator.surroundings import OF_CONTENT, cache_of

FORM = "2"
"""Of the file below; one of another form is not read."""

DIGEST = "="
"""Begins the digest of a file of content, which stands for a stamp that proves nothing."""


class Last:
    """What the last build of one site found, and what it said."""

    def __init__(
        self,
        *,
        options: str,
        manifest: str,
        made: int,
        due: int,
        counts: tuple[int, int, int],
        said: list[str],
        strangers: list[str],
        found: str,
    ) -> None:
        """`found` is the stamp of every file that it may depend on, `as_text`."""
        self.options = options
        """Everything it was told, as text."""
        self.manifest = manifest
        """The stamp of the list of what it made."""
        self.made = made
        """Seconds since 1970 at which it was; before that, some of it was of a date to come."""
        self.due = due
        """Seconds since 1970 at which an episode of a date to come is due; 0 for none."""
        self.counts = counts
        """Files, their bytes, episodes held back."""
        self.said = said
        """Its warnings, each a line."""
        self.strangers = strangers
        """Files in the output folder that no build made."""
        self._found = found

    @property
    def found(self) -> dict[str, str]:
        """By name."""
        lines = (line.partition("\0") for line in self._found.split("\n"))
        return {name: stamp for name, _, stamp in lines if name}

    def changed(self, found: dict[str, str], content: str) -> set[str]:
        """The names of files that are not what they were, are new, or are gone, of those `found` now."""
        if as_text(found) == self._found:
            return set()
        old = self.found
        differing = [name for name in old.keys() | found.keys() if old.get(name) != found.get(name)]
        return {name for name in differing if not _is_same(name, old.get(name, ""), content)}

    def strangers_in(self, output: str) -> list[str]:
        """Those of its strangers that still stand in the output folder."""
        return [name for name in self.strangers if os.path.lexists(os.path.join(output, name))]

    def write(self, path: str) -> None:
        """Keep it in the file `path`."""
        head = [
            FORM,
            self.options,
            self.manifest,
            str(self.made),
            str(self.due),
            " ".join(map(str, self.counts)),
        ]
        lines = [*head, str(len(self.said)), *self.said, str(len(self.strangers)), *self.strangers]
        if all("\n" not in line for line in lines):
            with open(f"{path}.new", "w", encoding="utf-8", errors="surrogateescape", newline="\n") as file:
                file.write("\n".join([*lines, self._found]))
            os.replace(f"{path}.new", path)


def as_text(found: dict[str, str]) -> str:
    """`found` as it is kept, if no name has a line break in it."""
    return "\n".join([f"{name}\0{stamp}" for name, stamp in found.items()])


def _is_same(name: str, was: str, content: str) -> bool:
    """Whether a file that was fresh when it was found still has the digest it had then."""
    if not was.startswith(DIGEST):
        return False
    from generator.digest import digest

    try:
        with open(os.path.join(content, name.removeprefix(OF_CONTENT)), "rb") as file:
            return DIGEST + digest(file.read()) == was
    except OSError:
        return False


NOTHING = Last(options="", manifest="", made=0, due=0, counts=(0, 0, 0), said=[], strangers=[], found="")
"""What is known where no build was."""


def read_last(path: str) -> Last:
    """The last build that was kept in the file `path`; NOTHING where none was, or it cannot be read."""
    try:
        with open(path, encoding="utf-8", errors="surrogateescape", newline="\n") as file:
            form, options, manifest, made, due, counts, *rest = file.read().split("\n")
        if form != FORM:
            return NOTHING
        files, size, held_back = map(int, counts.split(" "))
        said, rest = _list(rest)
        strangers, rest = _list(rest)
        return Last(
            options=options, manifest=manifest, made=int(made), due=int(due),
            counts=(files, size, held_back), said=said, strangers=strangers, found="\n".join(rest),
        )  # fmt: skip
    except (OSError, ValueError, IndexError):
        return NOTHING


def _list(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines that the first says how many there are of, and the rest."""
    end = int(lines[0]) + 1
    return lines[1:end], lines[end:]


def forget_last(path: str) -> None:
    """Take away what is kept in the file `path`: it is not to be relied on from here on."""
    try:
        os.unlink(path)
    except OSError:  # there is none, or it is not to be had
        return


def path_of_last(content: str, output: str) -> str:
    """Where the last build from `content` to `output` is kept: below `.cache/`, beside the content."""
    name = os.path.realpath(output).strip(os.sep).replace(os.sep, "%")
    return os.path.join(cache_of(content), f"last{name[-200:]}")
