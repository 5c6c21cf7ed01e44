"""What a build does not do again: reading, rendering, importing, writing."""

import json
import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

import pytest

from generator import stamps, standing
from generator.build import ground
from generator.last import path_of_last, read_last
from generator.problems import Place, Refused
from tests import editing
from tests.conftest import PROJECT, Scratch

TICK = 0.012
"""Seconds in which the clock of the file system is sure to move."""

HEAVY = ("jinja2", "markdown_it", "yaml", "feedgen", "lxml", "msgspec")

RUNNER = """\
import sys
from generator import cli, stamps
stamps.SETTLING = 0
code = cli.main(sys.argv[1:])
print(*sorted(sys.modules), sep="\\n", file=open("modules", "w"))
sys.exit(code)
"""


@pytest.fixture
def garden(scratch: Scratch, monkeypatch: pytest.MonkeyPatch) -> Scratch:
    """An archive whose files settle at once, built."""
    monkeypatch.setattr(stamps, "SETTLING", 0)
    editing.laid_out(scratch.root)
    time.sleep(TICK)
    assert scratch.run("--quiet").code == 0
    return scratch


def edited(garden: Scratch, edit: editing.Edit) -> None:
    time.sleep(TICK)
    edit(garden.root)
    time.sleep(TICK)


def places(output: Path) -> dict[str, tuple[int, int]]:
    """Inode and time of every file of the site."""
    files = {path.relative_to(output).as_posix(): path.stat() for path in output.rglob("*") if path.is_file()}
    return {name: (found.st_ino, found.st_mtime_ns) for name, found in files.items()}


def replaced(garden: Scratch, edit: editing.Edit, *arguments: str) -> set[str]:
    """The files of the site that another build writes after an edit."""
    before = places(garden.output)
    edited(garden, edit)
    assert garden.run("--quiet", *arguments).code == 0
    after = places(garden.output)
    return {name for name in after if before.get(name) != after[name]} - {".manifest"}


def counts(garden: Scratch, *arguments: str) -> dict[str, object]:
    told: dict[str, object] = json.loads(garden.run("--json", *arguments).out)
    return told


def loaded(garden: Scratch) -> set[str]:
    """The large libraries that another build loads."""
    command = [sys.executable, "-c", RUNNER, "--quiet", "--no-search"]
    where = ["--content", str(garden.content), "--output", str(garden.output)]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    subprocess.run([*command, *where], check=True, cwd=garden.root, env=environment)
    modules = (garden.root / "modules").read_text(encoding="utf-8").split()
    return {name for name in HEAVY if name in modules}


def test_a_build_that_has_nothing_to_do_loads_nothing_large(garden: Scratch) -> None:
    loaded(garden)
    edited(garden, editing.nothing)
    assert loaded(garden) == set()


def test_a_word_of_a_body_loads_what_makes_its_page(garden: Scratch) -> None:
    loaded(garden)
    edited(garden, editing.EDITS["a word of a body"])
    assert loaded(garden) == {"jinja2", "markdown_it", "msgspec"}


def test_a_build_that_has_nothing_to_do_writes_nothing_and_counts_the_same(garden: Scratch) -> None:
    real = counts(garden, "--clean")
    assert replaced(garden, editing.nothing) == set()
    again = counts(garden)
    assert list(again) == list(real)
    assert (again["files"], again["bytes"], again["held_back"]) == (
        real["files"], real["bytes"], real["held_back"],
    )  # fmt: skip
    assert (again["rendered"], again["reused"], again["removed"]) == (0, real["files"], 0)


def test_an_episode_that_is_deleted_is_gone(garden: Scratch) -> None:
    edited(garden, editing.FILES["an episode less"])
    assert garden.run("--quiet").code == 0
    assert not (garden.output / "episodes/moss").exists()


def test_a_word_of_a_body_writes_the_page_its_copies_and_the_feed(garden: Scratch) -> None:
    assert replaced(garden, editing.BODIES["a word of a body"]) == {
        "episodes/seed/index.html", "episodes/seed.md", "episodes/seed.json", "feed.xml",
    }  # fmt: skip
    edited(garden, editing.BODIES["a word of a body"])
    assert counts(garden)["rendered"] == 4


def test_a_site_is_right_though_another_of_the_same_content_was_told_of_an_edit_first(
    garden: Scratch,
) -> None:
    other = garden.root / "other"
    garden.build(output=other)
    garden.build()
    edited(garden, editing.BODIES["a word of a body"])
    garden.build(output=other)
    garden.build()
    assert garden.page("feed.xml") == (other / "feed.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize("what", ["a slug", "a withdrawal", "a title"])
def test_a_site_is_right_though_another_had_read_what_changed(garden: Scratch, what: str) -> None:
    other = garden.root / "other"
    garden.build(output=other)
    garden.build()
    for _ in range(2):  # and back
        edited(garden, editing.EDITS[what])
        garden.build(output=other)
        garden.build()
        assert garden.tree() == tree_of(other)


def test_so_it_is_after_a_build_that_was_refused(garden: Scratch) -> None:
    clean = garden.root / "clean"
    garden.build()
    edited(garden, editing.EDITS["a slug"])
    edited(garden, editing.EDITS["a slug that two have"])
    with pytest.raises(Refused):
        garden.build()
    edited(garden, editing.EDITS["a slug that two have"])
    garden.build()
    garden.build(output=clean, clean=True)
    assert garden.tree() == tree_of(clean)


def tree_of(output: Path) -> dict[str, bytes]:
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in sorted(output.rglob("*"))
        if path.is_file()
    }


def noted(monkeypatch: pytest.MonkeyPatch, function: str) -> list[str]:
    """The names of the files whose text a function is given from here on, as its second argument."""
    files: list[str] = []
    module, _, name = function.rpartition(".")
    real = getattr(import_module(module), name)

    def noting(text: str, file: str | Place, *rest: object) -> object:
        files.append(Path(file.file if isinstance(file, Place) else file).name)
        return real(text, file, *rest)

    monkeypatch.setattr(function, noting)
    return files


def test_an_unchanged_file_is_not_parsed_again(garden: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    yaml = noted(monkeypatch, "generator.formats.front_matter.read")
    markdown = noted(monkeypatch, "generator.readers.prose.compile_text")
    others = noted(monkeypatch, "generator.readers.text_file.compile_text")
    for edit, parsed, file in (("a title", ["soil.md"], "soil.md"), ("a word of a body", [], "seed.md")):
        edited(garden, editing.EDITS[edit])
        assert garden.run("--quiet").code == 0
        assert (yaml, set(markdown), others) == (parsed, {file}, [])
        yaml.clear()
        markdown.clear()


def test_a_template_writes_the_pages_that_need_it(garden: Scratch) -> None:
    edited(garden, editing.OWN_THEME)
    assert garden.run("--quiet").code == 0
    written = replaced(garden, editing.THEMES["a template"])
    assert written == {f"episodes/{slug}/index.html" for slug in ("seed", "soil", "rain", "roots", "moss")}
    assert "people/index.html" in replaced(garden, editing.THEMES["a template that others include"])


def test_what_another_program_made_is_made_again(garden: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    yaml = noted(monkeypatch, "generator.formats.front_matter.read")
    monkeypatch.setattr(ground.Ground, "_program", property(lambda _: "another"))
    edited(garden, editing.FRONTS["a title"])
    assert garden.run("--quiet").code == 0
    assert sorted(yaml) == sorted(path.name for path in garden.content.rglob("*.md"))


def test_what_other_libraries_made_is_made_again(
    garden: Scratch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    libraries = tmp_path / "site-packages"
    libraries.mkdir()
    monkeypatch.syspath_prepend(libraries)
    assert garden.run("--quiet").code == 0
    yaml = noted(monkeypatch, "generator.formats.front_matter.read")
    edited(garden, lambda _: (libraries / "jinja2-4.dist-info").mkdir())
    assert garden.run("--quiet").code == 0
    assert sorted(yaml) == sorted(path.name for path in garden.content.rglob("*.md"))


def test_a_stranger_is_named_at_every_build_while_it_stands(garden: Scratch) -> None:
    (garden.output / "mine.txt").write_text("mine")
    said = "output/mine.txt: was made by no build; it is left as it is\n"
    for edit in (editing.FRONTS["a title"], editing.nothing, editing.BODIES["a word of a body"]):
        edited(garden, edit)
        assert garden.run("--quiet").err == said
    (garden.output / "mine.txt").unlink()
    for edit in (editing.BODIES["a word of a body"], editing.nothing):
        edited(garden, edit)
        assert garden.run("--quiet").err == ""


def test_a_page_that_was_changed_by_hand_is_put_right_by_clean(garden: Scratch) -> None:
    page = garden.output / "episodes/seed/index.html"
    right = page.read_bytes()
    page.write_bytes(b"by hand")
    assert garden.run("--quiet", "--clean").code == 0
    assert page.read_bytes() == right


def test_an_episode_of_a_date_to_come_is_published_when_it_is_due(
    garden: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    due = int(datetime(2026, 12, 31, 23, tzinfo=UTC).timestamp())  # midnight in Berlin
    for now, is_there in ((due - 1, False), (due, True)):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(now))
        assert garden.run("--quiet").code == 0
        assert (garden.output / "episodes/later/index.html").exists() == is_there


def test_a_time_that_is_none_is_refused_though_nothing_changed(
    garden: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    done = garden.run()
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("SOURCE_DATE_EPOCH: 'soon' is not a number of seconds since 1970")


def test_warnings_are_said_again_when_nothing_changed(garden: Scratch) -> None:
    edited(garden, editing.FILES["a file of no use"])
    first = garden.run("--quiet")
    edited(garden, editing.nothing)
    assert "content/notes.txt: warning: is not read" in first.err
    assert garden.run("--quiet").err == first.err


def test_where_nothing_can_be_remembered_it_builds_all_the_same(scratch: Scratch) -> None:
    editing.laid_out(scratch.root)
    (scratch.root / ".cache").write_text("in the way")
    for edit in (editing.nothing, editing.BODIES["a word of a body"], editing.FRONTS["a title"]):
        edit(scratch.root)
        assert scratch.run("--quiet").code == 0
    assert "first few words" in scratch.page("episodes/seed/index.html")


def test_where_nothing_can_be_remembered_any_longer_it_builds_all_the_same(
    garden: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ground, "touched", lambda _: 0)
    edited(garden, editing.BODIES["a word of a body"])
    assert garden.run("--quiet").code == 0
    assert "first few words" in garden.page("episodes/seed/index.html")


def test_what_is_kept_of_the_last_build_holds_whole_or_not_at_all(garden: Scratch) -> None:
    edited(garden, editing.FILES["a file of no use"])
    garden.run("--quiet")
    path = path_of_last(str(garden.content), str(garden.output))
    whole = Path(path).read_bytes()
    options = read_last(path).options
    for end in (*range(0, 400), *range(400, len(whole), 97), len(whole) - 1):
        Path(path).write_bytes(whole[:end])
        last = read_last(path)
        assert not standing.holds(last, options, str(garden.content), str(garden.output), 1 << 40), end
