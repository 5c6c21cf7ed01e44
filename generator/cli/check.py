"""`check`: what is wrong with content and output."""

from generator.cli import printing
from generator.cli.build import options_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.cli.options import Parsed
    from generator.problems import Problem


def run(parsed: "Parsed") -> int:
    """Say everything that is wrong, and return 1 where it would stop a build or a page was changed."""
    from generator.build.checking import check
    from generator.cli.progress import Progress
    from generator.problems import errors, faults

    with Progress(is_quiet=parsed.quiet or parsed.format != "text") as progress:
        problems = sorted(check(options_of(parsed), progress))
    FORMATS[parsed.format](problems)
    if parsed.format == "text" and not parsed.quiet:
        count = len(errors(problems))
        print(f"{count} errors, {len(faults(problems)) - count} warnings")
    return int(bool(faults(problems) if parsed.strict else errors(problems)))


def _as_json(problems: "Iterable[Problem]") -> None:
    import json

    print(json.dumps([_data(one) for one in problems], ensure_ascii=False, indent=1))


def _data(one: "Problem") -> dict[str, object]:
    place = one.place
    return {
        "file": place.file, "line": place.line or None, "field": place.field or None,
        "message": one.message, "severity": one.severity.value,
    }  # fmt: skip


def _for_github(problems: "Iterable[Problem]") -> None:
    """As GitHub's workflow commands annotate files."""
    for one in problems:
        where = f"file={_escaped(one.place.file)}" + (f",line={one.place.line}" if one.place.line else "")
        said = f"{one.place.field}: {one.message}" if one.place.field else one.message
        print(f"::{one.severity.value} {where}::{_escaped(said)}")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


FORMATS: "dict[str, Callable[[list[Problem]], None]]" = {
    "text": printing.report,
    "json": _as_json,
    "github": _for_github,
}
"""How problems are said, by the name of the format."""
