"""The page of one quotation."""

import json

import pytest
from lxml import html

from tests.conftest import Scratch, find

TALK = """\
-- show.yaml --
title: T
base_url: https://e.example/
-- episodes/a.md --
---
title: A talk
date: 2024-03-02
hosts: [Ada Moss]
guests: [Ben Clay]
audio: {{url: "https://a.example/a.mp3", length: 1}}
quotes:
  - {{text: Soil is a slow diary., speaker: Ben Clay, at: "0:20"}}
  - {{text: Nobody said these., speaker: Ben Clay, at: "0:20", id: unsaid}}
  - {{text: Deep., speaker: Ben Clay, at: "0:34"}}
transcript: {{file: a.vtt{rights}}}
---
-- transcripts/a.vtt --
WEBVTT

00:00.000 --> 00:10.000
<v Ada Moss>{long}

00:10.000 --> 00:15.000
<v Ada Moss>What is soil to you, after all these years?

00:15.000 --> 00:18.000
<v Ben Clay>Well, yes.

00:19.000 --> 00:24.000
<v Ben Clay>Soil is, um, a slow diary.

00:24.000 --> 00:30.000
<v Ben Clay>It keeps what the wind brought, and it forgets nothing of it at all.

00:30.000 --> 00:34.000
<v Ada Moss>How far down?

00:34.000 --> 00:36.000
<v Ben Clay>Deep.
"""

LONG = " ".join(f"word{at}" for at in range(80))


def talk(scratch: Scratch, rights: str = ", rights: CC0") -> Scratch:
    scratch.write(TALK.format(rights=rights, long=LONG)).build()
    return scratch


def page(scratch: Scratch, name: str) -> html.HtmlElement:
    return html.document_fromstring(scratch.page(f"quotes/{name}/index.html"))


def turns(tree: html.HtmlElement) -> list[str]:
    """What stands around the quotation, in order, spaces aside."""
    return [
        " ".join(one.text_content().split())
        for one in find(tree, "//section[@class='context']/*[self::div or self::p]")
    ]


def test_what_was_said_around_it_stands_beside_it(scratch: Scratch) -> None:
    tree = page(talk(scratch), "a-20")
    kept = " ".join(f"word{at}" for at in range(29, 80))
    assert turns(tree) == [
        f"Ada Moss 0:00 … {kept} What is soil to you, after all these years?",
        "Ben Clay 0:15 Well, yes.",
        "“Soil is a slow diary.”",
        "Ben Clay 0:24 It keeps what the wind brought, and it forgets nothing of it at all.",
        "From the transcript, published under CC0; not part of the quotation",
    ]


def test_a_time_within_a_turn_leads_nowhere_as_its_page_has_no_id_for_it(scratch: Scratch) -> None:
    times = find(page(talk(scratch), "a-20"), "//section[@class='context']//*[@class='time']")
    assert [(one.text, one.get("href")) for one in times] == [
        ("0:00", "../../episodes/a/#t=0"),
        ("0:15", "../../episodes/a/#t=15"),
        ("0:24", None),
    ]


def test_at_the_end_of_a_transcript_nothing_follows(scratch: Scratch) -> None:
    assert turns(page(talk(scratch), "a-34"))[-2:] == [
        "“Deep.”",
        "From the transcript, published under CC0; not part of the quotation",
    ]


def test_words_that_the_transcript_does_not_have_have_no_context(scratch: Scratch) -> None:
    tree = page(talk(scratch), "unsaid")
    assert turns(tree) == []
    assert "The transcript of this episode does not have these words." in tree.text_content()


def test_without_rights_no_word_of_the_transcript_is_published(scratch: Scratch) -> None:
    talk(scratch, rights="")
    for name, data in scratch.tree().items():
        for word in (b"word79", b"these years", b"forgets nothing", b"How far"):
            assert word not in data, name
    assert "Found word for word in the transcript" in page(scratch, "a-20").text_content()


def test_it_says_who_when_where_and_how_far_it_was_checked(scratch: Scratch) -> None:
    tree = page(talk(scratch), "a-20")
    said = {
        term.text: " ".join(about.text_content().split())
        for term, about in zip(find(tree, "//dt"), find(tree, "//dd"), strict=True)
    }
    assert said == {
        "Said in": "A talk, 2 March 2024, at 0:20",
        "Verdict": "exact Found word for word in the transcript at 0:19.",
    }
    assert " ".join(find(tree, "//figcaption")[0].text_content().split()) == "Ben Clay guest"
    assert find(tree, "//audio/@src") == ["https://a.example/a.mp3#t=19,24"]
    assert find(tree, "//audio/@preload") == ["none"]


def test_it_is_cited_in_words_and_as_bibtex(scratch: Scratch) -> None:
    tree = page(talk(scratch), "a-20")
    assert find(tree, "//*[@id='_citation']")[0].text_content() == (
        "Ben Clay, in “A talk”, T, 2 March 2024, at 0:20. https://e.example/quotes/a-20/"
    )
    assert find(tree, "//pre")[0].text_content() == (
        "@misc{a-20,\n"
        "  author = {Ben Clay},\n"
        "  title = {{A talk}},\n"
        "  howpublished = {T, podcast, at 0:20},\n"
        "  year = {2024},\n"
        "  month = mar,\n"
        "  day = {2},\n"
        "  url = {https://e.example/quotes/a-20/},\n"
        "  note = {Quotation (exact): Soil is a slow diary.}\n"
        "}\n"
    )


def test_search_engines_read_it_as_a_quotation(scratch: Scratch) -> None:
    show = scratch.content / "show.yaml"
    talk(scratch)
    show.write_text(show.read_text() + "leave_out: cards\n")
    scratch.build()
    (block,) = find(page(scratch, "a-20"), "//script[@type='application/ld+json']/text()")
    assert json.loads(str(block)) == {
        "@context": "https://schema.org",
        "@type": "Quotation",
        "@id": "https://e.example/quotes/a-20/",
        "url": "https://e.example/quotes/a-20/",
        "text": "Soil is a slow diary.",
        "inLanguage": "en",
        "creator": {"@type": "Person", "name": "Ben Clay", "url": "https://e.example/people/ben-clay/"},
        "isPartOf": {
            "@type": "PodcastEpisode",
            "name": "A talk",
            "url": "https://e.example/episodes/a/",
            "datePublished": "2024-03-02",
            "partOfSeries": {"@type": "PodcastSeries", "name": "T", "url": "https://e.example/"},
        },
        "isBasedOn": "https://e.example/episodes/a/#t=20",
    }


def test_a_paraphrase_is_nobody_s_quotation(small: Scratch) -> None:
    small.build()
    (name,) = (
        path.parent.name
        for path in small.output.glob("quotes/*/index.html")
        if path.parent.name not in ("by", "soil-605")
    )
    (block,) = find(page(small, name), "//script[@type='application/ld+json']/text()")
    data = json.loads(str(block))
    assert data["@type"] == "Statement"
    assert "creator" not in data
    assert data["about"]["name"] == "Ada Moss"


def test_it_leads_to_more_of_the_conversation_and_of_the_speaker(small: Scratch) -> None:
    quotes = ", ".join(f'{{text: Further {at}., speaker: Ben Clay, at: "0:0{at}"}}' for at in range(1, 7))
    small.write(
        f"-- episodes/hail.md --\n---\ntitle: Hail\ndate: 2022-01-01\nquotes: [{quotes}]\n---\n"
    ).build()
    near, more = (
        [
            " ".join(one.text_content().split())
            for one in find(page(small, "hail-6"), f"//section[h2/@id='{name}']//li")
        ]
        for name in ("_near", "_more")
    )
    assert near == [f"“Further {at}.” 0:0{at} · Ben Clay" for at in (3, 4, 5)]
    assert more == ["“Soil is a slow diary.” What soil remembers"]


@pytest.mark.parametrize("leave_out", ["copies", "years", "references", "cards"])
def test_it_needs_nothing_that_may_be_left_out(scratch: Scratch, leave_out: str) -> None:
    talk(scratch)
    show = scratch.content / "show.yaml"
    show.write_text(show.read_text() + f"leave_out: {leave_out}\n")
    scratch.build()
    assert len(turns(page(scratch, "a-20"))) == 5
