"""What every group of fields shares."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, TypeAlias, TypeVar

from generator.record import Record

T = TypeVar("T")

OneOrMore: TypeAlias = Annotated[list[T], "or one alone"]
"""A list; one value typed where it could stand is a list of that value."""


class Fields(Record):
    """A group of named fields. Unknown names are faults; a field left empty counts as left out.

    What a field may hold stands in its annotation: another group; a type `Annotated` with the function
    that makes it of what was typed; lists and mappings of those. `None`
    says that the field may be left out.
    """

    noun: ClassVar[str]
    """What the group describes, for messages: an episode, a chapter."""
    alone: ClassVar[str] = ""
    """The field that is meant when one value stands where the group could: `Neel Nanda` is a name.
    No other field of the group is required.
    """
    stand_ins: ClassVar[Mapping[str, str]] = {}
    """Values with which the rest of a document can be checked when these required ones are faulty."""
