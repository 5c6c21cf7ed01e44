"""What the plan and the views are made from."""

from collections.abc import Callable
from functools import cached_property

from generator.indexes import Index
from generator.model import Archive, Episode, Show
from generator.plan import addresses
from generator.plan.addresses import Address
from generator.plan.pagination import PER_PAGE
from generator.record import Record
from generator.theme import Theme

LOCAL_BASE = "http://localhost:8000/"
"""Stands in absolute addresses until the show has a `base_url`."""


class Site(Record, dict=True, gc=True):
    """The archive, its index, the theme, and where the site will stand."""

    archive: Archive
    index: Index
    theme: Theme
    base: str
    """Absolute, ending in `/`."""

    @property
    def show(self) -> Show:
        return self.archive.show

    def leaves_out(self, part: str) -> bool:
        """Whether show.yaml says to leave out `part`."""
        return part in self.show.leave_out

    def links_from(self, page: Address) -> Callable[[Address], str]:
        """What makes links on `page`: relative, but from the root where the page may be shown anywhere."""
        if page == addresses.NOT_FOUND:
            root = addresses.base_path(self.base)
            return lambda address: addresses.absolute(address, root)
        return lambda address: addresses.relative(address, page)

    def absolute(self, address: Address) -> str:
        return addresses.absolute(address, self.base)

    @cached_property
    def episodes(self) -> tuple[Episode, ...]:
        """Those that were not withdrawn, newest first."""
        return tuple(one for one in self.archive.episodes if not one.retired)

    @cached_property
    def order(self) -> dict[str, int]:
        """Where each of `episodes` stands among them, by slug."""
        return {one.slug: at for at, one in enumerate(self.episodes)}

    @cached_property
    def quote_lists(self) -> dict[str, Address]:
        """The page of the list of all quotations that each stands on, by id."""
        found = enumerate(self.index.quotations)
        return {one.quote.id: addresses.paged(addresses.QUOTES, 1 + at // PER_PAGE) for at, one in found}

    @cached_property
    def assets(self) -> dict[str, Address]:
        """The address of each of the theme's assets by the name that templates use."""
        return {one.name: addresses.asset(one.hashed_name) for one in self.theme.assets}
