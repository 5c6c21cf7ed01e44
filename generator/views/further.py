"""Other quotations that the page of one leads to."""

from itertools import islice

from generator import timecode
from generator.model import Listing, Quotation
from generator.plan.site import Site
from generator.record import Record
from generator.views.brief import shortened
from generator.views.desk import Desk

MORE = 3
"""Of each kind."""


class FurtherQuote(Record):
    """Another quotation in a few words."""

    text: str
    href: str
    is_verbatim: bool
    said: str
    """When and who said it, or in which episode."""


def by_speaker(site: Site, desk: Desk, quotation: Quotation) -> tuple[FurtherQuote, ...]:
    """Those from elsewhere that follow it among all of the speaker's, and after the last the first."""
    said = site.index.people[quotation.quote.speaker].quotations
    at = site.index.said_at[quotation.quote.id]
    ring = (said[(at + step) % len(said)] for step in range(1, len(said)))
    others = (one for one in ring if not _are_together(one, quotation))
    return tuple(_further(desk, one, _where(site, one)) for one in islice(others, MORE))


def _are_together(one: Quotation, other: Quotation) -> bool:
    return one.quote.episode != "" and one.quote.episode == other.quote.episode


def in_episode(desk: Desk, quotation: Quotation, episode: Listing | None) -> tuple[FurtherQuote, ...]:
    """Those next to it in time."""
    if episode is None:
        return ()
    said = episode.quotations
    at = next(at for at, one in enumerate(said) if one.quote.id == quotation.quote.id)
    first = max(0, min(at - 1, len(said) - MORE - 1))
    near = [one for one in said[first : first + MORE + 1] if one is not said[at]]
    return tuple(_further(desk, one, _when(desk, one)) for one in near)


def _where(site: Site, one: Quotation) -> str:
    episode = site.index.episode_of(one)
    return episode.title if episode else one.quote.source


def _when(desk: Desk, one: Quotation) -> str:
    name = desk.person(one.quote.speaker).text
    return f"{timecode.clock(one.moment.start)} · {name}" if one.moment else name


def _further(desk: Desk, one: Quotation, said: str) -> FurtherQuote:
    quote = one.quote
    return FurtherQuote(shortened(quote.text, 160), desk.quotation(quote.id), quote.is_verbatim, said)
