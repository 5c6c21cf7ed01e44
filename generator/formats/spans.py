"""Where the values of a document stand in its text, to be replaced there."""

from typing import Any

import yaml

from generator.formats.nodes import Path
from generator.formats.plain import PARSER
from generator.record import Record


class Span(Record):
    """One value as it is written."""

    start: int
    end: int
    style: str
    """`"`, `'`, `|`, `>`, empty for plain text; `[` for what is no single value."""


class Group(Record):
    """The fields of a mapping as they are written."""

    values: dict[str, Span]
    column: int
    """Characters before the names of its fields."""
    is_flow: bool
    """Whether it stands in `{ }`."""


def group_at(text: str, path: Path) -> Group:
    """The mapping at `path` in a document without a fault. Raises LookupError where there is none."""
    node: Any = yaml.compose(text, Loader=PARSER)
    for step in path:
        if isinstance(step, int):
            node = node.value[step]
        else:
            node = {key.value: value for key, value in node.value}[step]
    if not isinstance(node, yaml.MappingNode) or not node.value:
        raise LookupError(path)
    column = min(key.start_mark.column for key, _ in node.value)
    return Group({key.value: _span(value) for key, value in node.value}, column, bool(node.flow_style))


def _span(node: Any) -> Span:
    style = (node.style or "") if isinstance(node, yaml.ScalarNode) else "["
    return Span(node.start_mark.index, node.end_mark.index, style)
