"""`build`: content/ becomes output/."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli import clock, printing
from generator.cli.progress import Progress
from generator.problems import Misused, Place, Problem, quoted

if TYPE_CHECKING:
    import argparse

    from generator.build import Options, Outcome


def run(parsed: "argparse.Namespace") -> int:
    """Build, say what was done, and return the exit code. What stops a build is raised."""
    from generator.build import build

    started = clock.seconds()
    with Progress(is_quiet=parsed.quiet or parsed.json) as progress:
        outcome = build(_options(parsed), progress)
    printing.report(outcome.warnings)
    for name in outcome.published.strangers:
        printing.complain(f"{(parsed.output / name).as_posix()}: was made by no build; it is left as it is")
    seconds = clock.seconds() - started
    if parsed.profile:
        print("\n".join(progress.profile(seconds)))
    if parsed.json:
        print(_json(outcome, seconds))
    elif not parsed.quiet:
        print("\n".join(_summary(outcome, parsed.output, seconds)))
    return 0


def _options(parsed: "argparse.Namespace") -> "Options":
    from generator.build import Options

    return Options(
        now=clock.now(),
        content=parsed.content,
        output=parsed.output,
        theme=parsed.theme,
        base_url=_base_url(parsed.base_url),
        clean=parsed.clean,
        jobs=parsed.jobs or _cores(),
        drafts=parsed.drafts,
        future=parsed.future,
        strict=parsed.strict,
    )


def _cores() -> int:
    """The processor cores that this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _base_url(written: str) -> str:
    """`--base-url`, ending in a slash."""
    if not written:
        return ""
    from generator.readers.fields.places import base_address

    try:
        return base_address(written)
    except ValueError as fault:
        raise Misused([Problem(Place("--base-url"), f"{quoted(written)} {fault}")]) from None


def _json(outcome: "Outcome", seconds: float) -> str:
    import json

    from msgspec.structs import asdict

    return json.dumps(
        {**asdict(outcome.published), "held_back": outcome.held_back, "seconds": round(seconds, 3)}
    )


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
