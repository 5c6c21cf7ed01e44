"""The invented archives that builds are measured on. Nothing here looks at a clock."""

import re
import shutil
from pathlib import Path

import pytest

from bench import check, corpus, feed, pools, prepare, quotations, search
from bench.cases import CASES
from bench.stubs import stubs
from generator.slugs import slug
from tests.conftest import Scratch

COUNT = 12


def test_the_same_arguments_give_the_same_bytes(tmp_path: Path) -> None:
    one, two = (dict(corpus.files(COUNT, transcripts=True)) for _ in range(2))
    assert one == two
    corpus.write(tmp_path, COUNT, transcripts=True)
    written = (path for path in tmp_path.rglob("*") if path.is_file())
    read = {path.relative_to(tmp_path / "content").as_posix(): path.read_bytes().decode() for path in written}
    assert read == one


def test_an_episode_is_as_large_as_is_said() -> None:
    texts = [text for name, text in corpus.files(COUNT) if name.startswith("episodes/")]
    assert len(texts) == COUNT
    sizes = [len(text) for text in texts]
    assert sum(sizes) / COUNT == pytest.approx(11_600, rel=0.03)
    for text in texts:
        front, body = text.split("\n---\n")
        assert (front.count("{start:"), front.count("{text:"), front.count("{title:")) == (40, 10, 30)
        assert 430 < len(body.split()) < 650
        assert (body.count("\n## "), body.count("\n- "), body.count("\n> ")) == (2, 4, 1)


def test_names_and_titles_are_all_different() -> None:
    for made in (pools.person, pools.title, pools.work):
        assert len({made(number) for number in range(6000)}) == 6000
    assert len({pools.topic(number) for number in range(40)}) == 40
    assert pools.HOST not in {pools.person(number) for number in range(30_000)}


@pytest.mark.parametrize("everything", [False, True])
@pytest.mark.parametrize("transcripts", [False, True])
def test_a_corpus_builds_without_a_warning(scratch: Scratch, transcripts: bool, everything: bool) -> None:
    corpus.write(scratch.root, 3, transcripts=transcripts, everything=everything)
    assert scratch.problems() == []


def test_quotations_are_words_of_the_transcript(scratch: Scratch) -> None:
    corpus.write(scratch.root, 2, transcripts=True, everything=True)
    scratch.build()
    pages = [text.decode() for name, text in scratch.tree().items() if name.startswith("quotes/q")]
    assert all("moved" not in page for page in pages)
    for vtt in scratch.content.glob("transcripts/*.vtt"):
        text = vtt.read_text(encoding="utf-8")
        assert text.count("-->") == 1500
        assert 11_000 < len(text.split("-->", 1)[1].replace("-->", "").split()) - 4500 < 14_000


def test_the_check_counts_what_our_pages_show(scratch: Scratch) -> None:
    corpus.write(scratch.root, 3, transcripts=True)
    scratch.build()
    counts = check.counts("ours", scratch.output)
    assert (counts["episode page"], counts["transcript file"], counts["feed: items"]) == (3, 3, 3)
    shown = [
        counts[f"episode page: {name}"] for name in ("chapters", "quotations", "references", "time stamps")
    ]
    assert shown == [120, 30, 90, 6]
    assert counts["person page: quotations"] == counts["list of quotes: quotations"] == 30
    assert counts["transcript file: cues"] == 4500
    assert [name for name, count in counts.items() if not count and "links between pages" not in name] == []


def test_the_links_between_pages_of_a_person_are_counted(scratch: Scratch) -> None:
    corpus.write(scratch.root, 20)
    scratch.build()
    pages = len([*scratch.output.glob(f"people/{slug(pools.HOST)}/page/*/index.html")]) + 1
    assert pages == 3
    counts = check.counts("ours", scratch.output)
    assert counts["person page: links between pages"] == pages * (pages - 1) + 2 * (pages - 1)
    assert counts["person page: quotations"] == 200


def test_hugo_is_given_the_pages_that_we_make(scratch: Scratch) -> None:
    corpus.write(scratch.root, 20)
    scratch.build()
    given = dict(stubs(scratch.content / "episodes"))
    addresses = [found[1] if (found := re.search("url: (/.*/)", text)) else "" for text in given.values()]
    made = scratch.output.glob("*/**/page/*/index.html")
    assert sorted(filter(None, addresses)) == sorted(
        f"/{path.parent.relative_to(scratch.output).as_posix()}/" for path in made
    )


def test_sites_that_differ_are_told(scratch: Scratch) -> None:
    corpus.write(scratch.root, 2)
    scratch.build()
    shutil.copytree(scratch.output, scratch.root / "other")
    next((scratch.root / "other" / "people").glob("*/index.html")).unlink()
    text, same = check.table([("ours", scratch.output), ("ours", scratch.root / "other")])
    assert not same
    assert check.DIFFERENT in next(line for line in text.splitlines() if line.startswith("person page "))


def test_a_page_at_another_address_is_told(scratch: Scratch) -> None:
    corpus.write(scratch.root, 2)
    scratch.build()
    shutil.copytree(scratch.output, scratch.root / "other")
    topic = next((scratch.root / "other" / "topics").glob("*/"))
    topic.rename(topic.with_name("another"))
    text, same = check.table([("ours", scratch.output), ("ours", scratch.root / "other")])
    assert not same
    assert [line.split()[-3:] for line in text.splitlines() if line.endswith(check.DIFFERENT)] == [
        ["1", "1", "DIFFERENT"]
    ]


@pytest.mark.parametrize("generator", prepare.PROJECTS)
def test_every_generator_is_given_the_same_archive(tmp_path: Path, generator: str) -> None:
    corpus.write(tmp_path, 2, transcripts=True)
    prepare.site(generator, tmp_path, tmp_path / "project")
    for given in (path for path in (tmp_path / "content").rglob("*") if path.is_file()):
        text = given.read_bytes()
        copies = [
            path for path in (tmp_path / "project").rglob(f"*{given.suffix}") if path.read_bytes() == text
        ]
        assert len(copies) == 1, given


def test_every_case_has_a_name_of_its_own() -> None:
    names = [case.name for case in CASES]
    assert len(set(names)) == len(names)


def test_the_quotations_that_are_measured_get_their_verdicts() -> None:
    found = {about: set(quotations.verdicts(cues, quotes)) for about, cues, quotes in quotations.cases()}
    assert found == {
        "exact at their time": {"exact"},
        "exact elsewhere": {"moved"},
        "exact, without a time": {"exact"},
        "close: one word is another": {"close"},
        "shortened": {"exact"},
        "missing": {"missing"},
        "missing, shortened": {"missing"},
    }


def test_the_cost_of_a_feed_is_told(tmp_path: Path) -> None:
    corpus.write(tmp_path, COUNT)
    assert feed.measured(tmp_path).startswith(f"{COUNT} items, 0.1 MB: view 0.")


def test_what_a_search_fetches_is_told_by_what_it_is_for() -> None:
    sizes = {"pagefind.js": 1, "wasm.en.pagefind": 20, "pagefind-entry.json": 300, "pagefind.en_1.pf_meta": 4000,
             "index/en_2.some.pf_index": 50_000, "moment/1.json": 600_000, "quote/0.json": 7_000_000}  # fmt: skip
    fetched = [search.Fetched(name, size) for name, size in sizes.items()]
    assert search.row("1", fetched) == "| 1 | 7,654,321 | 321 | 4,000 | 50,000 | 7,600,000 | 7 |"
