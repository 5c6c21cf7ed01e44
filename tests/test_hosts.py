"""`check` says where a site has more files than a host takes, and what to leave out."""

import json

import pytest

from generator.build import advice
from generator.build.ground import Ground
from generator.build.options import Options
from generator.build.planning import planned
from generator.build.watcher import Nobody
from generator.build.workers import Workers
from generator.plan.hosts import PARTS, Files, Host, remedy
from generator.readers.fields.show import PARTS as ALL
from tests.conftest import NOW, Scratch


@pytest.fixture
def files(small: Scratch) -> Files:
    return files_of(small)


def files_of(archive: Scratch, *leave_out: str, index: int = 9) -> Files:
    """Those of an archive whose index of the search has 9 files."""
    given = Options(
        now=NOW, content=archive.content, output=archive.output, leave_out=frozenset(leave_out), jobs=1
    )
    ground = Ground(given)
    with ground.state() as state:
        plan = planned(ground, ground.folder({}), state, Workers(1, Nobody().advance), Nobody())
    return Files(plan.site, plan.artifacts, 0 if "search" in leave_out else index)


def limit(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(advice, "HOSTS", (Host("A host", most),))


@pytest.mark.parametrize("part", PARTS)
def test_without_a_part_there_are_as_many_files_as_a_build_without_it_makes(
    small: Scratch, files: Files, part: str
) -> None:
    assert files.without((part,)) == files_of(small, part).count
    assert files.without(()) == files.count


def test_every_part_that_brings_files_may_be_advised() -> None:
    assert {*PARTS} == {*ALL} - {"linked_data"}


def test_a_site_of_as_many_files_as_a_host_takes_is_no_matter(
    small: Scratch, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit(monkeypatch, files.count)
    assert list(advice.advised(files, "content")) == []
    limit(monkeypatch, files.count - 1)
    assert len(list(advice.advised(files, "content"))) == 1


def test_one_part_is_advised_where_it_suffices_and_else_those_that_bring_most(files: Files) -> None:
    copies = files.without(["copies"])
    assert remedy(files, copies) == (("copies",), copies)
    every = files.without(PARTS)
    parts, count = remedy(files, every)
    assert (count, {"copies", "quote_pages", "references", "search"} <= set(parts)) == (every, True)
    assert remedy(files, every - 1) == (parts, every)


def test_check_tells_it_as_advice_that_changes_no_exit_code(
    small: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.run()
    assert len(small.tree()) == 76
    limit(monkeypatch, 75)
    done = small.run("check", "--strict")
    assert (done.code, done.out) == (0, "0 errors, 0 warnings\n")
    assert done.err == (
        "content/show.yaml: notice: leave_out: the site has 76 files (most are 9 copies of episodes, "
        "8 lists of quotations, 5 cards), and A host takes 75; 'leave_out: [copies]' makes it 64 "
        "(files: Cloudflare Pages, Limits)\n"
    )
    (told,) = json.loads(small.run("check", "--format", "json").out)
    assert (told["severity"], told["field"]) == ("notice", "leave_out")


def test_an_index_that_is_not_made_yet_is_told_and_what_is_left_out_stays_so(
    small: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit(monkeypatch, 1)
    found = files_of(small, index=0)
    files = Files(found.site, found.artifacts, 0, frozenset(["linked_data"]))
    (told,) = advice.advised(files, "content")
    assert f"has {files.count} files besides the index of the search (most are " in told.message
    assert "; even 'leave_out: [cards, copies, linked_data, " in told.message
