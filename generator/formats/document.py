"""YAML as this archive uses it: mappings, lists and text, nothing else, each with its line.

Every scalar stays the text that was typed, so `no`, `010`, `1:30:00` and `1984` survive (YAML 1.1
would make them false, 8, 5400 and a number).
"""

from functools import cached_property

from generator.formats import ordinary
from generator.formats.nodes import STEPS, Path, Value, dotted
from generator.problems import Place
from generator.record import Record


class Document(Record, dict=True, gc=True):
    """One YAML mapping and where its values stand."""

    file: str
    value: dict[str, Value]
    text: str
    lines: dict[Path, int]
    """Those of paths of up to `STEPS` steps."""
    first_line: int = 1

    def place(self, *path: str | int) -> Place:
        """Where `path` is written, or where its nearest written parent is."""
        known, lines = path, self.lines if len(path) <= STEPS else self._all_lines
        while known and known not in lines:
            known = known[:-1]
        return Place(self.file, lines.get(known, self.first_line), dotted(path))

    @cached_property
    def _all_lines(self) -> dict[Path, int]:
        """Found when first asked for: in most files nothing is wrong, and nobody asks."""
        from generator.formats import parsed

        return parsed.lines(self.text, self.file, self.first_line)


def read(text: str, file: str, first_line: int = 1) -> Document:
    """The mapping written in `text`, whose first line is line `first_line` of `file`.

    Raises Refused for what YAML cannot read, and for duplicate keys, aliases, tags and text cut by
    ` #`: all of them at once.
    """
    value, lines = ordinary.read(text, first_line) or _parsed(text, file, first_line)
    return Document(file, value, text, lines, first_line)


def _parsed(text: str, file: str, first_line: int) -> tuple[dict[str, Value], dict[Path, int]]:
    from generator.formats import parsed  # a run in which all is ordinary is shorter by PyYAML

    return parsed.read(text, file, first_line)
