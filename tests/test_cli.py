"""The command line: what it prints, where, and with which exit code."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli
from tests.conftest import PROJECT, Scratch

LAST_LINE = re.compile(
    r"Open (.+), or serve the site with\n  python3 .+\n"
    r"(\d+) files: (\d+) rendered, (\d+) reused, (\d+) removed; [\d,]+ bytes in \d+\.\d\d s\n"
)


def test_a_build_says_what_it_did_and_which_file_to_open(small: Scratch) -> None:
    done = small.run()
    assert (done.code, done.err) == (0, "")
    found = LAST_LINE.fullmatch(done.out)
    assert found
    assert found.groups()[2:] == (found[2], "0", "0")
    assert found[1] == (small.output / "index.html").as_posix()
    again = LAST_LINE.fullmatch(small.run("build").out)
    assert again
    assert again.groups()[1:] == (found[2], "0", found[2], "0")


def test_three_faults_in_three_files_are_three_lines_and_nothing_is_published(small: Scratch) -> None:
    small.run()
    before = small.tree()
    small.write(
        """\
        -- episodes/typo.md --
        ---
        title: A
        date: 2024-01-01
        gests: [Somebody]
        ---
        -- episodes/time.md --
        ---
        title: B
        date: 2024-01-02
        chapters:
          - {start: "0:00:00", title: One}
          - {start: "1:75:00", title: Two}
        ---
        -- episodes/untitled.md --
        ---
        date: 2024-01-03
        ---
        """
    )
    done = small.run()
    assert (done.code, done.out) == (1, "")
    assert done.err.splitlines() == [
        "content/episodes/time.md:6: chapters[1].start: '1:75:00' is not a time; write H:MM:SS",
        "content/episodes/typo.md:4: gests: is not a field of an episode; did you mean 'guests'?",
        "content/episodes/untitled.md:2: title: is missing; an episode needs it",
    ]
    assert small.tree() == before


def test_a_warning_changes_no_exit_code_unless_strict(small: Scratch) -> None:
    (small.content / "stray.txt").write_text("x")
    done = small.run()
    assert done.code == 0
    assert "content/stray.txt: warning: is not read" in done.err
    assert small.run("--strict").code == 1


def test_quiet_prints_problems_only_and_json_prints_data(small: Scratch) -> None:
    assert small.run("--quiet").out == ""
    data = json.loads(small.run("--json").out)
    assert data.pop("seconds") >= 0
    assert data == {
        "files": data["files"], "rendered": 0, "reused": data["files"], "removed": 0,
        "bytes": data["bytes"], "strangers": [], "held_back": 0,
    }  # fmt: skip


def test_at_most_200_problems_are_printed_then_their_count(scratch: Scratch) -> None:
    scratch.write("-- show.yaml --\ntitle: T\nbase_url: https://e.example/\n")
    for number in range(210):
        scratch.write(f"-- episodes/e{number:03}.md --\n---\ntitle: x\n---\n")
    lines = scratch.run().err.splitlines()
    assert len(lines) == 201
    assert lines[-1] == "… 210 problems in all, 210 of them errors"


def test_files_that_no_build_made_are_named(small: Scratch) -> None:
    small.run()
    (small.output / "mine.txt").write_text("x")
    done = small.run()
    assert (done.code, done.err) == (0, "output/mine.txt: was made by no build; it is left as it is\n")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("biuld",), "build.py: 'biuld' is not a command; did you mean 'build'?"),
        (("--base-url", "example.org"), "--base-url: 'example.org' is not an http or https address; write https://…"),
        (("--theme", "gothic"), "--theme: 'gothic' is not a theme; there are default, ledger"),
        (("--theme", "../x"), "--theme: '../x' is not a theme; there are default, ledger"),
    ],
)  # fmt: skip
def test_wrong_usage_exits_with_2(small: Scratch, arguments: tuple[str, ...], expected: str) -> None:
    done = small.run(*arguments)
    assert (done.code, done.err) == (2, f"{expected}\n")


def test_an_unknown_option_exits_with_2(small: Scratch) -> None:
    with pytest.raises(SystemExit) as stopped:
        small.run("--nonsense")
    assert stopped.value.code == 2


def test_a_content_folder_that_is_none_exits_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--content", str(tmp_path / "none"), "--output", str(tmp_path / "o")]) == 2
    assert "is not a folder; name the archive's with --content DIR" in capsys.readouterr().err


@pytest.mark.parametrize("output", ["content", "content/site", "."])
def test_output_and_content_may_not_lie_within_each_other(
    small: Scratch, output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = cli.main(["--content", str(small.content), "--output", str(small.root / output)])
    assert code == 2
    assert "lie within each other; choose a folder apart from the content" in capsys.readouterr().err


def test_a_clock_that_is_no_number_exits_with_2(small: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    done = small.run()
    assert (done.code, done.err) == (
        2,
        "SOURCE_DATE_EPOCH: 'yesterday' is not a number of seconds since 1970; correct it or unset it\n",
    )


def test_a_fault_of_the_machine_exits_with_3(small: Scratch) -> None:
    small.output.write_text("a file where the folder should be")
    done = small.run()
    assert (done.code, done.err) == (3, "output: is a file; choose a folder with --output\n")


def test_a_folder_that_cannot_be_read_is_not_taken_for_an_empty_one(
    small: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.run()
    before = small.tree()
    real = os.scandir

    def locked(path: str) -> object:
        if str(path).endswith("episodes"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", locked)
    done = small.run()
    monkeypatch.undo()
    assert (done.code, done.err) == (3, "content/episodes: Permission denied\n")
    assert small.tree() == before


def test_what_is_held_back_is_counted(small: Scratch) -> None:
    small.write("-- episodes/later.md --\n---\ntitle: Later\ndate: 2030-01-01\n---\n")
    assert small.run().out.startswith(
        "Left out, as drafts or of a date to come: 1 (see --drafts, --future)\n"
    )


def test_a_folder_too_high_up_is_told_from_the_archive_in_it(
    small: Scratch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--content", str(small.root), "--output", str(small.root.parent / "o")]) == 2
    assert f"write --content {small.content.as_posix()}\n" in capsys.readouterr().err


def test_a_fault_of_a_theme_names_its_line_and_exits_with_2(small: Scratch) -> None:
    templates = small.root / "themes/broken/templates"
    templates.mkdir(parents=True)
    (templates / "home.html").write_text("one\n{{ page.nothing }}\n")
    done = small.run("--theme", "broken")
    assert done.code == 2
    assert done.err == (
        "themes/broken/templates/home.html:2: "
        "'generator.views.home.HomeView object' has no attribute 'nothing'; correct the template\n"
    )


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"]])
def test_help_says_what_it_does_with_an_example(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == 0
    assert "build" in capsys.readouterr().out


def test_every_option_of_every_command_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    for command in cli.COMMANDS:
        with pytest.raises(SystemExit):
            cli.main([command, "--help"])
        text = capsys.readouterr().out
        assert "examples:" in text
        for line in re.findall(r"^  --[a-z-]+(?: [A-Z]+)?(.*)$", text, re.MULTILINE):
            assert line.strip() or "\n" in text


def test_build_py_says_what_to_do_where_the_libraries_are_missing(tmp_path: Path) -> None:
    (tmp_path / "build.py").write_bytes((PROJECT / "build.py").read_bytes())
    bare = {"PATH": os.environ["PATH"], "PYTHONSAFEPATH": "1"}
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(tmp_path / "build.py")],
        env=bare,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert re.fullmatch(r"build\.py: the library '\w+' is not installed; run 'make site' once\n", done.stderr)
