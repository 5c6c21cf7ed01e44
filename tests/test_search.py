"""What can be found, the index that is made of it, and that it is made only when it has to be."""

import gzip
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.model import Chapter, Cue, Cues, Episode, Moment, Transcript
from generator.pagefind import program
from generator.pagefind.run import Failed
from generator.problems import Place
from generator.views.findable import KINDS, token
from generator.views.passages import passages_of
from tests.conftest import NOW, Scratch, garden

SOIL = "What soil remembers"


def searched(root: Path) -> Scratch:
    """The small archive, in a folder of its own, to be built with a search."""
    (root / "content").mkdir(parents=True)
    return garden(Scratch(root, is_searched=True))


@pytest.fixture
def small(tmp_path: Path) -> Scratch:
    return searched(tmp_path / "archive")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    archive = searched(tmp_path_factory.mktemp("searched") / "archive")
    archive.build()
    return archive


def index_of(archive: Scratch) -> dict[str, bytes]:
    return {name: data for name, data in archive.tree().items() if name.startswith("pagefind/")}


def packs_of(archive: Scratch) -> dict[str, list[Any]]:
    """By name: what results are shown from, and the episodes of moments."""
    kinds = tuple(f"pagefind/{kind}/" for kind in KINDS)
    return {
        name.removeprefix("pagefind/"): json.loads(data)
        for name, data in index_of(archive).items()
        if name.startswith(kinds)
    }


def packed(archive: Scratch) -> list[list[Any]]:
    """What results are shown from: kind, page, title, where which part begins, words but for those of no one."""
    entries = [
        [name.partition("/")[0], *entry] for name, (pack, _) in packs_of(archive).items() for entry in pack
    ]
    for entry in entries:
        words = entry[4].split()
        tokens = sum(word.startswith("zz") for word in words)
        entry[3] = [[at - tokens, *rest] for at, *rest in entry[3]]
        entry[4] = " ".join(words[tokens:])
    return sorted(entries, key=lambda entry: (KINDS.index(entry[0]), entry[1:]))


def test_everything_said_and_written_can_be_found_at_its_moment(built: Scratch) -> None:
    found = packed(built)
    assert [entry for entry in found if entry[0] == "moment"] == [
        ["moment", "episodes/soil/", SOIL, [[0, "t=1230", "", 1]], "Layers."],
        ["moment", "episodes/soil/", SOIL, [[2, "t=0", "", 1], [3, "t=0", "Ada Moss", 0]],
         "Ada Moss. Hello. Welcome back."],
        ["moment", "episodes/soil/", SOIL,
         [[4, "t=604", "", 1], [5, "t=604", "Ben Clay", 0], [11, "t=748", "Ada Moss", 0]],
         "Ben Clay Ada Moss. Layers. Soil is, um, a slow diary. That is in the book."],
    ]  # fmt: skip
    assert [entry[:3] for entry in found if entry[0] != "moment"] == [
        ["quote", "quotes/771c2ba0d9/", SOIL],
        ["quote", "quotes/soil-605/", f"{SOIL}, 10:05"],
        ["episode", "episodes/rain/", "Rain & wind"],
        ["episode", "episodes/soil/", SOIL],
        ["person", "people/ada-moss/", "Ada Moss"],
        ["person", "people/ben-clay/", "Ben Clay"],
        ["topic", "topics/memory/", "memory"],
        ["topic", "topics/soil/", "soil"],
        ["reference", "references/a-song/", "A song"],
        ["reference", "references/the-book-of-earth/", "The Book of Earth"],
    ]


def test_a_moment_knows_the_length_the_chapters_the_audio_and_the_times_of_its_episode(
    built: Scratch,
) -> None:
    _, talks = packs_of(built)["moment/0.json"]
    chapters, audio = "M0 8h163m3 0h172m3 0h659", "https://audio.example/soil.mp3?v=1&x=2"
    times = [["moment/0.0", [4, 0]], ["moment/0.1", [7, 604, 7, 144]], ["moment/0.2", [1, 1230]]]
    assert talks == {"episodes/soil/": [3_600_000, chapters, audio, times]}


def test_a_page_of_ones_own_is_found_by_its_sections(small: Scratch) -> None:
    small.write("""\
        -- pages/imprint.md --
        ---
        title: Imprint
        ---
        Who we are.

        ## Where & when

        In [a shed](https://shed.example/).

        ### Rain or `shine`
        -- pages/about.md --
        ---
        title: About us
        ---
        """)
    small.build()
    assert [entry[1:] for entry in packed(small) if entry[0] == "page"] == [
        ["about/", "About us", [[0, "", "", 1]], "About us."],
        ["imprint/", "Imprint",
         [[0, "", "", 1], [1, "", "", 0], [4, "where-when", "", 1], [7, "where-when", "", 0],
          [10, "rain-or-shine", "", 1]],
         "Imprint. Who we are. Where & when. In a shed. Rain or shine."],
    ]  # fmt: skip
    assert 'id="where-when"' in small.page("imprint/index.html")


def test_ids_that_content_brings_make_nothing_else_of_a_result(small: Scratch) -> None:
    show, rain = small.content / "show.yaml", small.content / "episodes/rain.md"
    show.write_text(f"{show.read_text()}html: sanitised\n")
    ids = ("is:moment:people%2F:Mine", "of:much:M0:https%3A%2F%2Felse.example", "at:t=soon")
    rain.write_text(rain.read_text() + "".join(f'\n<i id="{one}">a</i>\n' for one in ids))
    small.build()
    assert ids[0] in small.page("episodes/rain/index.html")
    assert [entry[:3] for entry in packed(small) if entry[0] == "episode"] == [
        ["episode", "episodes/rain/", "Rain & wind"],
        ["episode", "episodes/soil/", SOIL],
    ]


def test_no_word_of_a_transcript_without_rights_can_be_found(small: Scratch) -> None:
    soil = small.content / "episodes/soil.md"
    soil.write_text(soil.read_text().replace(", rights: CC-BY-4.0", ""))
    small.build()
    chapters = [entry for entry in packed(small) if entry[0] == "moment"]
    assert [entry[4] for entry in chapters] == ["Hello.", "Layers.", "Layers."]
    pieces = (gzip.decompress(data) for name, data in index_of(small).items() if name.endswith(".pf_index"))
    words = b"".join(pieces)
    assert b"diari" in words  # of a quotation
    assert b"welcom" not in words
    assert b"Welcome back" not in b"".join(index_of(small).values())


def test_an_index_has_the_same_bytes_wherever_and_by_however_many_it_is_made(
    built: Scratch, tmp_path: Path
) -> None:
    for jobs in (1, 2):
        again = searched(tmp_path / str(jobs) / "elsewhere")
        for number in range(30):  # enough for two processes
            again.write(
                f"-- episodes/more-{number}.md --\n---\ntitle: More {number}\ndate: 2022-01-01\n---\nMore.\n"
            )
        again.build(jobs=jobs)
    one, other = (index_of(Scratch(tmp_path / jobs / "elsewhere")) for jobs in "12")
    assert one["pagefind/episode/0.json"].count(b"More.") == 30
    assert one == other
    small = searched(tmp_path / "small")
    small.build(jobs=2)
    assert index_of(small) == index_of(built)


def test_only_what_a_search_needs_of_pagefind_is_published(built: Scratch) -> None:
    names = {name.split("/")[1].split(".")[0] for name in index_of(built)}
    assert names == {"pagefind-entry", "pagefind", "wasm", "index", "near", *KINDS} - {"page"}
    assert (built.output / "pagefind/wasm.en.pagefind").exists()
    assert not (built.output / "pagefind/wasm.unknown.pagefind").exists()


def test_an_edit_makes_the_index_that_a_clean_build_makes(small: Scratch, tmp_path: Path) -> None:
    small.build()
    rain = small.content / "episodes/rain.md"
    rain.write_text(f"{rain.read_text()}A puddle remembers nothing.\n")
    small.build()
    found = [entry[4] for entry in packed(small) if entry[1] == "episodes/rain/"]
    assert found == ["Ada Moss. Rain & wind. A puddle remembers nothing."]
    shutil.copytree(small.content, tmp_path / "anew/content")
    anew = Scratch(tmp_path / "anew", is_searched=True)
    anew.build()
    assert small.tree() == anew.tree()


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Pagefind that does what a test writes, and first of all fails."""
    path = tmp_path / "pagefind"
    path.write_text("#!/bin/sh\necho 'no room left' >&2\nexit 3\n")
    path.chmod(0o755)
    monkeypatch.setattr("generator.pagefind.run.program", lambda: str(path))
    return path


def test_where_nothing_else_can_be_found_pagefind_is_not_started(
    small: Scratch, request: pytest.FixtureRequest
) -> None:
    small.build()
    before = index_of(small)
    request.getfixturevalue("broken")
    show = small.content / "show.yaml"
    show.write_text(show.read_text().replace("A test of an archive.", "A trial of an archive."))
    done = small.build().published
    assert done.rendered > 0
    assert index_of(small) == before


@pytest.mark.parametrize(
    ("jobs", "does", "why"),
    [
        (1, "echo 'no room left' >&2; exit 3", "no room left it ended with 3"),
        (2, "kill -9 $$", "it ended with -9"),
        (2, "head -c 4 >/dev/null; exit 0", "it ended with 0"),
    ],
)
def test_a_pagefind_that_fails_leaves_the_old_site_and_says_why(
    small: Scratch, request: pytest.FixtureRequest, jobs: int, does: str, why: str
) -> None:
    small.build()
    before = small.tree()
    request.getfixturevalue("broken").write_text(f"#!/bin/sh\n{does}\n")
    rain = small.content / "episodes/rain.md"
    rain.write_text(f"{rain.read_text()}A puddle.\n")
    with pytest.raises(Failed) as failed:
        small.build(jobs=jobs)
    assert failed.value.strerror == f"made no index of the search ({why}); --no-search builds without one"
    assert small.tree() == before


@pytest.mark.parametrize("how", ["option", "show"])
def test_a_search_that_is_left_out_leaves_nothing_of_it(small: Scratch, how: str) -> None:
    small.build()
    assert "search/" in small.page("index.html")
    if how == "show":
        show = small.content / "show.yaml"
        show.write_text(f"{show.read_text()}leave_out: search\n")
    small.build(leave_out=frozenset(["search"] if how == "option" else []))
    assert [name for name in small.tree() if name.startswith(("pagefind", "search"))] == []
    assert [name for name in small.tree() if name.endswith(".html") and "search/" in small.page(name)] == []
    assert [name for name in small.tree() if name.endswith(".html") and "mark." in small.page(name)] == []


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine on which Pagefind is not installed."""
    monkeypatch.setattr(program, "PACKAGES", ("pagefind_that_is_not_there",))
    program.is_installed.cache_clear()
    yield
    program.is_installed.cache_clear()


@pytest.mark.usefixtures("without")
def test_without_pagefind_the_build_says_so_and_the_page_still_helps(
    scratch: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = Scratch(scratch.root, scratch.capture, is_searched=True)
    (archive.root / "content").rmdir()
    searched_there = searched(archive.root)
    assert searched_there.root == archive.root
    done = archive.run("build")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[0] == (
        "The search finds nothing, as Pagefind is not installed: pip install pagefind-bin, or --no-search"
    )
    page = archive.page("search/index.html")
    assert "This archive was built without a search." in page
    assert "search." not in page.replace("search.</p>", "").split("<main")[0]
    assert [name for name in archive.tree() if name.startswith("pagefind")] == []


def test_a_file_of_ones_own_may_not_stand_where_the_index_does(small: Scratch) -> None:
    small.write("-- static/pagefind/mine.txt --\nmine\n")
    problems = small.problems()
    assert problems == [
        "content/static/pagefind/mine.txt: wants the address '/pagefind/mine.txt', which "
        "Chapterhouse's own /pagefind has; give one of them another name"
    ]


def test_the_words_by_which_a_search_is_narrowed_are_said_by_nobody() -> None:
    words = [token("year", str(year)) for year in range(1900, 2100)]
    words += [token("person", str(number)) for number in range(1000)]
    assert len(set(words)) == len(words)
    assert {len(word) for word in words} == {14}  # so that none begins another
    assert all(set(word[3:]) <= set("bcdfghjklmnpqrtv") for word in words)


def talk(*turns: tuple[str, int, int], chapters: tuple[int, ...] = ()) -> Episode:
    """Each turn a speaker, its length in seconds, and in how many cues."""
    cues, at = [], 0
    for speaker, length, count in turns:
        for number in range(count):
            start, end = (1000 * (at + length * part // count) for part in (number, number + 1))
            cues.append(Cue(Moment("talk", start, end), f"{speaker.lower()}{start // 1000}", speaker))
        at += length
    transcript = Transcript(cues=Cues.of("talk", cues), rights="CC0-1.0")
    told = tuple(Chapter(Moment("talk", 1000 * one), f"From {one}", f"from-{one}") for one in chapters)
    place = Place("talk.md")
    return Episode(
        slug="talk",
        title="Talk",
        date=NOW,
        guid="talk",
        place=place,
        chapters=told,
        transcripts=(transcript,),
    )


def starts(episode: Episode) -> list[list[int]]:
    """Seconds at which each piece of each passage begins."""
    return [[piece.start // 1000 for piece in passage] for passage in passages_of(episode)]


def test_a_passage_takes_about_four_minutes_and_ends_where_a_turn_does() -> None:
    turns = [(speaker, 50, 2) for speaker in "AB" * 12]
    assert [each[0] for each in starts(talk(*turns, chapters=(0,)))] == [0, 250, 500, 750, 1000]
    assert all(one % 50 == 0 for each in starts(talk(*turns)) for one in each)


def test_short_chapters_are_one_passage_and_each_is_found_where_it_begins() -> None:
    turns = [(speaker, 60, 2) for speaker in "AB" * 6]
    passages = passages_of(talk(*turns, chapters=(0, 60, 240, 300)))
    assert [[piece.chapter.title for piece in one if piece.chapter] for one in passages] == [
        ["From 0", "From 60", "From 240"],
        ["From 300"],
        [],
    ]


def test_a_long_turn_is_told_in_pieces_that_have_times_of_their_own() -> None:
    assert starts(talk(("A", 20, 2), ("B", 100, 10), ("A", 20, 2))) == [[0, 20, 50, 80, 110, 120]]
    assert starts(talk(("A", 600, 60))) == [list(range(0, 300, 30)), list(range(300, 600, 30))]
