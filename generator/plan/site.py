"""What the plan and the views are made from."""

from collections.abc import Callable
from functools import cached_property, lru_cache, partial
from typing import Protocol, TypeVar

from generator.indexes.index import Index
from generator.model import Archive, Broadcast, Episode, Listing
from generator.plan import addresses
from generator.plan.addresses import Address
from generator.plan.cards import Cards, colours
from generator.plan.directory import Directory
from generator.plan.setting import Setting, Target
from generator.theme.theme import Theme

LOCAL_BASE = "http://localhost:8000/"
"""Stands in absolute addresses until the show has a `base_url`."""


E = TypeVar("E", Broadcast, Episode)


class Load(Protocol):
    """What is known of an episode, by its slug: as much as such a record says."""

    def __call__(self, slug: str, kind: type[E]) -> E: ...


class Site(Setting, dict=True):
    """The whole archive, its index and the theme."""

    archive: Archive
    index: Index
    theme: Theme
    load: Load

    def find(self, kind: str, name: str) -> Target | None:
        return self._directory.find(kind, name)

    def full(self, slug: str) -> Episode:
        return self._full(slug)

    def broadcast(self, slug: str) -> Broadcast:
        """What the feed tells of the episode `slug` besides its listing."""
        return self.load(slug, Broadcast)

    @cached_property
    def _full(self) -> Callable[[str], Episode]:
        """An episode's copies are made one after the other."""
        return lru_cache(1)(partial(self.load, kind=Episode))

    @cached_property
    def _directory(self) -> Directory:
        return Directory(self.archive, self.index, self.cards)

    @cached_property
    def cards(self) -> Cards:
        """The pictures that links are shown with."""
        return Cards(self.show, self.words, self.index, colours(self.theme.tokens))

    @property
    def has_base(self) -> bool:
        """Whether it is known where the site will stand."""
        return self.base != LOCAL_BASE

    @property
    def episodes(self) -> tuple[Listing, ...]:
        """Those that were not withdrawn, newest first."""
        return self._directory.episodes


def asset_addresses(theme: Theme) -> dict[str, Address]:
    """The address of each of a theme's assets by the name that templates use."""
    return {one.name: addresses.asset(one.hashed_name) for one in theme.assets}
