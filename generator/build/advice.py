"""What `check` advises: nothing of it is wrong, and nothing stops."""

from collections.abc import Callable, Iterator

from generator.plan.hosts import HOSTS, Files, remedy
from generator.problems import Place, Problem, notice
from generator.record import Record

KINDS = 3
"""Kinds of files that are named."""


class Advice(Record):
    name: str
    """By which messages call it."""
    source: str
    """The document that it is from."""
    find: Callable[[Files], Iterator[str]]
    """What there is to say of a site's files."""
    field: str
    """Of show.yaml, which the advice is about."""


def too_many(files: Files) -> Iterator[str]:
    """Of each host that takes fewer files than there are."""
    for host in HOSTS:
        if files.count > host.files:
            found = f"the site has {_told(files)}, and {host.name} takes {host.files:,}"
            yield f"{found}; {_remedy(files, host.files)}"


def _told(files: Files) -> str:
    kinds = ", ".join(f"{count:,} {name}" for name, count in files.kinds(KINDS))
    missing = not (files.index or files.site.leaves_out("search"))
    beside = " besides the index of the search" if missing else ""
    return f"{files.count:,} files{beside} (most are {kinds})"


def _remedy(files: Files, most: int) -> str:
    parts, count = remedy(files, most)
    if not parts:
        return "nothing that may be left out makes them fewer"
    written = f"'leave_out: [{', '.join(sorted(files.left_out.union(parts)))}]'"
    return f"{written} makes it {count:,}" if count <= most else f"even {written} leaves {count:,}"


ADVICE = (Advice("files", "Cloudflare Pages, Limits", too_many, "leave_out"),)


def advised(files: Files, folder: str) -> Iterator[Problem]:
    """Everything that is advised of a site whose content is in `folder`."""
    place = f"{folder}/show.yaml"
    for one in ADVICE:
        for said in one.find(files):
            yield notice(Place(place, 0, one.field), f"{said} ({one.name}: {one.source})")
