"""What the command line prints on stderr."""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.problems import Problem

MOST_PROBLEMS = 200
"""Problems printed in one run; then their count."""


def report(problems: "Iterable[Problem]") -> None:
    """Each problem on a line of its own, by file and line."""
    from generator.problems import errors

    found = sorted(problems)
    _say(list(map(str, found)), len(errors(found)))


def warn(lines: "Sequence[str]") -> None:
    """Warnings, each a line."""
    _say(lines, 0)


def machine_fault(fault: OSError) -> str:
    where = f"{fault.filename}: " if fault.filename else ""
    return f"{where}{fault.strerror or fault}"


def complain(line: str) -> None:
    """Print on stderr, whatever it can show."""
    encoding = sys.stderr.encoding or "utf-8"
    print(line.encode(encoding, "backslashreplace").decode(encoding), file=sys.stderr)


def _say(lines: "Sequence[str]", errors: int) -> None:
    for line in lines[:MOST_PROBLEMS]:
        complain(line)
    if len(lines) > MOST_PROBLEMS:
        complain(f"… {len(lines)} problems in all, {errors} of them errors")
