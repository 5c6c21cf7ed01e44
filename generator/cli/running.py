"""One command from its words to its exit code."""

import sys
from collections.abc import Callable, Mapping, Sequence

from generator import signals
from generator.cli import printing
from generator.cli.options import Parsed, parsed
from generator.problems import Misused, Place, Problem, Refused, quoted

MACHINE_FAULT = 3


def run(given: Sequence[str], commands: Mapping[str, Callable[[Parsed], int]]) -> int:
    """Run the command that `given` begins with. Whatever stops it is said, and told by the exit code."""
    with signals.raised("output/ is as it was"):
        try:
            _refuse_narrow_file_names()
            _refuse_unknown(given[0], commands)
            said = parsed(given)
            return commands[said.command](said)
        except Refused as refused:
            printing.report(refused.problems)
            return refused.exit_code
        except OSError as fault:
            printing.complain(printing.machine_fault(fault))
            return MACHINE_FAULT
        except signals.Interrupted as interrupted:
            printing.complain(f"interrupted; {interrupted}")
            return interrupted.exit_code


def _refuse_narrow_file_names() -> None:
    encoding = sys.getfilesystemencoding()
    if encoding != "utf-8":
        message = (
            f"this locale writes file names in {encoding}, which cannot hold every name; set PYTHONUTF8=1"
        )
        raise Misused([Problem(Place("PYTHONUTF8"), message)])


def _refuse_unknown(word: str, commands: Mapping[str, object]) -> None:
    if word in commands or word.startswith("-"):
        return
    from difflib import get_close_matches

    near = get_close_matches(word, commands, n=1)
    remedy = f"did you mean {quoted(near[0])}?" if near else f"there is {', '.join(commands)}"
    raise Misused([Problem(Place("build.py"), f"{quoted(word)} is not a command; {remedy}")])
