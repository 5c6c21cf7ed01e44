"""Whether a build would find anything different from what the last one found.

Nothing of Chapterhouse but `stamps` is imported here, and little of Python: a build that has nothing
to do is over before the rest would be loaded.
"""

import os

from generator import stamps

FORM = "2"
"""Of the file below; one of another form is not read."""

OF_CONTENT, OF_PROGRAM, OF_THEMES = "content/", "program/", "themes/"
"""What the names of what a build looks at begin with."""

MANIFEST = ".manifest"
AT_WORK = ("staging", "lock")
"""What publishing leaves beside the output folder, or within, while it is at work."""

HERE = os.path.dirname(__file__)

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
        found: dict[str, str],
    ) -> None:
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
        self.found = found
        """The stamp of every file that it may depend on, by name."""

    def changed(self, found: dict[str, str], content: str) -> set[str]:
        """The names of files that are not what they were, are new, or are gone, of those `found` now."""
        names = self.found.keys() | found.keys()
        differing = (name for name in names if self.found.get(name) != found.get(name))
        return {name for name in differing if not self._is_same(name, content)}

    def _is_same(self, name: str, content: str) -> bool:
        """Whether a file that was fresh when it was found still has the digest it had then."""
        was = self.found.get(name, "")
        if not was.startswith(DIGEST):
            return False
        from generator.digest import digest

        try:
            with open(os.path.join(content, name.removeprefix(OF_CONTENT)), "rb") as file:
                return DIGEST + digest(file.read()) == was
        except OSError:
            return False

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
        lines += [f"{name}\0{stamp}" for name, stamp in self.found.items()]
        if all("\n" not in line for line in lines):
            with open(f"{path}.new", "w", encoding="utf-8", errors="surrogateescape", newline="\n") as file:
                file.write("\n".join(lines))
            os.replace(f"{path}.new", path)


NOTHING = Last(options="", manifest="", made=0, due=0, counts=(0, 0, 0), said=[], strangers=[], found={})
"""What is known where no build was."""


def read(path: str) -> Last:
    """The last build that was kept in the file `path`; NOTHING where none was, or it cannot be read."""
    try:
        with open(path, encoding="utf-8", errors="surrogateescape", newline="\n") as file:
            form, options, manifest, made, due, counts, *rest = file.read().split("\n")
        if form != FORM:
            return NOTHING
        files, size, held_back = map(int, counts.split(" "))
        said, rest = _list(rest)
        strangers, rest = _list(rest)
        found = dict(line.split("\0") for line in rest)
        return Last(
            options=options, manifest=manifest, made=int(made), due=int(due),
            counts=(files, size, held_back), said=said, strangers=strangers, found=found,
        )  # fmt: skip
    except (OSError, ValueError, IndexError):
        return NOTHING


def is_of(last: Last, options: str, output: str, now: int) -> bool:
    """Whether `last` is of a build of these options whose site stands in `output`, and at `now`, in seconds
    since 1970, just what it published is due.
    """
    manifest = stamps.stamp_of(os.path.join(output, MANIFEST))
    is_its_time = last.made <= now and not 0 < last.due <= now
    return last.options == options and manifest != "" and manifest == last.manifest and is_its_time


def holds(last: Last, options: str, content: str, output: str, now: int) -> bool:
    """Whether a build would find what `last` found.

    It would not while another one is at work, or was killed.
    """
    if not is_of(last, options, output, now) or _is_at_work(output):
        return False
    try:
        return not last.changed(look(content), content)
    except OSError:
        return False


def _is_at_work(output: str) -> bool:
    folder, name = os.path.split(os.path.realpath(output))
    beside = (os.path.join(folder, f".{name}.{kind}") for kind in AT_WORK)
    within = (os.path.join(output, f".{kind}") for kind in AT_WORK)
    return any(os.path.lexists(path) for path in (*beside, *within))


def _list(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines that the first says how many there are of, and the rest."""
    end = int(lines[0]) + 1
    return lines[1:end], lines[end:]


def forget(path: str) -> None:
    """Take away what is kept in the file `path`: it is not to be relied on from here on."""
    try:
        os.unlink(path)
    except OSError:  # there is none, or it is not to be had
        return


def cache_of(content: str) -> str:
    """Where builds of `content` remember: `.cache/` beside it."""
    return os.path.join(os.path.dirname(os.path.abspath(content)), ".cache")


def path_of(content: str, output: str) -> str:
    """Where the last build from `content` to `output` is kept: below `.cache/`, beside the content."""
    name = os.path.realpath(output).strip(os.sep).replace(os.sep, "%")
    return os.path.join(cache_of(content), f"last{name[-200:]}")


def told(
    content: str, output: str, theme: str, base_url: str, *, drafts: bool, future: bool, strict: bool,
    leave_out: frozenset[str],
) -> str:  # fmt: skip
    """All that a build is told and what it makes depends on, on one line."""
    places = (os.path.normpath(content), os.path.realpath(output), theme, base_url)
    return repr((*places, drafts, future, strict, sorted(leave_out)))


def look(content: str) -> dict[str, str]:
    """The stamp of every file that a build of `content` may depend on, by name."""
    found = {OF_CONTENT + name: stamp for name, stamp in stamps.scan(content).items()}
    for kind, folder in (
        (OF_PROGRAM, HERE),
        (OF_THEMES, os.path.join(os.path.dirname(HERE), "themes")),
        (OF_THEMES + "own/", os.path.join(os.path.dirname(os.path.abspath(content)), "themes")),
    ):
        found |= {kind + name: stamp for name, stamp in stamps.scan(folder).items()}
    return found
