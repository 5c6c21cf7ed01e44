"""output/ is the old site or the new one, whenever a build is killed, interrupted or out of room."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from errno import ENOSPC
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from generator import signals
from generator.build.change import Change, Copy
from generator.build.publish import Publication, Unfinished, disk, finish, publish
from tests.conftest import PROJECT, Scratch, beside, garden

SOAK = bool(os.environ.get("CHAPTERHOUSE_SOAK"))
KILLS, DOUBLE_KILLS, FULL_DISKS, WIDTH = (200, 200, 500, 5) if SOAK else (20, 10, 50, 0)

STEPS = ("make_folder", "write", "move", "remove", "remove_folder")
"""The functions of the disk that change something."""

NEED_ROOM = ("make_folder", "write", "move")

NOTHING = b"a folder"

OLD = {
    "index.html": b"old home",
    "feed.xml": b"old feed",
    "same.html": b"never changes",
    "a/same.css": b"never changes",
    "a/changed.css": b"old style",
    "gone/deep/down.html": b"old",
    "gone/deep/picture.png": b"old",
    "gone.txt": b"old",
    "file": b"a folder by and by",
    "folder/one.html": b"old",
    "folder/within/two.html": b"old",
    "alone/file": b"a folder too",
    "alone-folder/within/file": b"only this",
}
NEW = {
    "index.html": b"new home",
    "feed.xml": b"new feed",
    "same.html": b"never changes",
    "a/same.css": b"never changes",
    "a/changed.css": b"new style",
    "a/added.css": b"new",
    "media/sound.mp3": b"new" * 99,
    "new/index.html": b"new",
    "new/deep/chapters.json": b"new",
    "new/deep/index.html": b"new",
    "new.html": b"new",
    "file/index.html": b"new",
    "file/deep/picture.png": b"new",
    "folder": b"a file now",
    "alone/file/index.html": b"new",
    "alone-folder/within": b"a file now",
}
"""Changed, added and removed files; files that become folders, and folders files."""

for _site in (OLD, NEW):
    _site.update({f"part{part}/{name}": data for part in range(WIDTH) for name, data in dict(_site).items()})


def changes(site: dict[str, bytes], folder: Path) -> list[Change]:
    """As a build has them; sounds are copies."""
    (folder / "sound.mp3").write_bytes(NEW["media/sound.mp3"])
    copy = Copy(folder / "sound.mp3")
    return [Change(name, copy if name.endswith(".mp3") else data) for name, data in site.items()]


def tree(output: Path) -> dict[str, bytes]:
    """Every file and every folder."""
    paths = sorted(output.rglob("*"))
    return {
        path.relative_to(output).as_posix(): NOTHING if path.is_dir() else path.read_bytes() for path in paths
    }


def expected(site: dict[str, bytes]) -> dict[str, bytes]:
    """The tree of a site that was published."""
    folders = {str(folder): NOTHING for name in site for folder in Path(name).parents if str(folder) != "."}
    manifest = "".join(f"{name}\n" for name in sorted(site)).encode()
    return {**folders, **site, ".manifest": manifest}


class Disk:
    """The disk, each of whose steps is counted, and first announced to `before`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, before: Callable[[int, str, Path], None]) -> None:
        self.count = 0
        for kind in STEPS:
            monkeypatch.setattr(disk, kind, partial(self._step, before, kind, getattr(disk, kind)))

    def _step(
        self, before: Callable[[int, str, Path], None], kind: str, real: Callable[..., None], *given: Path
    ) -> None:
        at, self.count = self.count, self.count + 1
        before(at, kind, Path(given[0]))
        real(*given)


def steps_of(publishing: Callable[[], object]) -> int:
    """How many steps that takes."""
    with pytest.MonkeyPatch.context() as patched:
        counted = Disk(patched, lambda *_: None)
        publishing()
    return counted.count


def spread(moments: int, steps: int) -> list[int]:
    """So many moments, evenly spread over the steps; each step once where there are fewer."""
    return sorted({at * steps // moments for at in range(moments)})


def killed(at: int, publishing: Callable[[], object]) -> bool:
    """Do that in a process that is killed before a step, at every other file when half is written."""
    return ended(partial(_kill, at), publishing)


def ended(before: Callable[[int, str, Path], None], publishing: Callable[[], object]) -> bool:
    """Do that in a process of its own. Whether it was killed."""
    if not (child := os.fork()):
        try:
            Disk(pytest.MonkeyPatch(), before)
            publishing()
            os._exit(0)
        finally:
            os._exit(1)
    state = os.waitpid(child, 0)[1]
    assert state in (0, signal.SIGKILL)
    return state != 0


def _kill(at: int, now: int, kind: str, path: Path) -> None:
    if now == at:
        if kind == "write" and at % 2 and path.parent.is_dir():
            path.write_bytes(b"ha")
        os.kill(os.getpid(), signal.SIGKILL)


def fill(at: int, now: int, kind: str, path: Path) -> None:
    """The disk is full from that step on, which fails whatever it is."""
    if now == at or (now > at and kind in NEED_ROOM):
        raise OSError(ENOSPC, "No space left on device", str(path))


@pytest.fixture(autouse=True)
def heed_interrupts() -> Iterator[None]:
    """As in a terminal; a shell lets what it runs in the background ignore them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def start(tmp_path: Path) -> Callable[[], Path]:
    """An output folder with the old site, anew at each call."""
    numbers = count()

    def make() -> Path:
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        publish(changes(OLD, tmp_path), folder / "o")
        assert tree(folder / "o") == expected(OLD)
        return folder / "o"

    return make


def new_site(output: Path) -> None:
    publish(changes(NEW, output.parent.parent), output)


def assert_whole(output: Path) -> None:
    """The next command finds or makes a whole site, and a build gives the new one; nothing else is left."""
    finish(output)
    assert tree(output) in (expected(OLD), expected(NEW))
    assert os.listdir(output.parent) == ["o"]
    new_site(output)
    assert tree(output) == expected(NEW)
    assert os.listdir(output.parent) == ["o"]


@pytest.mark.soak
def test_a_killed_build_is_finished_or_forgotten_by_the_next_command(start: Callable[[], Path]) -> None:
    finished = []
    for at in spread(KILLS, steps_of(partial(new_site, start()))):
        output = start()
        assert killed(at, partial(new_site, output))
        finish(output)
        finished.append(tree(output) == expected(NEW))
        assert_whole(output)
    assert finished == sorted(finished), "once committed, always finished"
    assert set(finished) == {False, True}


@pytest.mark.soak
def test_who_finishes_a_killed_build_may_be_killed_too(start: Callable[[], Path]) -> None:
    steps = steps_of(partial(new_site, start()))
    for trial in range(DOUBLE_KILLS):
        output = start()
        assert killed(trial * 7 % steps, partial(new_site, output))
        for again in (trial * 5 % 11, trial % 3):
            killed(again, partial(finish, output))
        assert_whole(output)


@pytest.mark.soak
def test_a_full_disk_leaves_the_old_site_or_lets_the_next_command_finish(
    start: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for at in spread(FULL_DISKS, steps_of(partial(new_site, start()))):
        output = start()
        with monkeypatch.context() as patched:
            Disk(patched, partial(fill, at))
            try:
                new_site(output)
            except Unfinished as fault:
                assert "; the new site is not wholly in place; mend this" in str(fault.strerror)
                assert (output.parent / ".o.staging/journal").exists()
            except OSError:
                assert tree(output) == expected(OLD)
        assert_whole(output)


def test_a_first_build_is_all_or_nothing(tmp_path: Path) -> None:
    for at in range(steps_of(partial(new_site, tmp_path / "steps/o"))):
        output = tmp_path / str(at) / "o"
        assert killed(at, partial(new_site, output))
        finish(output)
        assert not output.exists() or tree(output) in ({}, expected(NEW))
        new_site(output)
        assert tree(output) == expected(NEW)


def cut_after_commit(output: Path) -> None:
    """Leave a journal of which nothing is done."""
    journal = output.parent / ".o.staging/journal"

    def cut(_at: int, kind: str, path: Path) -> None:
        if journal.exists():
            _kill(0, 0, kind, path)

    assert ended(cut, partial(new_site, output))
    assert tree(output) == expected(OLD)


def test_a_site_that_is_gone_before_it_is_finished_is_made_anew(start: Callable[[], Path]) -> None:
    output = start()
    cut_after_commit(output)
    shutil.rmtree(output)
    new_site(output)
    assert tree(output) == expected(NEW)


def test_a_torn_journal_is_none(start: Callable[[], Path]) -> None:
    output = start()
    cut_after_commit(output)
    journal = output.parent / ".o.staging/journal"
    for torn in (journal.read_bytes()[:-3], b"", b"\0" * 99):
        journal.parent.mkdir(exist_ok=True)
        journal.write_bytes(torn)
        finish(output)
        assert tree(output) == expected(OLD)
        assert os.listdir(output.parent) == ["o"]


def test_a_file_that_came_after_the_commit_is_not_lost(start: Callable[[], Path]) -> None:
    output = start()
    cut_after_commit(output)
    (output / "folder/mine.txt").write_text("mine")
    with pytest.raises(Unfinished, match="the new site is not wholly in place"):
        finish(output)
    assert (output / "folder/mine.txt").read_text() == "mine"
    (output / "folder/mine.txt").unlink()
    assert_whole(output)


def test_a_build_that_is_refused_finishes_a_killed_one_first(
    small: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.run()
    old = small.tree()
    small.write("-- episodes/new.md --\n---\ntitle: New\ndate: 2024-01-01\n---\n")
    with monkeypatch.context() as patched:
        patched.setattr("generator.build.publish.publication.put_in_place", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            small.run()
    assert small.tree() == old
    small.write("-- episodes/bad.md --\n---\ntitel: x\n---\n")
    assert small.run().code == 1
    assert "episodes/new/index.html" in small.tree()
    assert beside(small.root) == ["content", "output"]


def test_a_site_that_cannot_be_put_in_place_exits_with_3_and_says_what_to_do(
    small: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.run()
    small.write("-- episodes/new.md --\n---\ntitle: New\ndate: 2024-01-01\n---\n")
    real = os.replace

    def full(source: Path, target: Path) -> None:
        if target.name == "sitemap.xml":
            raise OSError(ENOSPC, "No space left on device", str(source), None, str(target))
        real(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", full)
        done = small.run()
        assert (done.code, done.err) == (
            3,
            "output/sitemap.xml: No space left on device; the new site is not wholly in place; "
            "mend this and build again, which finishes it\n",
        )
    done = small.run()
    assert (done.code, ", 0 rendered," in done.out, beside(small.root)) == (
        0, False, ["content", "output"],
    )  # fmt: skip


MANY = 3000


@pytest.fixture(scope="module")
def many_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of an archive whose build takes a while."""
    archive = garden(Scratch(tmp_path_factory.mktemp("many")))
    for number in range(MANY):
        path = archive.content / f"static/{number % 4}/{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(str(number))
    return archive.content


@pytest.fixture
def many(many_files: Path, tmp_path: Path) -> Scratch:
    (tmp_path / "content").symlink_to(many_files)
    return Scratch(tmp_path)


def with_signals(*moments: str) -> list[tuple[str, signal.Signals, int]]:
    """Each moment with a signal and its exit code; in longer trials with both."""
    both = ((signal.SIGTERM, 143), (signal.SIGINT, 130))
    if SOAK:
        return [(moment, *one) for moment in moments for one in both]
    return [(moment, *both[at % 2]) for at, moment in enumerate(moments)]


def started(archive: Scratch) -> subprocess.Popen[str]:
    command = [sys.executable, str(PROJECT / "build.py")]
    # Quiet, as a build that takes long says how far it is.
    where = ["--quiet", "--no-search", "--content", str(archive.content), "--output", str(archive.output)]
    return subprocess.Popen([*command, *where], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def wait_until(is_so: Callable[[], bool], build: "subprocess.Popen[str]") -> None:
    while not is_so():
        assert build.poll() is None, "the build was done before that"
        time.sleep(0.0005)


def staged(archive: Scratch) -> int:
    """How many files are staged in the first of the many folders."""
    try:
        return len(os.listdir(archive.root / ".output.staging/tree/0"))
    except FileNotFoundError:
        return 0


@pytest.mark.soak
@pytest.mark.parametrize(
    ("moment", "number", "code"), with_signals("locked", "staging", "some files are staged", "many are")
)
def test_an_interrupted_build_leaves_nothing_behind(
    many: Scratch, moment: str, number: signal.Signals, code: int
) -> None:
    many.output.mkdir()
    (many.output / "mine.txt").write_text("mine")
    is_there: dict[str, Callable[[], bool]] = {
        "locked": (many.root / ".output.lock").exists,
        "staging": (many.root / ".output.staging").exists,
        "some files are staged": lambda: staged(many) > 0,
        "many are": lambda: staged(many) > 200,
    }
    with started(many) as build:
        wait_until(is_there[moment], build)
        build.send_signal(number)
        out, err = build.communicate()
    assert (build.returncode, out, err) == (code, "", "interrupted; output/ is as it was\n")
    assert many.tree() == {"mine.txt": b"mine"}
    assert beside(many.root) == ["content", "output"]


@pytest.mark.soak
@pytest.mark.parametrize(
    ("step", "number", "code"), with_signals("journal", "media", "feed.xml", ".manifest")
)
def test_signals_wait_while_the_new_site_is_put_in_place(
    small: Scratch, monkeypatch: pytest.MonkeyPatch, step: str, number: signal.Signals, code: int
) -> None:
    elsewhere = Scratch(small.root / "whole")
    small.build(output=elsewhere.output)
    real = disk.move

    def move(source: Path, target: Path) -> None:
        if target.name == step:
            signal.raise_signal(number)
            signal.raise_signal(number)
        real(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(disk, "move", move)
        done = small.run()
    assert (done.code, done.out, done.err) == (code, "", "interrupted; output/ is the new site\n")
    assert small.tree() == elsewhere.tree()
    assert beside(small.root) == ["content", "output", "whole"]


def test_a_signal_ends_a_forked_process_which_clears_nothing_up(tmp_path: Path) -> None:
    with signals.raised("nothing"), Publication(tmp_path / "o") as publication:
        ready, tell = os.pipe()
        if not (child := os.fork()):
            try:
                with signals.held_back():
                    os.write(tell, b"1")
                    signal.pause()
            finally:
                os._exit(1)
        os.read(ready, 1)
        os.kill(child, signal.SIGTERM)
        assert os.waitpid(child, 0)[1] == signal.SIGTERM
        publication.stage("a.txt", b"x")
        publication.commit(["a.txt"], ["a.txt"])
    assert tree(tmp_path / "o") == {"a.txt": b"x", ".manifest": b"a.txt\n"}
    os.close(ready)
    os.close(tell)


def test_a_second_signal_does_not_cut_the_clearing_up_short(
    small: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = disk.remove_tree

    def remove_tree(path: Path) -> None:
        signal.raise_signal(signal.SIGTERM)
        real(path)

    def write(path: Path, content: object) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(disk, "remove_tree", remove_tree)
    monkeypatch.setattr(disk, "write", write)
    assert small.run("--jobs", "1").code == 130
    assert beside(small.root) == ["content", "output"]
