"""Who made a work, from a line such as `Ada Moss, Ben Clay and Cy Dale`."""

import re

from generator.record import Record

_OTHERS = re.compile(r"[,;]?\s+(?:et\.? al\.?|and others|& al\.|and colleagues|u\. ?a\.)$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*;\s*|,?\s+(?:and|&|und)\s+", re.IGNORECASE)
_COMMA = re.compile(r",\s+")
_SUFFIX = re.compile(r"(?:Jr|Sr|Inc|Ltd|LLC|PhD|MD)\.?|[IVX]+", re.IGNORECASE).fullmatch


class Authors(Record):
    names: tuple[str, ...]
    """Each as written; one that is written `Moss, Ada` stays so."""
    has_others: bool = False
    """Whether there are more than are named."""

    @property
    def filed(self) -> str:
        """What the work is filed under: the last word of the first name, or what stands before its comma.

        Empty where there is nobody.
        """
        first = self.names[0] if self.names else ""
        return (first.split(",")[0] if "," in first else first.rpartition(" ")[2]).strip()

    @property
    def in_order(self) -> tuple[str, ...]:
        """Each with its first name first: `Ada Moss` of `Moss, Ada`."""
        return tuple(_turned(name) for name in self.names)


def _turned(name: str) -> str:
    last, comma, first = name.partition(", ")
    is_turned = comma != "" and "," not in first and not _SUFFIX(first)
    return f"{first} {last}" if is_turned else name


def authors(written: str) -> Authors:
    """Those named in `written`.

    >>> authors("Ada Moss, Ben Clay and Cy Dale").names
    ('Ada Moss', 'Ben Clay', 'Cy Dale')
    >>> authors("Moss, Ada; Clay, Ben").names, authors("Moss et al.")
    (('Moss, Ada', 'Clay, Ben'), Authors(names=('Moss',), has_others=True))
    """
    named = _OTHERS.sub("", written.strip())
    parts = [part for part in _BETWEEN.split(named) if part]
    names = [name for part in parts for name in _by_commas(part, ";" in named)]
    return Authors(tuple(names), named != written.strip())


def _by_commas(part: str, is_parted: bool) -> list[str]:
    """The names in `part`, whose comma may stand between names or within one: names have two words."""
    found = _COMMA.split(part)
    are_names = all(" " in one for one in found) and not is_parted
    return found if are_names and not any(map(_SUFFIX, found)) else [part]
