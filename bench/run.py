"""Measures builds beside those of other generators: `make bench`."""

import argparse
import sys
from collections.abc import Iterable, Sequence

from bench import check, report
from bench.cases import CASES, Case, Task
from bench.measure import compare, run
from bench.peers import OUTPUT, Peers
from bench.report import Measured
from bench.workshop import HERE, Workshop

CACHE = HERE / ".bench"
RESULTS = HERE / "bench" / "RESULTS.md"
PAIRS, QUICK_PAIRS = 5, 3
CHECKED = ("200t", "1000")
"""The corpora on which sites are compared before anything is measured: with transcripts; with long lists."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the cases that the command line names; 1 where the sites are not the same."""
    given = _parser().parse_args(arguments)
    pairs = given.pairs or (QUICK_PAIRS if given.quick else PAIRS)
    chosen = [one for one in CASES if (one.quick or not given.quick) and given.only in ("", one.name)]
    peers = Peers(CACHE)
    peers.install(_peers(chosen))
    workshop = Workshop(CACHE, peers)
    same, notes = _check(workshop, chosen)
    table = []
    for case in chosen:
        table += _measure(workshop, case, pairs, notes)
        if not given.only:
            report.write(RESULTS, report.document(table, [*notes, *peers.missing.values()], pairs))
    workshop.clear()
    return 0 if same else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.run", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="200 and 1,000 episodes only, 3 pairs")
    parser.add_argument("--only", default="", metavar="NAME", choices=[one.name for one in CASES],
                        help="one case, printed and not written down: %(choices)s")  # fmt: skip
    parser.add_argument("--pairs", type=int, default=0, metavar="N", help="pairs of runs a case")
    return parser


def _peers(cases: Iterable[Case]) -> list[str]:
    """The generators that `cases` name."""
    return sorted({task.who for case in cases for task in (case.ours, case.other)} & set(OUTPUT))


def _check(workshop: Workshop, cases: Sequence[Case]) -> tuple[bool, list[str]]:
    """Build each corpus with every generator, and count."""
    names = ["ours", *(name for name in _peers(cases) if name not in workshop.peers.missing)]
    wrong = [
        f"The sites of {corpus} differ: {line}"
        for corpus in CHECKED
        for line in _differ(workshop, corpus, names)
    ]
    return not wrong, wrong or [f"The sites of {' and of '.join(CHECKED)} show the same."]


def _differ(workshop: Workshop, corpus: str, names: Iterable[str]) -> list[str]:
    """What the sites of `corpus` that the generators `names` make do not all show."""
    sites = []
    for name in names:
        side = workshop.side(Task(name, corpus))
        run(side)
        sites.append((name, side.folder / OUTPUT.get(name, "output")))
    text, _ = check.table(sites)
    print(f"{corpus}:\n{text}", end="\n\n", flush=True)
    return [line.strip() for line in text.splitlines() if line.endswith(check.DIFFERENT)]


def _measure(workshop: Workshop, case: Case, pairs: int, notes: list[str]) -> list[tuple[str, ...]]:
    """The rows of `case`; none, and a note, where it cannot be run."""
    if absent := {case.ours.who, case.other.who} & set(workshop.peers.missing):
        print(f"{case.name}: left out, {workshop.peers.missing[absent.pop()]}", flush=True)
        return []
    try:
        ours, other = workshop.sides(case)
        # Where something must be there already, the first run makes it.
        warm_ups = 1 if case.ours.state == "cold" else 2
        measured = Measured(case, compare(ours, other, pairs, warm_ups))
    except RuntimeError as fault:
        print(f"{case.name}: {fault}", file=sys.stderr, flush=True)
        notes.append(f"`{case.name}` could not be run: {str(fault).splitlines()[0]}")
        return []
    table = list(report.rows(measured, (ours.name, other.name)))
    for row in table:
        print(f"{case.name:16}" + " | ".join(row), flush=True)
    return table


if __name__ == "__main__":
    sys.exit(main())
