"""Compiled templates, kept for the builds to come."""

from pathlib import Path

from jinja2 import ModuleLoader

from generator.problems import Place
from generator.renderers import kept
from generator.renderers.registry import PAGES, PARTS, templates
from generator.renderers.shelf import Shelf
from generator.theme.chain import chain
from generator.theme.loading import load
from tests.conftest import PROJECT

THEME = load(chain("default", PROJECT, Place("x")), "en").templates


def compiled(folder: Path, leave_out: frozenset[str]) -> set[str]:
    """The templates that are on the shelf of a site without some parts."""
    shelf = Shelf(folder, "program", leave_out)
    kept.keep(THEME, shelf)
    there = {one.name for one in shelf.of(THEME).glob("*.py")}
    return {name for name in THEME.by_name if ModuleLoader.get_module_filename(name) in there}


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
