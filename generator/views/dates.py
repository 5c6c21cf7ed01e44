"""The latest date that a page tells of, by which search engines know whether to read it again."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import Any

from generator.model import Listing, Quotation
from generator.plan.artifact import Artifact
from generator.plan.site import Site

Told = Iterable[Listing]


class Dates:
    """Those of the pages of one site, from content alone."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._known: dict[str, date] = {}
        self._pages: dict[tuple[str, int], str] = {}

    def of(self, artifact: Artifact) -> str:
        """YYYY-MM-DD; empty where a page tells of no episode."""
        if artifact.kind in OF_ALL:
            return self._newest
        if artifact.kind not in TOLD:
            return ""
        subject = artifact.subject
        # Worked out once for all pages of an entry; subjects live as long as the plan, and so do their ids.
        key = artifact.kind, id(subject[1] if artifact.kind in PAGED else subject)
        if key not in self._pages:
            told = TOLD[artifact.kind](self.site, subject)
            self._pages[key] = _latest(map(self._of_episode, told))
        return self._pages[key]

    @cached_property
    def _newest(self) -> str:
        return _latest(map(self._of_episode, self.site.episodes))

    def _of_episode(self, one: Listing) -> date:
        """Its own, or that of its last correction."""
        if one.slug not in self._known:
            corrected = (correction.date for correction in one.corrections)
            self._known[one.slug] = max(one.date.date(), *corrected, date.min)
        return self._known[one.slug]


def _latest(dates: Iterable[date]) -> str:
    latest = max(dates, default=None)
    return latest.isoformat() if latest else ""


def _spoken_in(site: Site, quotations: Iterable[Quotation]) -> Iterator[Listing]:
    return filter(None, map(site.index.episode_of, quotations))


def _person(site: Site, subject: Any) -> Told:
    _, entry = subject
    return (*(one.episode for one in entry.appearances), *_spoken_in(site, entry.quotations))


def _topic(site: Site, subject: Any) -> Told:
    _, entry = subject
    return (*entry.episodes, *_spoken_in(site, entry.quotations))


OF_ALL = frozenset(
    ("home", "about", "subscribe", "episodes", "people", "topics", "quotes", "quotes_way", "references")
)
"""Kinds of pages that change with every episode."""

PAGED = frozenset(("person", "topic", "quotes_by", "reference"))
"""Kinds of which all pages of one entry tell the same: their subject is a page of it, and the entry."""

TOLD: dict[str, Callable[[Site, Any], Told]] = {
    "episode": lambda site, one: (one,),
    "year": lambda site, subject: subject[1],
    "person": _person,
    "topic": _topic,
    "quotes_by": lambda site, subject: _spoken_in(site, subject[1].quotations),
    "quote": lambda site, quotation: _spoken_in(site, (quotation,)),
    "references_kind": lambda site, subject: (
        each for filed in subject[0].items for each in filed.work.episodes
    ),
    "reference": lambda site, subject: subject[1][0].episodes,
    "changes": lambda site, subject: (one for one, _ in subject[0].items),
}
"""The episodes that a page tells of, by its kind and subject."""
