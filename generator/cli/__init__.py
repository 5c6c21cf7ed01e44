"""The command line: arguments, the clock, printing. What a command does is one function elsewhere.

What a command needs is imported when it runs: a build that has nothing to do is over before that.
"""

import gc
import sys

from generator.cli import build
from generator.cli.options import parsed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.cli.options import Parsed

DONE = 0

GARBAGE = 50_000
"""Objects after which Python looks for cycles among them: a build makes many objects and few cycles."""


def _check(parsed: "Parsed") -> int:
    from generator.cli import check

    return check.run(parsed)


def _quotes(parsed: "Parsed") -> int:
    from generator.cli import quotes

    return quotes.run(parsed)


COMMANDS: "dict[str, Callable[[Parsed], int]]" = {"build": build.run, "check": _check, "quotes": _quotes}
"""What each command runs."""

SHORTCUTS: "dict[str, Callable[[Parsed], bool]]" = {"build": build.run_unchanged}
"""What sees whether a command has nothing to do, and then says so."""


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Run one command, `build` where none is named, and return its exit code (docs/content.md §10)."""
    gc.set_threshold(GARBAGE)
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or (given[0].startswith("-") and given[0] not in ("-h", "--help", "--version")):
        given.insert(0, "build")
    shortcut = SHORTCUTS.get(given[0])
    if shortcut and sys.getfilesystemencoding() == "utf-8" and shortcut(parsed(given)):
        return DONE
    from generator.cli.running import run

    return run(given, COMMANDS)
