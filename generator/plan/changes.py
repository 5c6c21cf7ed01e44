"""What was corrected, in the whole archive: a page of it where anything was."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from generator.model import Correction, Listing
from generator.plan import addresses
from generator.plan.artifact import Artifact, own_place
from generator.plan.pagination import PER_PAGE, paginate
from generator.plan.site import Site

Corrected: TypeAlias = tuple[Listing, Correction]


def changes(site: Site) -> Iterator[Artifact]:
    """The pages of the list; none while nothing was corrected."""
    found = corrections(site.episodes)
    for one in paginate(found, PER_PAGE) if found else ():
        address = addresses.paged(addresses.CHANGES, one.number)
        yield Artifact(address, "changes", (one, len(found)), own_place(address))


def corrections(episodes: Iterable[Listing]) -> list[Corrected]:
    """Each with its episode, newest first; those of one day in the order of the `episodes`."""
    found = [(one, each) for one in episodes for each in one.corrections]
    return sorted(found, key=lambda both: both[1].date, reverse=True)
