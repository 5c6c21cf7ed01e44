"""Same content, same bytes, whatever the machine is set to."""

import hashlib
import os
import shutil
import subprocess
import sys
from itertools import cycle, islice
from pathlib import Path

import pytest

from tests import editing
from tests.conftest import PROJECT

SETTINGS = (
    {"TZ": "UTC", "PYTHONHASHSEED": "0", "LC_ALL": "C"},
    {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"},
    {"TZ": "America/St_Johns", "PYTHONHASHSEED": "4242", "LC_ALL": "POSIX"},
)


def digest(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }


def build(
    content: Path,
    output: Path,
    environment: dict[str, str],
    *arguments: str,
    project: Path = PROJECT,
) -> dict[str, str]:
    clean = {name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH") if name in os.environ}
    subprocess.run(
        [
            sys.executable,
            str(project / "build.py"),
            *arguments,
            "--content",
            str(content),
            "--output",
            str(output),
            "--quiet",
        ],
        env={**clean, **environment},
        check=True,
        capture_output=True,
    )
    return digest(output)


def test_two_builds_are_the_same_under_any_time_zone_hash_seed_and_locale(tmp_path: Path) -> None:
    trees = [
        build(PROJECT / "content", tmp_path / f"out{at}", environment)
        for at, environment in enumerate(SETTINGS)
    ]
    assert len(trees[0]) > 100
    assert trees[0] == trees[1] == trees[2]


def test_the_place_and_the_order_of_the_files_make_no_difference(tmp_path: Path) -> None:
    elsewhere = tmp_path / "somewhere else" / "archive"
    for path in sorted((PROJECT / "content").rglob("*"), reverse=True):
        if path.is_file():
            target = elsewhere / path.relative_to(PROJECT / "content")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    one = build(PROJECT / "content", tmp_path / "one", SETTINGS[0])
    assert build(elsewhere, tmp_path / "two", SETTINGS[0]) == one


MANY = [
    {"TZ": zone, "PYTHONHASHSEED": str(seed), "LC_ALL": locale, "JOBS": jobs}
    for seed, zone, locale, jobs in zip(
        (0, 1, 2, 3, 5, 8, 13, 4242, 99999, 4294967295),
        islice(cycle(("UTC", "Pacific/Auckland", "America/St_Johns")), 10),
        islice(cycle(("C.UTF-8", "POSIX")), 10),
        islice(cycle(("1", "2", "16", "3")), 10),
        strict=True,
    )
]


def test_a_small_archive_is_the_same_whatever_the_machine_is_set_to(tmp_path: Path) -> None:
    editing.laid_out(tmp_path)
    editing.FILES["a file of no use"](tmp_path)
    trees = []
    for at, environment in enumerate(MANY):
        editing.forget_all(tmp_path)
        jobs = ("--jobs", environment["JOBS"])
        trees.append(build(tmp_path / "content", tmp_path / f"out{at}", environment, *jobs))
    assert len(trees[0]) > 60
    assert all(tree == trees[0] for tree in trees)


def test_another_checkout_makes_the_same(tmp_path: Path) -> None:
    editing.laid_out(tmp_path)
    other = tmp_path / "another checkout"
    for folder in ("generator", "themes"):
        shutil.copytree(PROJECT / folder, other / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(PROJECT / "build.py", other / "build.py")
    one = build(tmp_path / "content", tmp_path / "one", SETTINGS[0])
    assert build(tmp_path / "content", tmp_path / "two", SETTINGS[1], project=other) == one


def test_the_clock_decides_only_what_lies_in_the_future(tmp_path: Path) -> None:
    early = build(PROJECT / "content", tmp_path / "early", {"SOURCE_DATE_EPOCH": "1800000000"})
    late = build(PROJECT / "content", tmp_path / "late", {"SOURCE_DATE_EPOCH": "4000000000"})
    assert early == late


def test_where_file_names_cannot_be_written_it_says_so(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(PROJECT / "build.py"), "--output", str(tmp_path / "o")],
        env={"PATH": os.environ["PATH"], "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (
        2,
        "PYTHONUTF8: this locale writes file names in ascii, which cannot hold every name; set PYTHONUTF8=1\n",
    )


@pytest.mark.parametrize("name", ["generator", "themes", "content", "build.py", "pyproject.toml", "output"])
def test_the_top_level_is_as_the_design_says(name: str) -> None:
    assert (PROJECT / name).exists()
