"""The floors of the house, and the one door for each effect (docs/architecture.md)."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import PROJECT

FLOORS = (
    ("stamps", "digest", "characters"),
    ("record", "timecode", "slugs", "signals", "surroundings"),
    ("last",),
    ("standing",),
    ("problems",),
    ("model",),
    ("formats", "markup", "pagefind", "pictures", "verdicts"),
    ("theme",),
    ("readers", "indexes"),
    ("plan",),
    ("views",),
    ("renderers", "feeds", "lint", "writers"),
    ("build",),
    ("cli",),
    ("__main__",),
)
"""From the ground up. A room imports only from floors below its own, and from itself."""

FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}

DOORS = {
    "yaml": "formats",
    "markdown_it": "markup",
    "mdit_py_plugins": "markup",
    "linkify_it": "markup",
    "nh3": "markup",
    "jinja2": "renderers",
    "feedgen": "feeds",
    "lxml": "feeds",
    "tinytag": "formats",
    "PIL": "pictures",
    "pagefind_bin": "pagefind",
    "subprocess": "pagefind",
    "argparse": "cli",
    "signal": "signals",
    "fcntl": "build",
    "msvcrt": "build",
    "sys": "cli",
}
"""Modules that only one room imports."""

CLOSED = (
    "socket",
    "urllib.request",
    "http",
    "requests",
    "locale",
    "random",
    "pickle",
    "marshal",
)
"""Modules that no room imports: there is no network in a build, and nothing is left to chance."""

LOCK, DISK = "generator/build/publish/lock.py", "generator/build/publish/disk.py"
STATE, KEPT = "generator/build/database.py", "generator/renderers/kept.py"
LAST = "generator/last.py"
PICTURES = "generator/renderers/pictures.py"
PAGEFIND = "generator/pagefind/run.py"
CONTENT = "generator/writers/disk.py"
SIDE_DOORS = ((LOCK, "time"), ("generator/surroundings.py", "sys"), ("generator/renderers/shelf.py", "sys"))
"""The lock waits, and has a file of its own; a build depends on the folders that libraries stand in, and
keeps compiled templates where Python may keep compiled modules.
"""

WRITES = (
    *("write_text", "write_bytes", "unlink", "rmdir", "mkdir", "makedirs"),
    *("rename", "replace", "rmtree", "copyfile", "truncate"),
)
FOLDERS = ("generator/readers/folder.py", "generator/readers/facts.py")
THEME = "generator/theme/files.py"
READS = ("read_text", "read_bytes", "open")


def modules() -> list[Path]:
    return sorted((PROJECT / "generator").rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def room_of(path: Path) -> str:
    first, *rest = path.relative_to(PROJECT / "generator").parts
    return first if rest else first.removesuffix(".py")


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)} has a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def calls(path: Path) -> Iterator[tuple[str, str]]:
    """Object and method of each call, both as they are written."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            of, _, method = ast.unparse(node.func).rpartition(".")
            yield of, method


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_a_room_imports_only_from_floors_below_its_own(path: Path) -> None:
    room = room_of(path)
    if room == "__init__":
        return
    for name in imports(path):
        other = name.split(".")[1] if name.startswith("generator.") else ""
        if other in ("", "__version__", room):
            continue
        assert FLOOR_OF[other] < FLOOR_OF[room], f"{name_of(path)} imports {name}"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_an_effect_has_one_door(path: Path) -> None:
    room = room_of(path)
    for name in imports(path):
        top = name.split(".")[0]
        if (name_of(path), top) not in SIDE_DOORS:
            assert DOORS.get(top, room) == room or room == "__main__", f"{name_of(path)} imports {name}"
        assert not name.startswith(CLOSED), f"{name_of(path)} imports {name}"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_files_are_read_and_written_at_their_doors(path: Path) -> None:
    name = name_of(path)
    for of, method in calls(path):
        if method in WRITES and (of.startswith(("shutil", "os")) or method not in ("replace", "rename")):
            assert name in (DISK, LOCK, STATE, KEPT, LAST, PICTURES, PAGEFIND, CONTENT), (
                f"{name} writes files: {of}.{method}"
            )
        if method in READS and of not in ("vtt", "Image"):
            doors = (*FOLDERS, THEME, DISK, LOCK, LAST, PICTURES, PAGEFIND, CONTENT)
            assert name in doors, f"{name} reads files: {of}.{method}"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_only_the_command_line_prints_and_reads_the_clock(path: Path) -> None:
    for of, method in calls(path):
        if (of, method) == ("", "print") or method in ("now", "today", "utcnow", "fromtimestamp"):
            assert room_of(path) == "cli", f"{name_of(path)} calls {of}.{method}"


ADDRESS = re.compile(r"/?(episodes|people|topics|quotes|references|subscribe|assets)/|/?feed\.xml|\bt=\d*\{?")


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_addresses_are_made_in_one_place(path: Path) -> None:
    if FLOOR_OF.get(room_of(path), 0) < FLOOR_OF["plan"] or name_of(path) == "generator/plan/addresses.py":
        return
    strings = (node.value for node in ast.walk(tree_of(path)) if isinstance(node, ast.Constant))
    docstrings = {ast.get_docstring(node, clean=False) for node in ast.walk(tree_of(path))
                  if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)}  # fmt: skip
    attribute_docs = {node.value.value for node in ast.walk(tree_of(path))
                      if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)}  # fmt: skip
    for value in strings:
        if isinstance(value, str) and value not in docstrings | attribute_docs:
            assert not ADDRESS.match(value), f"{name_of(path)} makes the address {value!r}"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_a_module_says_what_it_is_for_and_fits_in_the_head(path: Path) -> None:
    assert ast.get_docstring(tree_of(path)), f"{name_of(path)} has no docstring"
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 200, f"{name_of(path)} is long"


@pytest.mark.parametrize("room", ["model", "indexes", "plan", "views"])
def test_models_indexes_plans_and_views_are_frozen(room: str) -> None:
    for path in PROJECT.glob(f"generator/{room}/*.py"):
        for node in ast.walk(tree_of(path)):
            for decorator in getattr(node, "decorator_list", []):
                assert "dataclass" not in ast.unparse(decorator), f"{name_of(path)} has a dataclass"
            if isinstance(node, ast.ClassDef) and is_data(node):
                bases = {ast.unparse(base) for base in node.bases}
                assert bases & {"Record", *RECORDS}, f"{node.name} is no Record"


RECORDS = ("Listing", "Setting")
"""Records that others extend."""


def is_data(node: ast.ClassDef) -> bool:
    """Whether a class names its fields, as records do."""
    return any(isinstance(part, ast.AnnAssign) for part in node.body)


def test_every_room_stands_on_a_floor() -> None:
    assert {room_of(path) for path in modules()} - {"__init__"} == set(FLOOR_OF)


GROUP_REPEATED_POSSESSIVELY = re.compile(r"(?<!\()\)[*+?]\+")


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_no_expression_repeats_a_group_possessively(path: Path) -> None:
    """Python before 3.11.5 finds matches there that are none (cpython issues 100061 and 106052)."""
    texts = [node.value for node in ast.walk(tree_of(path)) if isinstance(node, ast.Constant)]
    assert not [text for text in texts if isinstance(text, str) and GROUP_REPEATED_POSSESSIVELY.search(text)]
