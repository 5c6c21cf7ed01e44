"""A named address outside the site."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    name: str
    url: str
