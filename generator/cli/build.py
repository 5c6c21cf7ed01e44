"""`build`: content/ becomes output/."""

import os

from generator import standing
from generator.cli import clock, summary
from generator.last import path_of_last, read_last
from generator.surroundings import told

TYPE_CHECKING = False
if TYPE_CHECKING:
    from generator.build.options import Options
    from generator.cli.options import Parsed


UNSEARCHED = (
    "The search finds nothing, as Pagefind is not installed: pip install pagefind-bin, or --no-search"
)


def run_unchanged(parsed: "Parsed") -> bool:
    """Whether nothing is different from what the last build found; then all is said that it would say."""
    started = clock.seconds()
    last = read_last(path_of_last(parsed.content, parsed.output))
    if parsed.clean or parsed.profile:
        return False
    try:
        now = clock.epoch()
    except ValueError:
        return False
    if not standing.holds(last, _told(parsed), parsed.content, parsed.output, now):
        return False
    files, size, held_back = last.counts
    counts = {"files": files, "rendered": 0, "reused": files, "removed": 0, "bytes": size}
    strangers = last.strangers_in(parsed.output)
    summary.tell(parsed, {**counts, "held_back": held_back}, last.said, strangers, started)
    return True


def run(parsed: "Parsed") -> int:
    """Build, say what was done, and return the exit code. What stops a build is raised."""
    from msgspec.structs import asdict

    from generator.build.path import build
    from generator.cli.progress import Progress

    started = clock.seconds()
    with Progress(is_quiet=parsed.quiet or parsed.json) as progress:
        outcome = build(options_of(parsed), progress)
    if parsed.profile:
        print("\n".join(progress.profile(clock.seconds() - started)))
    if outcome.is_unsearched and not (parsed.quiet or parsed.json):
        print(UNSEARCHED)
    counts = asdict(outcome.published)
    strangers = counts.pop("strangers")
    summary.tell(parsed, {**counts, "held_back": outcome.held_back}, outcome.warnings, strangers, started)
    return 0


def options_of(parsed: "Parsed") -> "Options":
    """What a build is told by the command line."""
    from pathlib import Path

    from generator.build.options import Options

    return Options(
        now=clock.now(),
        content=Path(parsed.content),
        output=Path(parsed.output),
        theme=parsed.theme,
        base_url=_base_url(parsed.base_url),
        clean=parsed.clean,
        jobs=parsed.jobs or cores(),
        drafts=parsed.drafts,
        future=parsed.future,
        leave_out=_left_out(parsed),
        strict=parsed.strict,
    )


def _told(parsed: "Parsed") -> str:
    return told(
        parsed.content, parsed.output, parsed.theme, parsed.base_url,
        drafts=parsed.drafts, future=parsed.future, strict=parsed.strict, leave_out=_left_out(parsed),
    )  # fmt: skip


def _left_out(parsed: "Parsed") -> frozenset[str]:
    parts = {"search": parsed.no_search, "cards": parsed.no_cards}
    return frozenset(part for part, is_out in parts.items() if is_out)


def cores() -> int:
    """The processor cores that this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _base_url(written: str) -> str:
    """`--base-url`, ending in a slash."""
    if not written:
        return ""
    from generator.problems import Misused, Place, Problem, quoted
    from generator.readers.fields.places import base_address

    try:
        return base_address(written)
    except ValueError as fault:
        raise Misused([Problem(Place("--base-url"), f"{quoted(written)} {fault}")]) from None
