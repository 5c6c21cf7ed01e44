"""Compiled templates, kept for the builds to come."""

import os
import sys
from pathlib import Path

import pytest
from jinja2 import ModuleLoader

from generator.problems import Place
from generator.renderers import kept, shelf
from generator.renderers.environment import environment
from generator.renderers.registry import PAGES, PARTS, templates
from generator.renderers.shelf import Shelf
from generator.theme.chain import chain
from generator.theme.loading import load
from tests.conftest import PROJECT

THEME = load(chain("default", PROJECT, Place("x")), "en").templates


def compiled(folder: Path, leave_out: frozenset[str]) -> set[str]:
    """The templates that are on the shelf of a site without some parts."""
    own = Shelf(folder, "program", leave_out)
    kept.keep(THEME, own)
    there = {one.name for one in own.of(THEME).glob("*.pyc")}
    return {name for name in THEME.by_name if f"{ModuleLoader.get_module_filename(name)}c" in there}


def test_all_templates_are_compiled_for_a_site_of_all_parts(tmp_path: Path) -> None:
    assert compiled(tmp_path / "templates", frozenset()) == set(THEME.by_name)


def test_templates_of_parts_that_are_left_out_are_not_compiled(tmp_path: Path) -> None:
    leave_out = frozenset(PARTS)
    without = {PAGES[kind] for kinds in PARTS.values() for kind in kinds}
    assert compiled(tmp_path / "templates", leave_out) == set(THEME.by_name) - without
    assert templates(leave_out) == set(PAGES.values()) - without


def test_a_site_with_a_part_more_has_a_shelf_of_its_own(tmp_path: Path) -> None:
    kept.keep(THEME, Shelf(tmp_path, "program", frozenset(PARTS)))
    assert not Shelf(tmp_path, "program", frozenset()).has(THEME)
    assert Shelf(tmp_path, "program", frozenset(PARTS)).has(THEME)


def test_a_shelf_has_room_for_several_themes_and_loses_the_oldest(tmp_path: Path) -> None:
    shelves = [Shelf(tmp_path, f"program {at}", frozenset(PARTS)) for at in range(kept.ROOM + 2)]
    for at, one in enumerate(shelves):
        kept.keep(THEME, one)
        os.utime(one.of(THEME), (at, at))
    assert [one.has(THEME) for one in shelves] == [False, False] + [True] * kept.ROOM


def test_templates_that_another_build_compiled_meanwhile_stay(tmp_path: Path) -> None:
    own = Shelf(tmp_path, "program", frozenset(PARTS))
    kept.keep(THEME, own)
    first = own.of(THEME).stat().st_ino
    kept.keep(THEME, own)
    assert [path.stat().st_ino for path in tmp_path.iterdir()] == [first]


def test_a_compiled_template_that_is_damaged_is_compiled_again_from_its_source(tmp_path: Path) -> None:
    own = Shelf(tmp_path, "program", frozenset())
    kept.keep(THEME, own)
    for path in own.of(THEME).glob("*.pyc"):
        path.write_bytes(path.read_bytes()[:40] + b"\0")
    made = environment(kept.loader(THEME, own), THEME.words, is_quick=True)
    assert made.get_template("404.html").filename == THEME.by_name["404.html"].file


def test_they_stand_with_the_programs_own_compiled_modules(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    compiled = tmp_path / "__pycache__"
    monkeypatch.setattr(shelf.__spec__, "cached", str(compiled / "shelf.pyc"))
    assert shelf.folder(Path("cache")) == Path("cache/templates")
    monkeypatch.setattr(shelf.__spec__, "cached", "")
    assert shelf.folder(Path("cache")) == Path("cache/templates")
    monkeypatch.setattr(shelf.__spec__, "cached", str(compiled / "shelf.pyc"))
    compiled.mkdir()
    assert shelf.folder(Path("cache")) == compiled / "templates"


def test_where_python_keeps_no_compiled_modules_they_stand_beside_the_state(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert shelf.folder(Path("cache")) == Path("cache/templates")
