"""The command line: arguments, the clock, printing. What a command does is one function elsewhere."""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from generator import __version__, signals
from generator.problems import Misused, Place, Problem, Refused, errors, quoted

if TYPE_CHECKING:
    from generator.build import Outcome

DONE, MACHINE_FAULT = 0, 3
MOST_PROBLEMS = 200
"""Problems printed in one run; then their count."""

BUILD_EXAMPLE = """\
examples:
  python build.py                                  content/ becomes output/
  python build.py --base-url https://example.org/podcast/
  python build.py --drafts --future --output /tmp/preview
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, `build` where none is named, and return its exit code (docs/content.md §10)."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    with signals.raised("output/ is as it was"):
        try:
            _refuse_narrow_file_names()
            return _run(given)
        except Refused as refused:
            _report(refused.problems)
            return refused.exit_code
        except OSError as fault:
            _complain(_machine_fault(fault))
            return MACHINE_FAULT
        except signals.Interrupted as interrupted:
            _complain(f"interrupted; {interrupted}")
            return interrupted.exit_code


def _run(given: list[str]) -> int:
    if given and not given[0].startswith("-") and given[0] not in COMMANDS:
        raise Misused([Problem(Place("build.py"), _unknown_command(given[0]))])
    if not given or (given[0] not in COMMANDS and given[0] not in ("-h", "--help", "--version")):
        given.insert(0, "build")
    parsed = _parser().parse_args(given)
    return COMMANDS[parsed.command](parsed)


def _refuse_narrow_file_names() -> None:
    encoding = sys.getfilesystemencoding()
    if encoding != "utf-8":
        message = (
            f"this locale writes file names in {encoding}, which cannot hold every name; set PYTHONUTF8=1"
        )
        raise Misused([Problem(Place("PYTHONUTF8"), message)])


def _unknown_command(word: str) -> str:
    near = get_close_matches(word, COMMANDS, n=1)
    remedy = f"did you mean {quoted(near[0])}?" if near else f"there is {', '.join(COMMANDS)}"
    return f"{quoted(word)} is not a command; {remedy}"


def _parser() -> argparse.ArgumentParser:
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

    option("--content", type=Path, default=Path("content"), metavar="DIR", help="read from DIR")
    option("--output", type=Path, default=Path("output"), metavar="DIR", help="write to DIR")
    option("--theme", default="", metavar="NAME", help="use this theme, not the show's")
    option("--base-url", default="", metavar="URL", help="where the site will stand, not the show's")
    option("--clean", action="store_true", help="write every file anew")
    option("--drafts", action="store_true", help="publish drafts too")
    option("--future", action="store_true", help="publish episodes dated in the future too")
    option("--strict", action="store_true", help="treat warnings as errors")
    option("--quiet", action="store_true", help="print problems only")
    option("--json", action="store_true", help="print what was done as JSON")


def _build(parsed: argparse.Namespace) -> int:
    from generator.build import Options, build

    started = time.monotonic()
    options = Options(
        now=_now(),
        content=parsed.content,
        output=parsed.output,
        theme=parsed.theme,
        base_url=_base_url(parsed.base_url),
        clean=parsed.clean,
        drafts=parsed.drafts,
        future=parsed.future,
        strict=parsed.strict,
    )
    outcome = build(options)
    _report(outcome.warnings)
    for name in outcome.published.strangers:
        _complain(f"{(parsed.output / name).as_posix()}: was made by no build; it is left as it is")
    seconds = time.monotonic() - started
    if parsed.json:
        held_back = {"held_back": outcome.held_back}
        print(json.dumps({**asdict(outcome.published), **held_back, "seconds": round(seconds, 3)}))
    elif not parsed.quiet:
        print("\n".join(_summary(outcome, parsed.output, seconds)))
    return DONE


def _summary(outcome: "Outcome", output: Path, seconds: float) -> Iterator[str]:
    """What was left out, which file to open, and last the counts."""
    done = outcome.published
    if outcome.held_back:
        yield f"Left out, as drafts or of a date to come: {outcome.held_back} (see --drafts, --future)"
    yield f"Open {(output / 'index.html').as_posix()}, or serve the site with"
    yield f"  python3 -m http.server --bind 127.0.0.1 --directory {output.as_posix()}"
    yield (
        f"{done.files} files: {done.rendered} rendered, {done.reused} reused, {done.removed} removed; "
        f"{done.bytes:,} bytes in {seconds:.2f} s"
    )


def _now() -> datetime:
    """The time of the build: SOURCE_DATE_EPOCH where it is set (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch and not epoch.isdecimal():
        message = f"{quoted(epoch)} is not a number of seconds since 1970; correct it or unset it"
        raise Misused([Problem(Place("SOURCE_DATE_EPOCH"), message)])
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)


def _base_url(written: str) -> str:
    """`--base-url`, ending in a slash."""
    if not written:
        return ""
    from generator.readers.fields.places import base_address

    try:
        return base_address(written)
    except ValueError as fault:
        raise Misused([Problem(Place("--base-url"), f"{quoted(written)} {fault}")]) from None


def _report(problems: Iterable[Problem]) -> None:
    """Each problem on a line of its own, by file and line."""
    found = sorted(problems)
    for problem in found[:MOST_PROBLEMS]:
        _complain(str(problem))
    if len(found) > MOST_PROBLEMS:
        count = len(errors(found))
        _complain(f"… {len(found)} problems in all, {count} of them errors")


def _machine_fault(fault: OSError) -> str:
    where = f"{fault.filename}: " if fault.filename else ""
    return f"{where}{fault.strerror or fault}"


def _complain(line: str) -> None:
    """Print on stderr, whatever it can show."""
    encoding = sys.stderr.encoding or "utf-8"
    print(line.encode(encoding, "backslashreplace").decode(encoding), file=sys.stderr)


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {"build": _build}
"""What each command runs."""
