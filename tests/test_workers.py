"""Work spread over processes: the same results, in the same order, and nothing left behind."""

import os
import signal
from collections.abc import Callable, Iterator
from errno import ECHILD, ENOSPC
from pathlib import Path

import pytest

from generator.build import workers
from generator.build.making import Maker, Result
from generator.build.state import Made
from generator.build.workers import Died, Workers
from generator.plan.artifact import Artifact
from generator.problems import Misused, Place, Problem
from generator.record import Record
from tests import editing
from tests.conftest import Scratch

JOBS = (1, 2, 16)


class Square(Record):
    of: int
    data: bytes


@pytest.fixture(autouse=True)
def several(monkeypatch: pytest.MonkeyPatch) -> None:
    """Little work is spread too."""
    monkeypatch.setattr(workers, "PAYS", 2)


def children() -> set[str]:
    """The processes that this one has started and not seen end; none where the system does not tell."""
    told = Path(f"/proc/self/task/{os.getpid()}/children")
    return set(told.read_text().split()) if told.exists() else set()


@pytest.fixture(autouse=True)
def no_process_is_left() -> Iterator[None]:
    before = children()
    yield
    assert children() <= before


def square(number: int) -> Square:
    return Square(number, bytes(number * 97 % 70000))


def spread(jobs: int, work: Callable[[int], Square], count: int) -> list[Square]:
    return list(Workers(jobs).spread(work, range(count), Square, lambda number: f"the number {number}"))


@pytest.mark.parametrize("jobs", JOBS)
@pytest.mark.parametrize("count", [0, 1, 2, 17, 1000])
def test_results_come_in_the_order_of_the_work(jobs: int, count: int) -> None:
    assert spread(jobs, square, count) == [square(number) for number in range(count)]


@pytest.mark.parametrize("jobs", JOBS)
def test_each_piece_of_work_is_told_of(jobs: int) -> None:
    told: list[int] = []
    list(Workers(jobs, lambda: told.append(1)).spread(square, range(50), Square, str))
    assert len(told) == 50


@pytest.mark.parametrize("jobs", JOBS)
def test_work_that_nobody_waits_for_is_ended(jobs: int) -> None:
    results = Workers(jobs).spread(square, range(1000), Square, str)
    assert next(results) == square(0)
    results.close()


FAULTS = (
    Misused([Problem(Place("a.html", 3), "is wrong; correct it")]),
    OSError(ENOSPC, "No space left on device", "a.html"),
)


@pytest.mark.parametrize("jobs", JOBS)
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
def test_a_fault_comes_as_it_was_raised(jobs: int, fault: Exception) -> None:
    def work(number: int) -> Square:
        if number == 33:
            raise fault
        return square(number)

    with pytest.raises(type(fault)) as raised:
        spread(jobs, work, 100)
    assert str(raised.value) == str(fault)


@pytest.mark.parametrize("jobs", JOBS)
def test_of_several_faults_the_first_in_order_is_raised(jobs: int) -> None:
    def work(number: int) -> Square:
        if number % 10 == 7:
            raise OSError(ENOSPC, "No space left on device", f"{number}.html")
        return square(number)

    for _ in range(5):
        with pytest.raises(OSError, match=r"'7\.html'"):
            spread(jobs, work, 200)


@pytest.mark.parametrize("jobs", JOBS)
def test_a_fault_of_the_program_tells_its_line(jobs: int) -> None:
    def work(number: int) -> Square:
        return square(number // (number - 5))

    with pytest.raises((ZeroDivisionError, RuntimeError)) as raised:
        spread(jobs, work, 50)
    assert "modulo by zero" in str(raised.value)
    assert jobs == 1 or "tests/test_workers.py" in str(raised.value)


@pytest.mark.parametrize("jobs", JOBS[1:])
def test_a_process_that_is_killed_is_told_of_with_what_it_was_at(jobs: int) -> None:
    def work(number: int) -> Square:
        if number == 42:
            os.kill(os.getpid(), signal.SIGKILL)
        return square(number)

    with pytest.raises(Died) as died:
        spread(jobs, work, 100)
    assert (died.value.errno, died.value.filename) == (ECHILD, "the number 42")


def test_when_all_processes_are_killed_it_does_not_wait() -> None:
    def work(number: int) -> Square:
        os.kill(os.getpid(), signal.SIGKILL)
        return square(number)

    with pytest.raises(Died, match="was being made when its process was ended from outside"):
        spread(4, work, 100)


@pytest.mark.parametrize("jobs", ["2", "16"])
def test_a_build_whose_process_is_killed_names_the_page_and_leaves_the_site(
    scratch: Scratch, monkeypatch: pytest.MonkeyPatch, jobs: str
) -> None:
    editing.laid_out(scratch.root)
    assert scratch.run("--quiet", "--jobs", jobs).code == 0
    before = scratch.tree()
    editing.SHOWS["the show's title"](scratch.root)
    real = Maker.make

    def make(self: Maker, artifact: Artifact, before: Made | None, *, clean: bool) -> Result:
        if artifact.file == "people/index.html":
            os.kill(os.getpid(), signal.SIGKILL)
        return real(self, artifact, before, clean=clean)

    with monkeypatch.context() as patched:
        patched.setattr(Maker, "make", make)
        done = scratch.run("--jobs", jobs)
    assert (done.code, done.out, done.err) == (
        3,
        "",
        "people/index.html: was being made when its process was ended from outside; build again\n",
    )
    assert scratch.tree() == before
    assert sorted(os.listdir(scratch.root)) == [".cache", "content", "output", "themes"]
    assert scratch.run("--quiet", "--jobs", jobs).code == 0
    assert "The Garden Two Hours" in scratch.page("people/index.html")


def test_a_fault_of_a_template_is_the_same_in_any_number_of_processes(scratch: Scratch) -> None:
    editing.laid_out(scratch.root)
    editing.OWN_THEME(scratch.root)
    template = scratch.root / "themes/own/templates/topic.html"
    template.write_text(
        template.read_text().replace("{% block main %}", "{% block main %}{{ page.nothing }}")
    )
    said = {(done.code, done.out, done.err) for done in (scratch.run("--jobs", str(jobs)) for jobs in JOBS)}
    ((code, _, err),) = said
    assert code == 2
    assert "topic.html:" in err
    assert scratch.tree() == {}


def test_the_site_is_the_same_from_any_number_of_processes(scratch: Scratch) -> None:
    editing.laid_out(scratch.root)
    trees = []
    for jobs in JOBS:
        editing.forget_all(scratch.root)
        editing.forget_site(scratch.root)
        scratch.build(jobs=jobs)
        trees.append(scratch.tree())
    assert trees[0] == trees[1] == trees[2]
