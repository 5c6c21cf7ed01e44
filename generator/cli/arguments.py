"""The command line read."""

import argparse
from collections.abc import Sequence

from generator import __version__
from generator.cli.options import COUNT, FLAG, ONE_OF, OPTIONS, Parsed

EXAMPLES = {
    "build": """\
examples:
  python build.py                                  content/ becomes output/
  python build.py --base-url https://example.org/podcast/
  python build.py --drafts --future --output /tmp/preview
""",
    "check": """\
examples:
  python build.py check                            all that is wrong, and pages that were changed by hand
  python build.py check --strict --format github   annotations of a workflow
""",
    "quotes": """\
examples:
  python build.py quotes                           every quotation, and what is known of it
  python build.py quotes --dry-run                 the times that --write would put in
  python build.py quotes --write                   put them into the front matter of their episodes
""",
}

ABOUT = {
    "build": (
        "content/ becomes output/",
        "Make the site of content/ in output/. On any error output/ stays as it was.",
    ),
    "check": (
        "say what is wrong with content/ and output/",
        "Say what is wrong with content/, and which files of output/ no build made so. Changes nothing.",
    ),
    "quotes": (
        "every quotation and its verdict; --write puts found times in",
        "Compare every quotation with its transcript and list the verdicts. With --write, put the times of "
        "words that were found exactly, but elsewhere or without a time, into their episodes' front matter.",
    ),
}
"""By command: in a few words, and in a sentence."""


def parse(given: Sequence[str]) -> Parsed:
    """What `given` says. Ends the program, with code 2, where it says nothing that can be done."""
    parsed = vars(_parser().parse_args(given))
    return Parsed(parsed.pop("command"), parsed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build.py",
        description="Chapterhouse makes a site, a quote index and a feed of a podcast's archive.",
        epilog="Without a command, 'build' is meant. Each command has --help with examples.",
    )
    parser.add_argument("--version", action="version", version=f"Chapterhouse {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name in OPTIONS:
        shortly, description = ABOUT[name]
        _add_options(name, commands.add_parser(
            name,
            help=shortly,
            description=description,
            epilog=EXAMPLES[name],
            formatter_class=argparse.RawDescriptionHelpFormatter,
        ))  # fmt: skip
    return parser


def _add_options(command: str, parser: argparse.ArgumentParser) -> None:
    for name, kind, default, metavar, said in OPTIONS[command]:
        flag = f"--{name.replace('_', '-')}"
        if kind == FLAG:
            parser.add_argument(flag, action="store_true", help=said)
        elif kind == ONE_OF:
            parser.add_argument(flag, choices=metavar.split(","), default=default, help=said)
        else:
            value = _count if kind == COUNT else str
            parser.add_argument(flag, type=value, default=default, metavar=metavar, help=said)


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of processes; write 1 or more")
    return int(text)
