"""What the command line prints on stderr."""

import sys
from collections.abc import Iterable

from generator.problems import Problem, errors

MOST_PROBLEMS = 200
"""Problems printed in one run; then their count."""


def report(problems: Iterable[Problem]) -> None:
    """Each problem on a line of its own, by file and line."""
    found = sorted(problems)
    for problem in found[:MOST_PROBLEMS]:
        complain(str(problem))
    if len(found) > MOST_PROBLEMS:
        count = len(errors(found))
        complain(f"… {len(found)} problems in all, {count} of them errors")


def machine_fault(fault: OSError) -> str:
    where = f"{fault.filename}: " if fault.filename else ""
    return f"{where}{fault.strerror or fault}"


def complain(line: str) -> None:
    """Print on stderr, whatever it can show."""
    encoding = sys.stderr.encoding or "utf-8"
    print(line.encode(encoding, "backslashreplace").decode(encoding), file=sys.stderr)
