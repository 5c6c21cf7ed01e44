"""A block quotation in an episode's text that ends in `— Speaker, H:MM:SS`."""

import json

import pytest
from lxml import html

from generator.markup import Dialect, compile_text
from generator.model import Said
from generator.problems import Place
from tests.conftest import Scratch, find

SHOW = """\
-- show.yaml --
title: T
base_url: https://t.example/
hosts: [Ada Moss]
"""
SOIL = """\
-- episodes/soil.md --
---
title: Soil
date: 2024-01-01
duration: "0:30:00"
transcript: soil.vtt
quotes:
  - {text: Soil is a slow diary., speaker: Ben Clay, at: "0:10:05"}
---

"""
SPOKEN = """\
-- transcripts/soil.vtt --
WEBVTT

10:04.000 --> 10:09.500
<v Ben Clay>Soil is, um, a slow diary.

12:28.000 --> 12:33.250
<v Ada Moss>That is in the book, and nobody has read it.
"""


def written(scratch: Scratch, body: str) -> Scratch:
    return scratch.write(SHOW + SPOKEN + SOIL + body)


def said(body: str, *, stamps: bool = True) -> tuple[Said, ...]:
    return compile_text(body, Place("f", 10), Dialect(stamps=stamps)).said


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("> Words.\n> — Ada Moss, 0:12:28", ("Words.", "Ada Moss", "0:12:28", 10, 11)),
        ("> Words.\n>\n> — Ada Moss, 0:12:28", ("Words.", "Ada Moss", "0:12:28", 10, 12)),
        ("Some.\n\n> More *words*\n> `here`.\n>\n> And on.\n> -- A. Moss, 10:12:28.5", ("More words here. And on.", "A. Moss", "10:12:28.5", 12, 16)),
        ("> Words.\n> – [[person:Ada Moss]], 0:12:28", ("Words.", "Ada Moss", "0:12:28", 10, 11)),
        ("- > Words.\n  > — Moss, Ada, 0:12:28  ", ("Words.", "Moss, Ada", "0:12:28", 10, 11)),
        ("> > Words.\n> > — Ada Moss, 0:12:28", ("Words.", "Ada Moss", "0:12:28", 10, 11)),
    ],
)  # fmt: skip
def test_one_is_told_by_its_last_line(body: str, expected: tuple[str, str, str, int, int]) -> None:
    text, speaker, at, first, last = expected
    assert said(body) == (Said(text, speaker, at, Place("f", first), last),)


@pytest.mark.parametrize(
    "body",
    [
        "> Words.\n> — Ada Moss",
        "> Words.\n> — Genesis, 3:16",
        "> Words.\n> — Ada Moss, 1984",
        "> Words.\n> Ada Moss, 0:12:28",
        "> — Ada Moss, 0:12:28\n> Words.",
        "> - Words.\n> - — Ada Moss, 0:12:28",
        "> Words.\n\n— Ada Moss, 0:12:28",
        "Words.\n— Ada Moss, 0:12:28",
        "```\n> Words.\n> — Ada Moss, 0:12:28\n```",
        r"> Words.  — Ada Moss, 0:12:28 said.",
    ],
)
def test_any_other_block_quotation_is_none_of_the_index(body: str) -> None:
    assert said(body) == ()


def test_elsewhere_than_in_an_episode_it_is_none() -> None:
    assert said("> Words.\n> — Ada Moss, 0:12:28", stamps=False) == ()


def test_it_is_shown_where_it_stands_and_in_the_index(scratch: Scratch) -> None:
    written(scratch, "> That is in the *book*, and nobody has read it.\n> — Ada Moss, 0:12:28\n\nSo it is.\n")
    assert scratch.problems() == []
    tree = html.document_fromstring(scratch.page("episodes/soil/index.html"))
    (figure,) = find(tree, "//figure[@id='q-soil-748']")
    assert find(figure, "ancestor::section/@aria-labelledby") == ["_notes"]
    words = " ".join(figure.text_content().split())
    assert words == "That is in the book, and nobody has read it. Ada Moss, 0:12:28 exact"
    assert [one.get("href") for one in find(figure, ".//a")] == [
        "../../people/ada-moss/",
        "#t=748",
        "../../quotes/soil-748/",
    ]
    assert find(tree, "//*[@id='t=748']")
    assert [one.get("id") for one in find(tree, "//section[@aria-labelledby='_quotes']/figure")] == [
        "q-soil-605"
    ]
    for page in ("quotes/index.html", "people/ada-moss/index.html", "quotes/by/episode/soil/index.html"):
        assert 'id="q-soil-748"' in scratch.page(page)
    data = {one["id"]: one for one in json.loads(scratch.page("quotes.json"))["quotes"]}
    assert (data["soil-748"]["at"], data["soil-748"]["until"], data["soil-748"]["verdict"]) == (
        748,
        753.25,
        "exact",
    )
    assert data["soil-748"]["text"] == "That is in the book, and nobody has read it."


def test_the_feed_and_the_copies_have_it_too(scratch: Scratch) -> None:
    body = "> That is in the book.\n> — Ada Moss, 0:12:28\n"
    written(scratch, body)
    scratch.content.joinpath("episodes/soil.md").write_text(
        (scratch.content / "episodes/soil.md").read_text().replace("transcript:", "audio: {url: https://a.example/s.mp3, length: 1}\ntranscript:")
    )  # fmt: skip
    assert scratch.problems() == []
    assert "https://t.example/quotes/soil-748/" in scratch.page("feed.xml")
    assert "chapterhouse:" not in scratch.page("feed.xml") + scratch.page("episodes/soil.json")
    assert "> That is in the book.\n> — Ada Moss, 0:12:28" in scratch.page("episodes/soil.md")


def test_raw_html_that_is_kept_keeps_it_too(scratch: Scratch) -> None:
    written(
        scratch,
        '> That is in the <b>book</b>.\n> — Ada Moss, 0:12:28\n\n<a href="chapterhouse:quotation/7"></a>\n',
    )
    scratch.content.joinpath("show.yaml").write_text(
        "title: T\nbase_url: https://t.example/\nhtml: sanitised\n"
    )
    assert scratch.problems() == []
    page = scratch.page("episodes/soil/index.html")
    assert 'id="q-soil-748"' in page
    assert 'class="verdict verdict-exact">exact</a>' in page
    assert "chapterhouse:" not in page


@pytest.mark.parametrize(
    ("body", "line", "message"),
    [
        ("> Words.\n> — Ada Moss, 0:75:00", 11, "'0:75:00' is not a time; write H:MM:SS"),
        ("> Words.\n>\n> — Ada Moss, 0:45:00", 12, "'0:45:00' is not within the episode, which lasts '0:30:00'; correct one of them"),
        ("> Words.\n> — , 0:12:28", 11, "nobody is named before the time; write '— Speaker, H:MM:SS'"),
        ("> — Ada Moss, 0:12:28", 10, "no words stand above the speaker; write them, or remove the line"),
        ("> Soil is a slow diary.\n> — Ben Clay, 0:10:05", 10,
         "'soil-605' is claimed by content/episodes/soil.md:7 too; write 'id: another-name' in one of them, in 'quotes' of the front matter"),
        ("> Soil is a slow diary.\n> — Ben Clay, 0:20:00", 10,
         "warning: 'Soil is a slow diary.' is not said at its time, but at '0:10:04'; correct its time"),
        ("> Never said by anybody.\n> — Ben Clay, 0:20:00", 10,
         "warning: 'Never said by anybody.' is not in the transcript; correct the words, or take its time away"),
    ],
)  # fmt: skip
def test_a_fault_of_one_has_its_line(scratch: Scratch, body: str, line: int, message: str) -> None:
    written(scratch, body + "\n")
    assert scratch.problems() == [f"content/episodes/soil.md:{line}: {message}"]


def test_all_faults_of_a_file_are_told_in_one_run(scratch: Scratch) -> None:
    written(scratch, "> A.\n> — Ada Moss, 0:75:00\n\n> B.\n> — Ada Moss, 0:31:00\n")
    text = (scratch.content / "episodes/soil.md").read_text().replace('at: "0:10:05"', 'at: "0:40:05"')
    (scratch.content / "episodes/soil.md").write_text(text)
    assert [one.split(": ")[0] for one in scratch.problems()] == [
        f"content/episodes/soil.md:{line}" for line in (7, 11, 14)
    ]


def test_quotations_from_three_places_are_one_kind_of_thing(scratch: Scratch) -> None:
    written(scratch, "> That is in the book.\n> — Ada Moss, 0:12:28\n")
    scratch.write(
        "-- quotes/letters.md --\n---\ntitle: Letters\nquotes:\n  - {text: Dear garden., speaker: Ada Moss}\n---\n"
    )
    assert scratch.problems() == []
    found = json.loads(scratch.page("quotes.json"))["quotes"]
    assert [(one["episode"], one["verdict"], one["source"]) for one in found] == [
        ("soil", "exact", None), ("soil", "exact", None), (None, "unchecked", "Letters"),
    ]  # fmt: skip
    assert len({tuple(one) for one in found}) == 1
    assert all(scratch.page(f"quotes/{one['id']}/index.html") for one in found)
