"""The commands and their options."""

import argparse

from generator import __version__

BUILD_EXAMPLE = """\
examples:
  python build.py                                  content/ becomes output/
  python build.py --base-url https://example.org/podcast/
  python build.py --drafts --future --output /tmp/preview
"""


def parser() -> argparse.ArgumentParser:
    """What reads the command line. It ends the program, with code 2, where it cannot."""
    parser = argparse.ArgumentParser(
        prog="build.py",
        description="Chapterhouse makes a site, a quote index and a feed of a podcast's archive.",
        epilog="Without a command, 'build' is meant. Each command has --help with examples.",
    )
    parser.add_argument("--version", action="version", version=f"Chapterhouse {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_build(commands.add_parser(
        "build",
        help="content/ becomes output/",
        description="Make the site of content/ in output/. On any error output/ stays as it was.",
        epilog=BUILD_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    ))  # fmt: skip
    return parser


def _add_build(parser: argparse.ArgumentParser) -> None:
    def option(*names: str, **settings: object) -> None:
        parser.add_argument(*names, **settings)  # type: ignore[arg-type]

    option("--content", default="content", metavar="DIR", help="read from DIR")
    option("--output", default="output", metavar="DIR", help="write to DIR")
    option("--theme", default="", metavar="NAME", help="use this theme, not the show's")
    option("--base-url", default="", metavar="URL", help="where the site will stand, not the show's")
    option("--jobs", type=_count, default=0, metavar="N", help="use N processes, not one for each core")
    option("--clean", action="store_true", help="write every file anew")
    option("--drafts", action="store_true", help="publish drafts too")
    option("--future", action="store_true", help="publish episodes dated in the future too")
    option("--no-search", action="store_true", help="leave the search out")
    option("--no-cards", action="store_true", help="leave the pictures for links out")
    option("--strict", action="store_true", help="treat warnings as errors")
    option("--quiet", action="store_true", help="print problems only")
    option("--json", action="store_true", help="print what was done as JSON")
    option("--profile", action="store_true", help="print where the time went")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of processes; write 1 or more")
    return int(text)
