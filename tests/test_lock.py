"""One build at a time."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.build.publish import Busy, lock, locked
from tests.conftest import PROJECT, Scratch, beside, garden


@contextmanager
def holder(output: Path) -> Iterator[int]:
    """Another process that holds the lock until it is killed."""
    ready, tell = os.pipe()
    child = os.fork()
    if not child:
        try:
            with locked(output):
                os.write(tell, b"1")
                signal.pause()
        finally:
            os._exit(1)
    os.read(ready, 1)
    os.close(ready)
    os.close(tell)
    try:
        yield child
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def test_the_lock_is_a_file_beside_the_output_folder_while_it_is_held(tmp_path: Path) -> None:
    with locked(tmp_path / "o"):
        (file,) = tmp_path.iterdir()
        assert file.name == ".o.lock"
        assert re.fullmatch(rf"{os.getpid()} \S+\n", file.read_text())
    assert os.listdir(tmp_path) == []


def test_where_nothing_may_be_written_beside_the_folder_the_lock_is_within(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != tmp_path and real(path, mode))
    with locked(tmp_path / "o"):
        assert os.listdir(tmp_path / "o") == [".lock"]
    assert os.listdir(tmp_path / "o") == []


def test_who_waited_in_vain_is_told_who_holds_the_lock(tmp_path: Path) -> None:
    with holder(tmp_path / "o") as process, pytest.raises(Busy) as busy, locked(tmp_path / "o", patience=0.1):
        pass
    assert re.fullmatch(
        rf"another build is at work here, process {process} on \S+ "
        r"since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d; wait until that is done, or end it",
        str(busy.value.strerror),
    )


def test_a_build_that_waited_in_vain_exits_with_3_and_changes_nothing(
    small: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.run()
    before = small.tree()
    small.write("-- episodes/new.md --\n---\ntitle: New\ndate: 2024-01-01\n---\n")
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    with holder(small.output) as process:
        done = small.run()
        assert done.code == 3
        assert re.match(rf"output: another build is at work here, process {process} on ", done.err)
        assert small.tree() == before
    assert small.run().code == 0


def test_a_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    with holder(tmp_path / "o"):
        pass
    assert os.listdir(tmp_path) == [".o.lock"]
    with locked(tmp_path / "o", patience=0):
        pass
    assert os.listdir(tmp_path) == []


def test_who_waits_gets_the_lock_when_it_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = locked(tmp_path / "o")
    first.__enter__()
    monkeypatch.setattr("time.sleep", lambda _: first.__exit__())
    with locked(tmp_path / "o"):
        assert os.listdir(tmp_path) == [".o.lock"]
    assert os.listdir(tmp_path) == []


def test_a_file_that_was_removed_before_it_was_locked_is_no_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = lock._lock
    once = iter([tmp_path / ".o.lock"])

    def lock_late(handle: int) -> bool:
        for path in once:
            path.unlink()
        return real(handle)

    monkeypatch.setattr(lock, "_lock", lock_late)
    with locked(tmp_path / "o"), pytest.raises(Busy), locked(tmp_path / "o", patience=0):
        pass


def test_a_forked_process_does_not_give_up_the_lock_of_its_parent(tmp_path: Path) -> None:
    with locked(tmp_path / "o") as held:
        if not (child := os.fork()):
            held.__exit__()
            os._exit(0)
        os.waitpid(child, 0)
        with pytest.raises(Busy), locked(tmp_path / "o", patience=0):
            pass
        assert os.listdir(tmp_path) == [".o.lock"]


def test_two_builds_at_once_come_one_after_the_other(tmp_path: Path) -> None:
    archive = garden(Scratch(tmp_path))
    command = [sys.executable, str(PROJECT / "build.py"), "--content", str(archive.content), "--output"]
    both = [
        subprocess.Popen([*command, str(archive.output), "--json"], stdout=-1, stderr=-1) for _ in range(3)
    ]
    said = [build.communicate() for build in both]
    assert [(build.returncode, err) for build, (_, err) in zip(both, said, strict=True)] == [(0, b"")] * 3
    assert sorted(b'"rendered": 0' in out for out, _ in said) == [False, True, True]
    assert beside(tmp_path) == ["content", "output"]
