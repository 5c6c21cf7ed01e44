"""Whatever was edited in between, a build gives what a clean build gives, byte for byte, and says the same."""

import os
import shutil
import signal
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

import pytest

from generator import cli, stamps
from generator.build.change import Published
from generator.build.retelling import Retelling
from generator.build.state import State
from tests import editing
from tests.conftest import NOW, Run, Scratch, keep_copies
from tests.editing import EDITS, Edit
from tests.test_crash import SOAK, killed

TRIALS, LENGTH = (15, 20) if SOAK else (5, 6)
"""How many there are, and how many edits in each."""

TICK = 0.012
"""Seconds in which the clock of the file system is sure to move."""

SETTLING = (0, 2_000_000_000, 25_000_000)
"""Nanoseconds after which a trial trusts a stamp: at once, at no time, and by and by."""


class Trial:
    """An archive that is edited and built, and built anew elsewhere each time."""

    def __init__(self, scratch: Scratch, random: Random) -> None:
        self.scratch, self.random = scratch, random
        self.root = scratch.root / "archive"
        self.root.mkdir()
        editing.laid_out(self.root)
        self.archive = Scratch(self.root, scratch.capture)
        self.copies = scratch.root / "copies"
        """The smaller copies of pictures that clean builds made: by themselves, but each of them once."""
        self.copies.mkdir()
        self.said: list[str] = []
        """What was done, for whoever has to find out."""

    def make(self, *edits: str) -> None:
        for what in edits:
            self.said.append(what)
            time.sleep(TICK)
            EDITS[what](self.root)

    def edit(self, what: str) -> None:
        """Make an edit, and build; one that the build refuses is taken back."""
        self.make(what)
        if self.check() != 0:
            self.said.append(f"{what}, taken back")
            EDITS[what](self.root)
            assert self.check() == 0, self.said

    def check(self, *options: str, output: str = "output") -> int:
        """Build here and elsewhere, and compare. The exit code."""
        time.sleep(TICK)
        before = tree(self.root / output)
        here = built(self.root, output, options, self.archive)
        anew, there = self._anew(options)
        assert (here.err, here.code) == (there.err, there.code), self.said
        assert tree(self.root / output) == (before if here.code else anew), self.said
        return here.code

    def build(self) -> Run:
        return built(self.root, "output", (), self.archive)

    def _anew(self, options: Iterable[str]) -> tuple[dict[str, bytes], Run]:
        root = self.scratch.root / "anew"
        for folder in ("content", "themes"):
            shutil.copytree(self.root / folder, root / folder)
        keep_copies(root, self.copies)
        done = built(root, "output", options, Scratch(root, self.scratch.capture))
        result = tree(root / "output")
        shutil.rmtree(root)
        return result, done


def built(root: Path, output: str, options: Iterable[str], archive: Scratch) -> Run:
    archive.capture()
    where = ["--content", str(archive.content), "--output", str(root / output)]
    code = cli.main(["--quiet", "--jobs", "1", "--no-search", *options, *where])
    out, err = archive.capture()
    assert out == ""
    return Run(code, out, err.replace(f"{root.as_posix()}/", ""))


def tree(output: Path) -> dict[str, bytes]:
    """Every file, by name."""
    files = (path for path in sorted(output.rglob("*")) if path.is_file())
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def trial(scratch: Scratch, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Trial:
    """A trial of the seed that the test is given, and of its own patience."""
    seed: int = getattr(request, "param", 0)
    monkeypatch.setattr(stamps, "SETTLING", SETTLING[seed % len(SETTLING)])
    return Trial(scratch, Random(seed))


def hand(seed: int) -> list[str]:
    """The edits that the trial of that seed makes, as many of them of bodies as of all other kinds."""
    random = Random(seed)
    kinds = (editing.BODIES, EDITS)
    return [random.choice(list(kinds[random.randrange(2)])) for _ in range(LENGTH)]


def seeds(count: int) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("trial", range(count), indirect=True, ids=str)


def test_every_edit_makes_a_difference_and_undoes_itself(tmp_path: Path) -> None:
    def state() -> dict[str, bytes]:
        return {
            **tree(tmp_path / "content"),
            **{f"themes/{name}": data for name, data in tree(tmp_path / "themes").items()},
        }

    editing.laid_out(tmp_path)
    pristine = state()
    same = {
        what for what in EDITS if what not in editing.LOSSES and not _differs(EDITS[what], tmp_path, state)
    }
    assert same == {"a touch", "touches"}
    assert state() == pristine


def _differs(edit: Edit, root: Path, state: Callable[[], dict[str, bytes]]) -> bool:
    before = state()
    edit(root)
    after = state()
    edit(root)
    assert state() == before, edit
    return after != before


@pytest.mark.soak
@seeds(TRIALS)
def test_a_build_after_an_edit_gives_what_a_clean_build_gives(
    trial: Trial, request: pytest.FixtureRequest
) -> None:
    assert trial.check() == 0
    for what in hand(request.node.callspec.params["trial"]):
        trial.edit(what)


@pytest.mark.soak
@seeds(TRIALS if SOAK else 1)
def test_two_sites_of_one_archive_do_not_mix(trial: Trial) -> None:
    for what in (*hand(trial.random.randrange(99))[: LENGTH - 4], "html", "a word of a body"):
        trial.make(what)
        for options, output in trial.random.sample(SITES, 2):
            if trial.check(*options, output=output) != 0:
                EDITS[what](trial.root)
                break


SITES = ((("--drafts",), "drafts"), ((), "output"), (("--future",), "output"), (("--drafts",), "output"))
"""What a build is told, and where its site stands."""


@pytest.mark.soak
@seeds(TRIALS if SOAK else 1)
def test_a_build_that_is_killed_is_made_up_for_by_the_next(trial: Trial) -> None:
    assert trial.check() == 0
    for what in trial.random.choices(list(editing.BODIES | editing.FRONTS), k=4):
        trial.make(what)
        time.sleep(TICK)
        at = trial.random.randrange(12)
        trial.said.append(f"killed at {at}: {killed(at, trial.build)}")
        if trial.random.random() < 0.5:
            trial.make(what)
        assert trial.check() == 0


@pytest.mark.parametrize("keeping", ["keep_texts", "keep_made"])
def test_a_build_that_is_killed_before_it_remembers_is_made_up_for(
    trial: Trial, monkeypatch: pytest.MonkeyPatch, keeping: str
) -> None:
    assert trial.check() == 0
    trial.make("a word of a body" if keeping == "keep_texts" else "a title")
    time.sleep(TICK)
    with monkeypatch.context() as patched:
        patched.setattr(State, keeping, lambda *_: os.kill(os.getpid(), signal.SIGKILL))
        assert killed(99999, trial.build)
    EDITS[trial.said[-1]](trial.root)
    assert trial.check() == 0


def test_a_new_text_alone_is_retold(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the trials above would say nothing of it."""
    retold: list[int] = []
    real = Retelling.published

    def published(self: Retelling, names: list[str]) -> Published:
        done = real(self, names)
        retold.append(len(names))
        return done

    monkeypatch.setattr(Retelling, "published", published)
    assert trial.check() == 0
    for what in ("a word of a body", "two bodies", "a time stamp", "a body of one held back"):
        trial.edit(what)
    assert retold == [1, 2, 1, 1]


def test_a_text_is_retold_as_long_as_its_quotations_are_the_same(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    retold: list[str] = []
    real = Retelling.published

    def published(self: Retelling, names: list[str]) -> Published:
        done = real(self, names)
        retold.append(trial.said[-1])
        return done

    monkeypatch.setattr(Retelling, "published", published)
    assert trial.check() == 0
    for what in (*QUOTATIONS_STAY, *QUOTATIONS_CHANGE):
        trial.edit(what)
        trial.edit(what)
    assert retold == [what for what in QUOTATIONS_STAY for _ in range(2)]


QUOTATIONS_STAY = ("a line above a quotation of a text", "markup within a quotation of a text")
QUOTATIONS_CHANGE = (
    "the words of a quotation of a text",
    "the speaker of a quotation of a text",
    "the time of a quotation of a text",
    "a quotation of a text that is gone",
)


STEPS: dict[str, tuple[str, ...]] = {
    "a state that is lost before a new text": ("the state", "a word of a body"),
    "a list of files that is cut short": ("most of the last build",),
    "a title that a page links to in other words": ("a title", "a word of a body"),
    "settings that were others for a while": ("html", "markup", "html", "a body with many names"),
    "what the feed alone shows": (
        "a tag of the feed",
        "a person's portrait",
        "another file to hear",
        "a word of a body",
    ),
    "years of a feed": (
        "a limit of the feed",
        "another year",
        "a word of a body",
        "a word of a body with a transcript",
        "a word of another",
        "another year",
        "two bodies",
    ),
    "a theme that extends another": (
        "a theme that extends another",
        "a word of a body",
        "a token of what is extended",
        "a token of what is extended",
        "a template that another stands for",
        "a word of a theme",
    ),
    "a warning that moves": ("a link that leads nowhere", "a body without names"),
}


@pytest.mark.parametrize("steps", STEPS.values(), ids=STEPS)
def test_these_edits_one_after_the_other_give_what_a_clean_build_gives(
    trial: Trial, steps: tuple[str, ...]
) -> None:
    assert trial.check() == 0
    for at, what in enumerate(steps):
        trial.make(what)
        if what not in editing.LOSSES or at == len(steps) - 1:
            assert trial.check() == 0


def test_a_new_text_that_no_feed_could_carry_is_refused_as_a_clean_build_refuses_it(trial: Trial) -> None:
    assert trial.check() == 0
    trial.edit("a character that no feed can carry")
    assert trial.said[-1].endswith("taken back")


def test_what_another_site_was_made_from_is_not_taken_for_what_this_one_was(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamps, "SETTLING", 400_000_000)
    time.sleep(0.45)
    trial.edit("the time zone")
    trial.make("the time zone")
    assert trial.check(output="other") == 0
    trial.make("the time zone", "a body with many names")
    assert trial.check() == 0


def test_a_clock_that_is_set_back_holds_back_what_was_published(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    for year in (2030, 2026, 2030):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.replace(year=year).timestamp())))
        assert trial.check() == 0
        assert (trial.root / "output/episodes/later/index.html").exists() == (year == 2030)


def test_the_content_may_be_named_another_way_each_time(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial.make("a link that leads nowhere", "no length of audio")
    for folder, name in ((trial.root, "content"), (trial.root.parent, "archive/content")):
        monkeypatch.chdir(folder)
        trial.archive.capture()
        assert cli.main(["--quiet", "--content", name, "--output", str(trial.root / "output")]) == 0
        said = trial.archive.capture()[1].splitlines()
        assert len(said) == 2
        assert all(line.startswith(f"{name}/episodes/") for line in said)


def test_a_folder_without_files_says_nothing(trial: Trial) -> None:
    assert trial.check() == 0
    (trial.root / "content/episode").mkdir()
    assert trial.check() == 0
    trial.edit("a title")
