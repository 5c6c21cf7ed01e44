"""One file of the site, before it exists."""

from typing import Any

from generator.plan.addresses import Address, output_file
from generator.problems import Place
from generator.record import Record

OWN = "Chapterhouse's own "


class Artifact(Record):
    """What will stand at one address."""

    address: Address
    kind: str
    """Names its view and its renderer."""
    subject: Any
    """What it shows: the episode, the person, the page of a list."""
    place: Place
    """Where in the content it comes from, for naming it when two want one address."""

    @property
    def file(self) -> str:
        """Relative to `output/`."""
        return output_file(self.address)


def own_place(address: Address) -> Place:
    """The place of a file that no single piece of content asks for."""
    return Place(f"{OWN}{address}")


def is_own(place: Place) -> bool:
    return place.file.startswith(OWN)
