"""What pages and copies show of a verdict: differences, the moment, and no word that has no rights."""

import json
import re

import pytest
from lxml import html

from generator.model import Finding, Kind, Moment, Quotation, Quote, Verdict
from generator.problems import Place
from tests.conftest import Scratch, find
from tests.test_real_archive import needs_seeds, seed

ARCHIVE = """\
-- show.yaml --
title: T
base_url: https://t.example/
-- people/ben-clay.md --
---
name: Ben Clay
---
-- episodes/soil.md --
---
title: Soil
date: 2024-01-01
audio: {url: https://a.example/s.mp3, length: 1}
quotes:
  - {text: "Soil is not a quick diary, and everybody writes in it.", speaker: Ben Clay, at: "0:00:10"}
  - {text: Zinnias answer every whisper., speaker: Ben Clay, at: "0:00:21"}
  - {text: Unwritten letters, speaker: Ben Clay, at: "0:00:40"}
  - {text: "Quinces ripen […] overnight.", speaker: Ada Moss}
---

> Moles map the orchard by ear.
> — Ada Moss, 0:00:25
-- transcripts/soil.vtt --
WEBVTT

00:10.250 --> 00:14.000
<v Ben Clay>Soil is a quixotic, sluggish diary, and everybody writes in it.

00:20.000 --> 00:24.500
<v Wren Vole>Zinnias answer every whisper.

00:25.000 --> 00:29.000
<v Ada Moss>Moles map the orchard, blindfolded, by ear.

00:30.000 --> 00:35.000
<v Ada Moss>Quinces ripen untouched, overnight.
"""
RIGHTS = "transcripts: {rights: CC0-1.0}\n"


def built(scratch: Scratch, *, rights: bool) -> Scratch:
    scratch.write(ARCHIVE)
    if rights:
        (scratch.content / "show.yaml").write_text(f"title: T\nbase_url: https://t.example/\n{RIGHTS}")
    scratch.build()
    return scratch


def test_without_rights_no_word_that_the_transcript_alone_has_is_in_the_site(scratch: Scratch) -> None:
    built(scratch, rights=False)
    site = scratch.told()
    for word in ("quixotic", "sluggish", "blindfolded", "untouched", "wren", "vole"):
        assert not re.search(rf"\b{word}\b", site), word
    quotes = {one["text"]: one for one in json.loads(scratch.page("quotes.json"))["quotes"]}
    assert [one["verdict"] for one in quotes.values()] == ["close", "close", "close", "exact", "missing"]
    assert quotes["Moles map the orchard by ear."]["differences"] == []
    assert (
        quotes["Quinces ripen […] overnight."]["at"],
        quotes["Quinces ripen […] overnight."]["found"],
    ) == (30, 30)


def test_with_rights_the_search_would_find_them(scratch: Scratch) -> None:
    built(scratch, rights=True)
    pages = "".join(scratch.page(f"quotes/soil-{second}/index.html") for second in (10, 21, 25))
    for word in ("quixotic", "sluggish", "blindfolded", "Wren", "Vole"):
        assert re.search(rf"\b{word}\b", pages), word


def facts(scratch: Scratch, page: str) -> dict[str, str]:
    tree = html.document_fromstring(scratch.page(page))
    names, values = find(tree, "//dl[@class='facts-list']/dt"), find(tree, "//dl[@class='facts-list']/dd")
    texts = (" ".join(value.text_content().split()) for value in values)
    return dict(zip((name.text_content() for name in names), texts, strict=True))


def test_the_page_of_a_close_one_shows_how_it_differs(scratch: Scratch) -> None:
    built(scratch, rights=True)
    page = scratch.page("quotes/soil-10/index.html")
    assert (
        "Soil is <ins>not</ins> a <del>quixotic, sluggish</del> <ins>quick</ins> diary, and everybody writes in it."
        in page
    )
    assert (
        facts(scratch, "quotes/soil-10/index.html")["Verdict"]
        == "close The transcript has these words with differences, at 0:10."
    )


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("soil-10", "at 0:10 (differs from the transcript). "),
        ("soil-40", "at 0:40 (not in the transcript). "),
        ("soil-70", "at 1:10 (at another time by the transcript). "),
        ("soil-30", "at 0:30. "),
        ("rain-5", "at 0:05 (unchecked). "),
    ],
)
def test_whoever_cites_one_tells_what_is_known_of_it(scratch: Scratch, quote: str, told: str) -> None:
    exact = "text: Quinces ripen untouched, speaker: Ada Moss, at:"
    scratch.write(ARCHIVE.replace("quotes:\n", f'quotes:\n  - {{{exact} "0:30"}}\n  - {{{exact} "1:10"}}\n'))
    scratch.write(
        """\
        -- episodes/rain.md --
        ---
        title: Rain
        date: 2024-01-02
        quotes: [{text: It rains., speaker: Ada Moss, at: "0:05"}]
        ---
        """
    )
    scratch.build()
    tree = html.document_fromstring(scratch.page(f"quotes/{quote}/index.html"))
    assert told in find(tree, "//*[@id='_citation']")[0].text_content()


def test_the_page_says_who_else_has_the_words(scratch: Scratch) -> None:
    built(scratch, rights=True)
    assert facts(scratch, "quotes/soil-21/index.html")["By the transcript"] == "Wren Vole"
    assert "Differences" not in facts(scratch, "quotes/soil-21/index.html")


def test_copies_tell_the_differences(scratch: Scratch) -> None:
    built(scratch, rights=True)
    first, second, *_ = json.loads(scratch.page("episodes/soil.json"))["quotes"]
    assert first["differences"] == [
        {"part": "same", "text": "Soil is"}, {"part": "put in", "text": "not"}, {"part": "same", "text": "a"},
        {"part": "left out", "text": "quixotic, sluggish"}, {"part": "put in", "text": "quick"},
        {"part": "same", "text": "diary, and everybody writes in it."},
    ]  # fmt: skip
    assert (second["said_by"], second["found"]) == (["Wren Vole"], 20)
    copy = scratch.page("episodes/soil.md")
    assert "Soil is [not] a **quixotic, sluggish** [quick] diary, and everybody writes in it." in copy
    assert "By the transcript these words are said by: Wren Vole" in copy


@pytest.mark.parametrize(
    ("written", "found", "heard"),
    [
        ((10_000, None), (10_250, 14_000), (10_250, 14_000)),
        ((12_000, None), (10_250, 14_000), (10_250, 14_000)),
        ((9_000, 15_000), (10_250, 14_000), (9_000, 15_000)),
        ((10_000, 14_000), (10_250, 13_400), (10_250, 13_400)),
        ((11_000, 14_000), (10_250, 14_250), (10_250, 14_250)),
        ((10_500, 13_500), (10_250, 14_000), (10_500, 13_500)),
        ((10_000, 14_000), (10_250, None), (10_250, 14_000)),
        ((40_000, None), (10_000, 70_000), (40_000, 70_000)),
        ((73_000, None), (10_000, 70_000), (10_000, 70_000)),
        ((300_000, 305_000), (10_250, 14_000), (10_250, 14_000)),
        (None, (10_250, 14_000), (10_250, 14_000)),
        ((10_000, None), None, (10_000, None)),
        ((10_000, None), (10_000, None), (10_000, None)),
        (None, None, None),
    ],
)  # fmt: skip
def test_what_is_heard_is_the_words(
    written: tuple[int, int | None] | None,
    found: tuple[int, int | None] | None,
    heard: tuple[int, int | None] | None,
) -> None:
    def moment(times: tuple[int, int | None] | None) -> Moment | None:
        return times and Moment("ep", *times, Kind.QUOTATION)

    quote = Quote(id="q", text="A", speaker="B", place=Place("f"), moment=moment(written))
    assert Quotation(quote, Finding(Verdict.EXACT, moment(found))).heard == moment(heard)


def test_hear_it_plays_the_cues_of_the_words(scratch: Scratch) -> None:
    built(scratch, rights=True)
    for one in json.loads(scratch.page("quotes.json"))["quotes"]:
        assert f'href="{one["hear"]}"' in scratch.page(f"quotes/{one['id']}/index.html")
    assert 'href="https://a.example/s.mp3#t=10.25,14"' in scratch.page("quotes/soil-10/index.html")


def test_the_copy_in_markdown_has_all_that_is_known(scratch: Scratch) -> None:
    known = 'speaker: Ada Moss, at: "0:00:10", topics: [fruit, time], note: Off the record.'
    quote = f'quotes:\n  - {{text: "Quinces […] overnight.", kind: shortened, {known}}}\n'
    scratch.write(ARCHIVE.replace("quotes:\n", quote))
    (scratch.content / "episodes/soil.md").write_text(
        (scratch.content / "episodes/soil.md").read_text().replace('"0:00:10"}', '"0:00:10", id: diary}', 1)
    )
    scratch.build()
    copy = scratch.page("episodes/soil.md").partition("## Quotations\n\n")[2]
    assert copy.startswith(
        """\
> Quinces \\[…\\] overnight.
>
> — Ada Moss, [0:00:10](<https://t.example/episodes/soil/#t=10>) (moved, <https://t.example/quotes/soil-10/>)

Shortened; found at 0:00:30; topics: fruit, time; [audio](<https://a.example/s.mp3#t=30,35>)

Off the record.

"""
    )


def test_the_quotations_of_the_welcome_are_exact_and_end_with_their_sentences(real: Scratch) -> None:
    quotes = [one for one in json.loads(real.page("quotes.json"))["quotes"] if one["episode"] == "welcome"]
    assert [(one["verdict"], one["at"], one["until"]) for one in quotes] == [
        ("exact", 1, 6), ("exact", 17, 23), ("exact", 27, 30), ("exact", 34, 38),
    ]  # fmt: skip


QUOTED = re.compile(r'^- On (.+?): "(.+)" — Source: \[(.+)\]$', re.MULTILINE)


@needs_seeds
def test_a_collection_that_nothing_proves_is_shown_as_unchecked(scratch: Scratch) -> None:
    found = QUOTED.findall(seed("004"))
    assert len(found) == 75
    entries = [
        f"  - {json.dumps({'text': text, 'speaker': 'Neel Nanda', 'topic': topic, 'source': source}, ensure_ascii=False)}"
        for topic, text, source in found
    ]
    scratch.write("-- show.yaml --\ntitle: T\nbase_url: https://t.example/\n")
    (scratch.content / "quotes").mkdir()
    (scratch.content / "quotes/lessons.md").write_text(
        "\n".join(["---", "title: Lessons", "quotes:", *entries, "---\n"])
    )
    assert scratch.problems() == []
    quotes = json.loads(scratch.page("quotes.json"))["quotes"]
    assert len(quotes) == 75
    assert {(one["verdict"], one["at"], one["found"]) for one in quotes} == {("unchecked", None, None)}
    pages = [
        text.decode()
        for name, text in scratch.tree().items()
        if re.fullmatch(r"quotes/[0-9a-f]{10}/index\.html", name)
    ]
    assert len(pages) == 75
    for page in pages:
        assert 'class="verdict verdict-unchecked"' in page
        assert "There is no transcript to check these words against." in page
        assert not re.search(r"verdict-(exact|close|moved|missing)", page)
