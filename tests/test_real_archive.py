"""The archive in content/, against the facts it was written from."""

import json
import re
from pathlib import Path

import pytest
from lxml import html

from tests.conftest import PROJECT, Scratch, find

SEEDS = PROJECT.parent / "shared/seeds"
LATER, EARLIER = "neel-nanda-sparse-autoencoders", "neel-nanda-mechanistic-interpretability"

needs_seeds = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the documents the archive was written from are not here"
)


def seed(number: str) -> str:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return path.read_text(encoding="utf-8")


def page(real: Scratch, slug: str) -> html.HtmlElement:
    return html.document_fromstring(real.page(f"episodes/{slug}/index.html"))


def chapters(real: Scratch, slug: str) -> list[tuple[str, str]]:
    """Id of the moment and title, in order."""
    rows = find(page(real, slug), "//li[@class='chapter']")
    return [(row.get("id"), find(row, ".//*[@class='chapter-title']")[0].text) for row in rows]


def seconds(clock: str) -> str:
    hours, minutes, rest = map(int, clock.split(":"))
    return f"t={3600 * hours + 60 * minutes + rest}"


def test_the_later_episode_has_its_23_chapters_in_8_parts(real: Scratch) -> None:
    assert len(chapters(real, LATER)) == 23
    assert ("t=3843", "Universal Circuit Patterns and Induction Heads") in chapters(real, LATER)
    assert [one.text for one in find(page(real, LATER), "//h3[@class='part']")] == [
        "Part 1: Introduction",
        "Part 2: Outside Interview",
        "Part 3: Main Interview",
        "Neural Architecture and Circuits",
        "Model Behavior Analysis",
        "Sparse Autoencoder Architecture",
        "Feature Learning and Scaling",
        "Engineering Implementation",
    ]


def test_the_earlier_episode_has_its_12_chapters_and_says_that_it_has_no_audio(real: Scratch) -> None:
    assert len(chapters(real, EARLIER)) == 12
    assert "knows no audio address" in page(real, EARLIER).text_content()
    assert EARLIER not in real.page("feed.xml").partition("<item>")[2].replace(f"/{EARLIER}/", "")


@needs_seeds
def test_every_chapter_of_the_documents_is_on_its_page_at_its_second(real: Scratch) -> None:
    later = re.findall(r"\[(\d\d:\d\d:\d\d)\] \d\.\d (.+)", seed("001"))
    assert chapters(real, LATER) == [(seconds(clock), title.strip()) for clock, title in later]
    contents = seed("002").partition("TOC: ")[2].partition("\n")[0]
    earlier = re.findall(r"\\\[(\d\d:\d\d:\d\d)\\\] (.+?)(?= \\\[|$)", contents)
    assert chapters(real, EARLIER) == [(seconds(clock), title.strip()) for clock, title in earlier]


def addresses(text: str) -> set[str]:
    found = re.findall(r"https?://[^\s<>\"\])`]+", text)
    cleaned = (one.rstrip(".,") for one in found)
    return {one.replace("%5F", "_") for one in cleaned if "…" not in one and "â€¦" not in one}


@needs_seeds
@pytest.mark.parametrize(("number", "slug"), [("000", LATER), ("001", LATER), ("002", EARLIER)])
def test_every_address_of_the_documents_is_kept(number: str, slug: str) -> None:
    kept = (PROJECT / f"content/episodes/{slug}.md").read_text(encoding="utf-8")
    wanted = {one for one in addresses(seed(number)) if "transcription-requests" not in one}
    pictures = {one for one in wanted if "pbs.twimg.com" in one and not one.startswith("https://proxy")}
    assert len(wanted) > 3
    assert {one for one in wanted - pictures if one not in kept} == set()


@needs_seeds
def test_no_sentence_of_the_documents_is_copied() -> None:
    written = "\n".join(
        path.read_text(encoding="utf-8") for path in sorted((PROJECT / "content").rglob("*.md"))
    )
    titles = set(re.findall(r"(?:title|name|source|part): [\"']?(.+)", written))
    ours = runs(re.sub(r"\[|\]|[\"']", " ", written))
    allowed = {run for title in titles for run in runs(title)}
    theirs = {run for number in ("000", "001", "002", "003", "004") for run in runs(seed(number))}
    assert ours & theirs - allowed == set()


def runs(text: str, length: int = 8) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z]+", re.sub(r"https?://\S+", " ", text).lower())
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


def test_the_welcome_is_small_audio_of_our_own_whose_quotations_are_exact(real: Scratch) -> None:
    audio = real.content / "media/welcome.mp3"
    assert audio.stat().st_size < 500_000
    quotes = json.loads(real.page("episodes/welcome.json"))["quotes"]
    assert [one["verdict"] for one in quotes] == ["exact"] * 4


def test_points_taken_from_elsewhere_are_paraphrases_with_a_named_source(real: Scratch) -> None:
    quotes = json.loads(real.page("quotes.json"))["quotes"]
    others = [one for one in quotes if one["speaker"] != "eSpeak NG"]
    assert len(others) >= 12
    assert {(one["kind"], one["verdict"]) for one in others} == {("paraphrase", "paraphrase")}
    assert all(one["source"] for one in others)
    assert len({topic for one in others for topic in one["topics"]}) >= 6


def test_it_builds_with_the_one_warning_that_a_size_is_not_known(real: Scratch) -> None:
    assert [str(one).replace(f"{real.root.as_posix()}/", "") for one in real.build().warnings] == [
        "content/episodes/neel-nanda-sparse-autoencoders.md:25: warning: audio.length: is not known (0); "
        "apps show no size until the number of bytes is written here"
    ]


def test_the_repository_names_no_registry_and_no_machine() -> None:
    pinned = Path(PROJECT / "constraints.txt").read_text().splitlines()[1:]
    assert all(re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][0-9A-Za-z.]*", line) for line in pinned)
