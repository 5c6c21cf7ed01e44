"""What is wrong, where, and what to do about it: one line each."""

from collections.abc import Iterable
from enum import StrEnum

from generator.record import Record


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"
    """Advice, of which `check` alone tells: nothing is wrong."""


class Place(Record, order=True):
    """Where something was written."""

    file: str
    """The path as the user gave it, with `/` between folders."""
    line: int = 0
    """Counted from 1, front matter included; 0 where a whole file is meant."""
    field: str = ""
    """Dotted, with indices: `chapters[3].start`; empty in a body."""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.field}" if self.field else where

    def short(self) -> str:
        """File and line alone, for naming a second place in a message."""
        return f"{self.file}:{self.line}" if self.line else self.file


class Problem(Record, order=True):
    """One fault: its place, what is wrong with which value, and the remedy."""

    place: Place
    message: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        if self.severity is Severity.ERROR:
            return f"{self.place}: {self.message}"
        file = self.place.short()
        rest = f"{self.place.field}: {self.message}" if self.place.field else self.message
        return f"{file}: {self.severity}: {rest}"


class Refused(Exception):
    """Content that cannot be used, with every problem found in it."""

    exit_code = 1

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Misused(Refused):
    """Wrong usage or configuration: folders that do not fit, a theme that is not there."""

    exit_code = 2


class Garbled(Refused):
    """Something that this program made is not what it was to be: its own fault, and nobody else's."""

    exit_code = 3


def warning(place: Place, message: str) -> Problem:
    """A problem that changes no exit code unless `--strict` is given."""
    return Problem(place, message, Severity.WARNING)


def notice(place: Place, message: str) -> Problem:
    """Advice. It never changes an exit code."""
    return Problem(place, message, Severity.NOTICE)


def faults(problems: Iterable[Problem]) -> list[Problem]:
    """Errors and warnings."""
    return [problem for problem in problems if problem.severity is not Severity.NOTICE]


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those of `problems` that stop a build."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def quoted(value: object) -> str:
    """`value` as a message shows it: in quotes, on one line, unprintable characters escaped, cut at 60."""
    text = value if isinstance(value, str) else str(value)
    shown = "".join(char if char.isprintable() else repr(char)[1:-1] for char in text)
    return f"'{shown[:59]}…'" if len(shown) > 60 else f"'{shown}'"
