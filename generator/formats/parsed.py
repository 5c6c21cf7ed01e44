"""Documents as PyYAML understands them."""

import yaml

from generator.formats import plain
from generator.formats.nodes import Path, Value
from generator.formats.scrutiny import Scrutiny
from generator.formats.syntax import syntax_problem
from generator.problems import Refused


def read(text: str, file: str, first_line: int) -> tuple[dict[str, Value], dict[Path, int]]:
    """The mapping written in `text`, and the lines of its values. Raises Refused with every fault."""
    return plain.read(text, first_line) or _scrutinised(text, file, first_line)


def lines(text: str, file: str, first_line: int) -> dict[Path, int]:
    """The lines of all values in `text`, which has no fault."""
    scrutiny = Scrutiny(text, file, first_line)
    scrutiny.root()
    return scrutiny.lines


def _scrutinised(text: str, file: str, first_line: int) -> tuple[dict[str, Value], dict[Path, int]]:
    scrutiny = Scrutiny(text, file, first_line)
    try:
        value = scrutiny.root()
    except yaml.YAMLError as error:
        raise Refused([*scrutiny.problems, syntax_problem(error, text, file, first_line)]) from None
    if scrutiny.problems:
        raise Refused(scrutiny.problems)
    return value, scrutiny.lines
