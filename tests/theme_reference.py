"""What templates may see, as docs/themes.md lists it: made from the views themselves.

`python -m tests.theme_reference` writes it there.
"""

import ast
import inspect
import re
import sys
import types
import typing
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from generator.record import Record
from generator.renderers.registry import PAGES
from generator.views.registry import VIEWS

DOCUMENT = Path(__file__).parents[1] / "docs/themes.md"
BEGIN, END = "<!-- views: made by tests/theme_reference.py -->\n", "<!-- end of views -->\n"
PLAIN = {bool: "yes or no", str: "text", int: "number", float: "number", date: "date"}


def reference() -> str:
    """The section as Markdown: every page with its template, then every record that is met on the way."""
    found = [f"{BEGIN}\n| template | `page` is |\n| --- | --- |\n"]
    views = {template: view_of(kind) for kind, template in PAGES.items()}
    found += [f"| `{template}` | {linked(view)} |\n" for template, view in views.items()]
    found += [described(one) for one in reached(views.values())]
    return "".join([*found, "\n", END])


def view_of(kind: str) -> type[Record]:
    """What makes the view of a kind says that it gives."""
    given: type[Record] = typing.get_type_hints(VIEWS[kind])["return"]
    return given


def reached(views: typing.Iterable[type[Record]]) -> list[type[Record]]:
    """The views, and the records in their fields, each once."""
    waiting, found = list(views), dict[type[Record], None]()
    while waiting:
        one = waiting.pop(0)
        if one not in found:
            found[one] = None
            waiting += [part for kind in typing.get_type_hints(one).values() for part in records(kind)]
    return list(found)


def records(kind: Any) -> Iterator[type[Record]]:
    """The records within a type."""
    if isinstance(kind, type) and not typing.get_args(kind) and issubclass(kind, Record):
        yield kind
    for part in typing.get_args(kind):
        yield from records(part)


def described(one: type[Record]) -> str:
    head, fields = documented(one)
    rows = [
        f"| `{name}` | {worded(kind)} | {fields.get(name, '')} |"
        for name, kind in typing.get_type_hints(one).items()
    ]
    intro = f"{head}\n\n" if head else ""
    return (
        f"\n### {one.__name__}\n\n{intro}| field | holds | |\n| --- | --- | --- |\n" + "\n".join(rows) + "\n"
    )


def documented(one: type[Record]) -> tuple[str, dict[str, str]]:
    """The docstring of a record, and those of its fields."""
    tree = ast.parse(inspect.getsource(one)).body[0]
    assert isinstance(tree, ast.ClassDef)
    said: dict[str, str] = {}
    for field, text in zip(tree.body, tree.body[1:], strict=False):
        is_told = isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and is_told:
            said[field.target.id] = flowing(text.value.value)  # type: ignore[attr-defined]
    return flowing(ast.get_docstring(tree) or ""), said


def flowing(text: str) -> str:
    """A docstring as one line of a table."""
    return re.sub(r"\s+", " ", text).replace("|", r"\|").strip()


def worded(kind: Any) -> str:
    """A type in words."""
    parts = typing.get_args(kind)
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        return " or ".join("nothing" if part is type(None) else worded(part) for part in parts)
    if origin is tuple and parts[-1] is not Ellipsis:
        return "pairs of " + " and ".join(map(worded, parts))
    if origin is tuple:
        inner = worded(parts[0])
        return inner if inner.startswith("pairs") else f"list of {inner}"
    if origin is not None and issubclass(origin, Mapping):
        return "data" if parts[1] is Any else f"{worded(parts[1])} by name"
    if isinstance(kind, type) and issubclass(kind, Record):
        return linked(kind)
    return next((word for plain, word in PLAIN.items() if issubclass(kind, plain)), "data")


def linked(one: type[Record]) -> str:
    return f"[{one.__name__}](#{one.__name__.lower()})"


def written(text: str) -> str:
    """The document with the section as it is now."""
    before, _, rest = text.partition(BEGIN)
    return before + reference() + rest.partition(END)[2]


if __name__ == "__main__":
    DOCUMENT.write_text(written(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
    sys.exit()
