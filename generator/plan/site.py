"""What the plan and the views are made from."""

from collections.abc import Callable
from functools import cached_property, lru_cache

from generator.indexes.index import Index
from generator.model import Archive, Episode, Listing
from generator.plan import addresses
from generator.plan.addresses import Address
from generator.plan.directory import Directory
from generator.plan.setting import Setting, Target
from generator.theme import Theme

LOCAL_BASE = "http://localhost:8000/"
"""Stands in absolute addresses until the show has a `base_url`."""


class Site(Setting, dict=True):
    """The whole archive, its index and the theme."""

    archive: Archive
    index: Index
    theme: Theme
    load: Callable[[str], Episode]
    """By slug: everything that is known of an episode."""

    def find(self, kind: str, name: str) -> Target | None:
        return self._directory.find(kind, name)

    def full(self, slug: str) -> Episode:
        return self._full(slug)

    @cached_property
    def _full(self) -> Callable[[str], Episode]:
        """An episode's copies are made one after the other."""
        return lru_cache(1)(self.load)

    @cached_property
    def _directory(self) -> Directory:
        return Directory(self.archive, self.index)

    @property
    def episodes(self) -> tuple[Listing, ...]:
        """Those that were not withdrawn, newest first."""
        return self._directory.episodes


def asset_addresses(theme: Theme) -> dict[str, Address]:
    """The address of each of a theme's assets by the name that templates use."""
    return {one.name: addresses.asset(one.hashed_name) for one in theme.assets}
