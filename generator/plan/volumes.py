"""The years of a long feed, each a document of its own (RFC 5005 §4)."""

from generator.model import Listing
from generator.plan import addresses
from generator.plan.addresses import Address
from generator.plan.site import Site
from generator.record import Record


class Volume(Record):
    """The episodes of one year that have audio."""

    year: int
    episodes: tuple[Listing, ...]
    """Newest first."""
    older: Address = ""
    """The document of the year before that has any; empty where this is the oldest."""
    newer: Address = ""

    @property
    def address(self) -> Address:
        return addresses.volume(self.year)


def heard(site: Site) -> list[Listing]:
    """The episodes that are items of a feed: those with audio, newest first."""
    return [one for one in site.episodes if one.enclosure is not None]


def volumes(site: Site) -> tuple[Volume, ...]:
    """Newest first; none while the feed itself holds everything.

    Every year is whole, so that a new episode changes the document of its own year alone.
    """
    limit, episodes = site.show.feed.limit, heard(site)
    if limit is None or len(episodes) <= limit:
        return ()
    by_year: dict[int, list[Listing]] = {}
    for one in episodes:
        by_year.setdefault(one.date.year, []).append(one)
    years = sorted(by_year, reverse=True)
    places = ["", *map(addresses.volume, years), ""]
    return tuple(
        Volume(year, tuple(by_year[year]), older=places[at + 2], newer=places[at])
        for at, year in enumerate(years)
    )
