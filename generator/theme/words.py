"""The words of pages in one language, by the names that templates and views ask for them with."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any, TypeAlias

import msgspec

from generator.digest import digest
from generator.record import Record
from generator.theme.plurals import FORMS, form

Plural: TypeAlias = dict[str, str]
"""Sentences by their form (`plurals.FORMS`), `other` among them."""
Entry: TypeAlias = str | list[str] | dict[str, Any]
"""A sentence; a list of words; a plural; or sentences and plurals by the value that chooses between them."""

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
"""What a sentence leaves room for: `{name}`."""
COUNT = "n"
"""The placeholder of a count, which decides between the forms of a plural."""


class Words(Record, dict=True, gc=True):
    language: str
    """The language they are in, which may not be the show's: a primary subtag."""
    entries: dict[str, Entry]

    def say(self, name: str, choice: str = "", /, **values: object) -> str:
        """The sentence `name`, with `values` in place of its placeholders. Raises KeyError for an
        unknown one.

        Of sentences to choose from it is that of `choice`; a choice for which there is none is said as it is.
        """
        entry = self.entries[name]
        if isinstance(entry, dict) and not is_plural(entry):
            entry = entry.get(choice, choice)
        if isinstance(entry, dict):
            entry = chosen(entry, self.language, values[COUNT])
        if COUNT in values:
            values[COUNT] = self.count(values[COUNT])
        return filled(str(entry), values)

    def count(self, number: object) -> str:
        """A whole number with the separators of the language: `12,345`."""
        return f"{number:,}".replace(",", self.text("thousands"))

    def day(self, value: date) -> str:
        """7 December 2024."""
        month = self.list("months")[value.month - 1]
        return self.say("date", day=value.day, month=month, year=value.year)

    def text(self, name: str) -> str:
        """What has neither forms nor choices."""
        entry = self.entries[name]
        return entry if isinstance(entry, str) else ""

    def list(self, name: str) -> list[str]:
        entry = self.entries[name]
        return entry if isinstance(entry, list) else []

    @cached_property
    def digest(self) -> str:
        # In one order: words that were stored come back in another than those that are read.
        return digest(msgspec.msgpack.encode(self, order="deterministic"))


def is_plural(entry: object) -> bool:
    """Whether the keys of an entry are forms, and not values to choose by."""
    return isinstance(entry, dict) and "other" in entry and entry.keys() <= FORMS.keys()


def chosen(plural: Mapping[str, object], language: str, number: object) -> str:
    """The form of `plural` that goes with a number."""
    name = form(language, number) if isinstance(number, int) else "other"
    return str(plural.get(name, plural["other"]))


def filled(sentence: str, values: Mapping[str, object]) -> str:
    """`sentence` with values in place of its placeholders."""
    return PLACEHOLDER.sub(lambda found: str(values[found[1]]), sentence)


def is_entry(value: object) -> bool:
    """Whether something read from a file can be an entry."""
    if isinstance(value, dict):
        return all(isinstance(one, str) or (is_plural(one) and is_entry(one)) for one in value.values())
    parts = value if isinstance(value, list) else [value]
    return all(isinstance(one, str) for one in parts)


def shape(entry: Entry) -> object:
    """What is the same in every language: the values to choose by, the length of a list, the placeholders."""
    if isinstance(entry, dict) and not is_plural(entry):
        return {value: shape(one) for value, one in entry.items()}
    return len(entry) if isinstance(entry, list) else frozenset(placeholders(entry))


def fits(entry: Entry, known: Entry) -> bool:
    """Whether an entry can stand in place of another; of several to choose from it may have some."""
    if not (isinstance(entry, dict) and isinstance(known, dict)) or is_plural(entry) or is_plural(known):
        return shape(entry) == shape(known)
    return all(
        fits(one, known[value]) if value in known else placeholders(one) <= placeholders(known)
        for value, one in entry.items()
    )


def over(known: Entry | None, entry: Entry) -> Entry:
    """An entry in place of another, which has what this one lacks to choose from."""
    if isinstance(known, dict) and isinstance(entry, dict) and not is_plural(entry):
        return {**known, **entry}
    return entry


def placeholders(entry: Entry) -> set[str]:
    """All that an entry leaves room for, in whatever form or choice."""
    return {found for sentence in sentences(entry) for found in PLACEHOLDER.findall(sentence)}


def sentences(entry: object) -> Iterator[str]:
    """Every sentence of an entry."""
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, dict | list):
        for one in entry.values() if isinstance(entry, dict) else entry:
            yield from sentences(one)
