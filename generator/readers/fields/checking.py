"""From a document to checked fields."""

from typing import TypeVar

from generator.formats.document import Document
from generator.problems import Problem, Refused
from generator.readers.fields.base import Fields
from generator.readers.fields.shapes import sift, table_of

F = TypeVar("F", bound=Fields)


def check(document: Document, fields: type[F]) -> tuple[F, list[Problem]]:
    """The fields of `document`, and what is wrong with the document.

    Each faulty field has its default or stand-in, so that the laws of an episode can be applied to the
    rest and all faults are told in one run. Raises Refused where too little is left.
    """
    table = table_of(fields)
    sound, found = sift(document.value, table)
    problems = [Problem(document.place(*path), said) for path, said in found]
    lacking = table.required - sound.keys()
    if not lacking <= fields.stand_ins.keys():
        raise Refused(problems)
    stand_ins = {name: table.readers[name](fields.stand_ins[name]) for name in lacking}
    return fields(**stand_ins, **sound), problems
