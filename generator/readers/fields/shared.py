"""Groups of fields that stand in more than one kind of file."""

from typing import Annotated, ClassVar

from generator.model import QuoteKind
from generator.readers.fields.base import Fields
from generator.readers.fields.places import AddressName
from generator.readers.fields.values import LanguageTag, Line, Lines, Time, one_of


class CreditFields(Fields):
    noun: ClassVar = "a person's part"
    alone: ClassVar = "name"

    name: Line
    role: Line = ""
    group: Line = ""


class QuoteFields(Fields):
    """A quotation in an episode's front matter."""

    noun: ClassVar = "a quotation"

    text: Line
    speaker: Line
    at: Time | None = None
    until: Time | None = None
    kind: Annotated[str, one_of(*QuoteKind)] = QuoteKind.VERBATIM
    topic: Line = ""
    topics: Lines = []
    id: AddressName = ""
    source: Line = ""
    part: Line = ""
    original: Line = ""
    language: LanguageTag = ""
    note: Line = ""
