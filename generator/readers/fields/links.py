"""The fields of `links.yaml`."""

import re
from typing import Annotated, Any, ClassVar

from generator.model import Fate, Since
from generator.readers.fields.base import Fields
from generator.readers.fields.places import WebAddress
from generator.readers.fields.values import Day, day, one_of, text

_YEAR_OR_MONTH = re.compile(r"([1-9]\d{3})(?:-(0[1-9]|1[0-2]))?", re.ASCII)
_FATES = tuple(fate for fate in Fate if fate is not Fate.UNCHECKED)


def since(value: Any) -> Since:
    """A year, a month or a day."""
    written = text(value)
    if found := _YEAR_OR_MONTH.fullmatch(written):
        return Since(int(found[1]), int(found[2] or 0))
    try:
        known = day(written)
    except ValueError:
        raise ValueError("is neither a year, a month nor a day; write YYYY, YYYY-MM or YYYY-MM-DD") from None
    return Since(known.year, known.month, known.day)


Beginning = Annotated[Since, since]


class LinkFields(Fields):
    noun: ClassVar = "a link"

    url: WebAddress
    state: Annotated[str, one_of(*_FATES)] = Fate.UNCHECKED
    checked: Day | None = None
    to: WebAddress = ""
    since: Beginning | None = None
    archived: WebAddress = ""
    archived_on: Day | None = None


class LinksFields(Fields):
    noun: ClassVar = "a list of links"

    links: list[LinkFields] = []
