"""A named address outside the site."""

from generator.record import Record


class Link(Record):
    name: str
    url: str
