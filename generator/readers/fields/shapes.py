"""From the annotation of a field to the function that reads what was typed there."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, TypeAlias, Union, get_args, get_origin

from msgspec.structs import fields as fields_of

from generator.readers.fields import faults
from generator.readers.fields.base import Fields
from generator.readers.fields.faults import Fault, Faulty

Reader: TypeAlias = Callable[[Any], Any]
"""Value as typed → value as checked. Raises ValueError with the end of a sentence that begins with the
value, or Faulty.
"""


class Table(NamedTuple):
    """How a group of fields is read."""

    readers: Mapping[str, Reader]
    required: frozenset[str]
    noun: str


@cache
def table_of(group: type[Fields]) -> Table:
    """Made when the first group of its kind is read, as few runs meet every kind."""
    described = fields_of(group)
    readers = {one.name: _reader(one.type) for one in described}
    return Table(readers, frozenset(one.name for one in described if one.required), group.noun)


def sift(value: Mapping[str, Any], table: Table) -> tuple[dict[str, Any], list[Fault]]:
    """The sound fields of `value`, and what is wrong with the others."""
    readers, required, noun = table
    sound: dict[str, Any] = {}
    found: list[Fault] = []
    for name, held in value.items():
        if name not in readers:
            found.append(faults.unknown(name, noun, readers))
        elif held is not None:
            try:
                sound[name] = readers[name](held)
            except ValueError as fault:
                found += faults.at(name, held, fault)
    if not required <= sound.keys():
        found += faults.missing(value, required, noun)
    return sound, found


def _reader(annotation: Any) -> Reader:
    origin, within = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        reader: Reader = within[1]
        return _one_or_more(within[0]) if get_origin(within[0]) is list else reader
    if origin in (Union, UnionType):
        return _reader(next(one for one in within if one is not NoneType))
    if origin is list:
        return _list(_reader(within[0]))
    if origin is dict:
        return _mapping(_reader(within[1]))
    return _group(annotation)


def _group(group: type[Fields]) -> Reader:
    table = table_of(group)
    alone = group.alone

    def read(value: Any) -> Fields:
        if isinstance(value, dict):
            sound, found = sift(value, table)
            if found:
                raise Faulty(found)
            return group(**sound)
        if alone and isinstance(value, str):
            return group(**{alone: table.readers[alone](value)})
        raise faults.shapeless(table.readers)

    return read


def _list(read_item: Reader) -> Reader:
    def read(value: Any) -> list[Any]:
        if not isinstance(value, list):
            raise ValueError("is not a list; write its entries in [ ], or each on a line after '- '")
        try:
            return [read_item(one) for one in value]
        except ValueError:
            raise Faulty(_all(enumerate(value), read_item)) from None

    return read


def _one_or_more(annotation: Any) -> Reader:
    read_item = _reader(get_args(annotation)[0])
    read_list = _list(read_item)

    def read(value: Any) -> list[Any]:
        return read_list(value) if isinstance(value, list) else [read_item(value)]

    return read


def _mapping(read_item: Reader) -> Reader:
    def read(value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise ValueError("has no name; write it like {name: …}")
        try:
            return {name: read_item(held) for name, held in value.items()}
        except ValueError:
            raise Faulty(_all(value.items(), read_item)) from None

    return read


def _all(entries: Iterable[tuple[str | int, Any]], read_item: Reader) -> Iterable[Fault]:
    """The faults of every entry, not only of the first that has one."""
    for step, held in entries:
        try:
            read_item(held)
        except ValueError as fault:
            yield from faults.at(step, held, fault)
