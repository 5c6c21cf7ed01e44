"""links.yaml → what became of outside addresses."""

import re
from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from generator.formats import document
from generator.formats.document import Document
from generator.model import Fate, LinkState, LinkStates
from generator.problems import Problem, Refused, quoted
from generator.readers.context import Context
from generator.readers.fields.checking import check
from generator.readers.fields.links import LinkFields, LinksFields
from generator.readers.folder import Folder

NAME = "links.yaml"

Fault: TypeAlias = tuple[str, str]
"""The field that is at fault, and what is wrong."""

_SNAPSHOT = re.compile(r"https?://[^/]+/(?:web/)?(\d{4})(\d{2})(\d{2})\d{0,6}(?:[a-z]{2}_)?/https?:")
"""How web archives name a copy: by the time it is of, and the address it was at (RFC 7089, appendix)."""


def read(folder: Folder, name: str, context: Context) -> tuple[LinkStates, list[Problem]]:
    """What the file `name` says, and no warning. Raises Refused with every fault of the file."""
    written = document.read(folder.text(name), folder.place(name).file)
    fields, problems = check(written, LinksFields)
    seen: dict[str, int] = {}
    for at, one in enumerate(fields.links):
        first = seen.setdefault(one.url, at)
        faults = [*_faults(one)]
        if first != at:
            line = written.place("links", first).line
            faults.append(("url", f"{quoted(one.url)} stands in line {line} too; keep the newer of the two"))
        problems += [Problem(written.place("links", at, field), said) for field, said in faults]
    if problems:
        raise Refused(problems)
    return LinkStates(tuple(_state(one, written, at) for at, one in enumerate(fields.links))), []


def _faults(one: LinkFields) -> Iterator[Fault]:
    """What its fields do not say together."""
    fate = one.state
    if fate != Fate.UNCHECKED and one.checked is None:
        yield "checked", f"is missing; write the day on which it was found {fate}, as YYYY-MM-DD"
    if fate == Fate.UNCHECKED and one.checked:
        yield "state", "is missing; write live, moved or gone, whichever was found on that day"
    if fate == Fate.UNCHECKED and not (one.checked or one.archived):
        yield "state", "is missing; write live, moved or gone, or the address of an archived copy"
    if fate == Fate.MOVED and not one.to:
        yield "to", "is missing; write the address that it moved to"
    if one.to and fate != Fate.MOVED:
        yield "to", f"{quoted(one.to)} is where nothing moved; write `state: moved`, or leave it out"
    if one.since and fate != Fate.GONE:
        yield "since", "tells when an address was lost; write `state: gone`, or leave it out"
    if one.archived_on and not one.archived:
        yield "archived_on", "is the day of no copy; write the address of the copy as `archived`"


def _state(one: LinkFields, written: Document, at: int) -> LinkState:
    return LinkState(
        url=one.url,
        place=written.place("links", at),
        fate=Fate(one.state),
        checked=one.checked,
        moved_to=one.to,
        gone_since=one.since,
        archived=one.archived,
        archived_on=one.archived_on or _day_of(one.archived),
    )


def _day_of(snapshot: str) -> date | None:
    """The day that the address of an archived copy tells, None where it does not."""
    found = _SNAPSHOT.match(snapshot)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
