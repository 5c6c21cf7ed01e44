"""`quotes`: every quotation and its verdict; found times put into front matter."""

from pathlib import Path
from typing import Any

from generator import timecode
from generator.build import quoting
from generator.build.options import Options
from generator.build.quoting import Quoted, Retimed
from generator.cli import clock, printing
from generator.cli.build import cores
from generator.cli.options import Parsed
from generator.cli.progress import Progress
from generator.model import Quotation, Verdict

COLUMNS = ("episode", "time", "speaker", "words", "verdict", "found")
WIDEST = 40
"""Characters of a column."""


def run(parsed: Parsed) -> int:
    """List the quotations, or put times in, and return the exit code. What stops it is raised."""
    options = Options(
        now=clock.now(), content=Path(parsed.content), output=Path(parsed.output), jobs=parsed.jobs or cores()
    )
    with Progress(is_quiet=True) as progress:
        found = quoting.quoted(options, progress)
    if parsed.write or parsed.dry_run:
        _retime(found, is_dry=parsed.dry_run)
    elif parsed.json:
        _print_json([_data(one) for one in found.quotations])
    else:
        print("\n".join(_table(found)))
    return 0


def _table(found: Quoted) -> list[str]:
    """The quotations in columns, and how many there are of each verdict."""
    rows = [COLUMNS, *(tuple(_cut(text) for text in _row(one)) for one in found.quotations)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(COLUMNS))]
    lines = ["  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)) for row in rows]
    verdicts = [one.verdict for one in found.quotations]
    counts = [f"{verdicts.count(one)} {one.value}" for one in Verdict if one in verdicts]
    total = f"{len(verdicts)} quotations" + (f": {', '.join(counts)}" if counts else "")
    return [*(line.rstrip() for line in lines), total] if found.quotations else [total]


def _row(one: Quotation) -> tuple[str, ...]:
    quote, found = one.quote, one.finding.moment
    at = timecode.clock(quote.moment.start, hours=True) if quote.moment else ""
    there = timecode.clock(found.start, hours=True) if found else ""
    return quote.episode or quote.collection, at, quote.speaker, quote.text, one.verdict.value, there


def _cut(text: str) -> str:
    return text if len(text) <= WIDEST else f"{text[: WIDEST - 1].rstrip()}…"


def _data(one: Quotation) -> dict[str, Any]:
    """All that is known of a quotation, times in seconds."""
    quote, finding = one.quote, one.finding
    written, found = quote.moment, finding.moment
    return {
        "id": quote.id,
        "file": quote.place.file,
        "line": quote.place.line,
        "episode": quote.episode or None,
        "collection": quote.collection or None,
        "at": _seconds(written.start if written else None),
        "until": _seconds(written.end if written else None),
        "speaker": quote.speaker,
        "text": quote.text,
        "kind": quote.kind.value,
        "verdict": one.verdict.value,
        "found_at": _seconds(found.start if found else None),
        "found_until": _seconds(found.end if found else None),
        "differences": [{"part": run.part.value, "text": run.text} for run in finding.runs],
        "said_by": list(finding.speakers),
    }


def _seconds(ms: int | None) -> int | float | None:
    return None if ms is None else timecode.seconds(ms)


def _print_json(data: object) -> None:
    import json

    print(json.dumps(data, ensure_ascii=False, indent=1))


def _retime(found: Quoted, *, is_dry: bool) -> None:
    """Put times in, or show where they would be put."""
    files = list(quoting.retimed(found))
    if not is_dry:
        quoting.write(files)
    done = "would be" if is_dry else "were"
    count = sum(one.count for one in files)
    print(f"{count} quotations in {len(files)} files {done} given the time at which they were found")
    for one in files:
        print(f"  {one.place}: {one.count}")
    for left in quoting.left_to_people(found):
        printing.complain(f"{left.quote.place}: stands in the text; correct its time by hand")
    if is_dry:
        print("".join(line for one in files for line in _difference(one)), end="")


def _difference(one: Retimed) -> list[str]:
    from difflib import unified_diff

    before, after = (
        data.decode("utf-8").splitlines(keepends=True) for data in (one.rewriting.before, one.rewriting.after)
    )
    name = str(one.place)
    return [line if line.endswith("\n") else f"{line}\n" for line in unified_diff(before, after, name, name)]
