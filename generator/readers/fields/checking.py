"""From a document to checked fields: pydantic's findings said in this project's words."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.formats.document import Document
from generator.problems import Problem, Refused, quoted
from generator.readers.fields.base import Fields

F = TypeVar("F", bound=Fields)

_SHAPES = {
    "dict_type": "has no name; write it like {name: …}",
    "list_type": "is not a list; write its entries in [ ], or each on a line after '- '",
}


def check(document: Document, fields: type[F]) -> tuple[F, list[Problem]]:
    """The fields of `document`, and what is wrong with the document.

    A faulty document is checked again without what is faulty, so that the laws of an episode can be
    applied to the rest and all faults are told in one run. Raises Refused where too little is left.
    """
    try:
        return fields.model_validate(document.value), []
    except ValidationError as error:
        found = error.errors(include_url=False)
    problems = [_problem(detail, document, fields) for detail in found]
    faulty = {str(detail["loc"][0]) for detail in found}
    rest = {name: value for name, value in document.value.items() if name not in faulty}
    try:
        return fields.model_validate({**fields.stand_ins, **rest}), problems
    except ValidationError:
        raise Refused(problems) from None


def _problem(detail: ErrorDetails, document: Document, fields: type[Fields]) -> Problem:
    path = tuple(_written(detail["loc"], document.value))
    return Problem(document.place(*path), _message(detail, path, fields))


def _written(loc: tuple[int | str, ...], value: Any) -> Iterator[int | str]:
    """The steps of `loc` that the document has; those that a lone value was wrapped in are passed over."""
    for step in loc:
        if isinstance(value, dict) and isinstance(step, str):
            yield step
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int):
            yield step
            value = value[step]


def _message(detail: ErrorDetails, path: tuple[int | str, ...], fields: type[Fields]) -> str:
    group = _group(fields, path[:-1])
    if detail["type"] == "missing":
        return f"is missing; {group.noun} needs it"
    if detail["type"] == "extra_forbidden":
        return f"is not a field of {group.noun}{_hint(str(path[-1]), group)}"
    if detail["input"] is None:
        return "is empty; write a value, or leave the line out"
    if detail["type"] == "model_type":
        names = ": …, ".join(list(_group(fields, path).model_fields)[:2])
        return f"{_shown(detail['input'])} does not say what it is; write it like {{{names}: …}}"
    if detail["type"] in _SHAPES:
        return f"{_shown(detail['input'])} {_SHAPES[detail['type']]}"
    fault = detail.get("ctx", {}).get("error", detail["msg"])
    return f"{_shown(detail['input'])} {fault}"


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "a mapping"
    return "a list" if isinstance(value, list) else quoted(value)


def _hint(name: str, group: type[Fields]) -> str:
    near = get_close_matches(name.lower(), group.model_fields, n=1)
    return f"; did you mean '{near[0]}'?" if near else f"; it has {', '.join(group.model_fields)}"


def _group(fields: type[Fields], path: tuple[int | str, ...]) -> type[Fields]:
    """The group of fields that stands at `path` below `fields`."""
    for step in path:
        if isinstance(step, str) and step in fields.model_fields:
            fields = _fields_within(fields.model_fields[step].annotation) or fields
    return fields


def _fields_within(annotation: Any) -> type[Fields] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation if issubclass(annotation, Fields) else None
    found = (_fields_within(part) for part in get_args(annotation))
    return next((group for group in found if group), None)
