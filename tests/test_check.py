"""`check` says what is wrong and changes nothing."""

import json
from pathlib import Path

import pytest

from tests.conftest import Scratch


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stamps prove something at once: the files of this test are written long before they are looked at."""
    monkeypatch.setattr("generator.stamps.SETTLING", -1_000_000_000_000)


def test_an_archive_and_its_site_in_order_have_nothing_to_tell(small: Scratch) -> None:
    small.run()
    before = small.tree()
    done = small.run("check")
    assert (done.code, done.out, done.err) == (0, "0 errors, 0 warnings\n", "")
    assert small.tree() == before


def test_pages_changed_by_hand_or_missing_are_errors_until_a_clean_build(small: Scratch) -> None:
    small.run()
    before = small.tree()
    (small.output / "people/index.html").write_text("mine")
    (small.output / "about/index.html").unlink()
    done = small.run("check")
    assert (done.code, done.err) == (
        1,
        "output/about/index.html: is missing, though a build made it; put it back with --clean\n"
        "output/people/index.html: was changed since a build made it; put it right with --clean\n",
    )
    assert small.run().out.splitlines()[-1].startswith(f"{len(before) - 1} files: 0 rendered")
    assert small.run("--clean").code == 0
    assert small.tree() == before
    assert small.run("check").code == 0


def test_a_site_older_than_its_content_is_told_once(small: Scratch) -> None:
    small.run()
    small.write("-- pages/imprint.md --\n---\ntitle: Imprint\n---\nText\n")
    done = small.run("check")
    said = "output: warning: holds 2 files that are not what the content gives now"
    assert (done.code, done.err) == (0, f"{said}; build, and with --clean if one was changed by hand\n")


def test_faults_of_the_content_are_told_and_then_nothing_of_the_output(small: Scratch) -> None:
    small.run()
    (small.output / "people/index.html").write_text("mine")
    small.write("-- episodes/bad.md --\n---\ntitel: x\ndate: 2024-01-01\n---\n")
    done = small.run("check")
    assert done.code == 1
    assert done.err.splitlines() == [
        "content/episodes/bad.md:2: titel: is not a field of an episode; did you mean 'title'?",
        "content/episodes/bad.md:2: title: is missing; an episode needs it",
    ]


def test_without_an_output_folder_only_the_content_is_checked(small: Scratch) -> None:
    assert small.run("check").code == 0
    assert not (small.output / "index.html").exists()


def test_problems_are_said_as_json_and_as_annotations(small: Scratch, tmp_path: Path) -> None:
    small.write("-- odd.txt --\n")
    folder = small.content.as_posix()
    known = "show.yaml, links.yaml, ledger.txt, episodes, people, topics, quotes, pages, transcripts, media, static, sources"
    message = f"is not read; only {known} are"
    assert json.loads(small.run("check", "--format", "json").out) == [
        {"file": f"{folder}/odd.txt", "line": None, "field": None, "message": message, "severity": "warning"}
    ]
    assert small.run("check", "--format", "github").out == f"::warning file={folder}/odd.txt::{message}\n"
    assert small.run("check", "--strict").code == 1
