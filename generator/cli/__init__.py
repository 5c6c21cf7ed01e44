"""The command line: arguments, the clock, printing. What a command does is one function elsewhere."""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from generator import signals
from generator.cli import build, printing
from generator.problems import Misused, Place, Problem, Refused, quoted

if TYPE_CHECKING:
    import argparse

DONE, MACHINE_FAULT = 0, 3

COMMANDS: dict[str, "Callable[[argparse.Namespace], int]"] = {"build": build.run}
"""What each command runs."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, `build` where none is named, and return its exit code (docs/content.md §10)."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    with signals.raised("output/ is as it was"):
        try:
            _refuse_narrow_file_names()
            return _run(given)
        except Refused as refused:
            printing.report(refused.problems)
            return refused.exit_code
        except OSError as fault:
            printing.complain(printing.machine_fault(fault))
            return MACHINE_FAULT
        except signals.Interrupted as interrupted:
            printing.complain(f"interrupted; {interrupted}")
            return interrupted.exit_code


def _run(given: list[str]) -> int:
    if given and not given[0].startswith("-") and given[0] not in COMMANDS:
        raise Misused([Problem(Place("build.py"), _unknown_command(given[0]))])
    if not given or (given[0] not in COMMANDS and given[0] not in ("-h", "--help", "--version")):
        given.insert(0, "build")
    from generator.cli.arguments import parser

    parsed = parser().parse_args(given)
    return COMMANDS[parsed.command](parsed)


def _refuse_narrow_file_names() -> None:
    encoding = sys.getfilesystemencoding()
    if encoding != "utf-8":
        message = (
            f"this locale writes file names in {encoding}, which cannot hold every name; set PYTHONUTF8=1"
        )
        raise Misused([Problem(Place("PYTHONUTF8"), message)])


def _unknown_command(word: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, COMMANDS, n=1)
    remedy = f"did you mean {quoted(near[0])}?" if near else f"there is {', '.join(COMMANDS)}"
    return f"{quoted(word)} is not a command; {remedy}"
