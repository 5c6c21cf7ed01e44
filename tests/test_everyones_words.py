"""A person's page has everything they said, by episode: their quotations, and how much of its talk is theirs."""

import json

import pytest
from lxml import html

from generator.formats import vtt
from generator.model import Share
from tests.conftest import Scratch, find

ARCHIVE = """\
-- show.yaml --
title: T
base_url: https://e.example/
{show}
-- people/ben-clay.md --
---
name: Ben Clay
aliases: [Benny]
---
-- people/cleo-fern.md --
---
name: Cleo Fern
---
-- episodes/soil.md --
---
title: Soil
date: 2024-01-02
guests: [{{name: Ben Clay, role: digger}}]
topics: [worms]
quotes:
  - {{text: Worms read., speaker: Ben Clay, topic: worms}}
---
-- transcripts/soil.vtt --
WEBVTT

00:01.000 --> 00:04.000
<v Benny>Good morning.

00:04.500 --> 00:11.000
<v Benny>Here are the worms.

00:12.000 --> 00:20.000
<v Wren>Are they?

01:00.000 --> 02:10.000
<v Ben Clay>Worms read.

02:10.000 --> 02:11.000
<v Cleo Fern>Yes.
-- episodes/rain.md --
---
title: Rain
date: 2024-01-01
guests: [Ben Clay]
---
"""


def spoken(scratch: Scratch, person: str) -> dict[str, list[str]]:
    """By episode: what its row says of who speaks, and where that leads."""
    page = html.document_fromstring(scratch.page(f"people/{person}/index.html"))
    rows = find(page, "//section[@class='stretches']/article[@class='row'] | //p[contains(@class, 'share')]")
    found: dict[str, list[str]] = {}
    for row in rows:
        if row.tag == "article":
            title = str(find(row, ".//h3/a/text()")[0])
            found[title] = []
        else:
            found[title] = [" ".join(row.text_content().split()), *find(row, ".//a/@href")]
    return found


def test_it_says_how_much_they_speak_and_leads_to_their_first_words(scratch: Scratch) -> None:
    scratch.write(ARCHIVE.format(show="transcripts: {rights: CC0-1.0}")).build()
    assert spoken(scratch, "ben-clay") == {
        "Soil": ["Speaks for 1 min 20 s in 2 turns, from 0:01", "../../episodes/soil/#t=1"],
        "Rain": [],
    }
    assert 'id="t=1"' in scratch.page("episodes/soil/index.html")


def test_whoever_speaks_took_part_though_nobody_credits_them(scratch: Scratch) -> None:
    scratch.write(ARCHIVE.format(show="transcripts: {rights: CC0-1.0}")).build()
    assert spoken(scratch, "cleo-fern") == {
        "Soil": ["Speaks for 1 s in 1 turn, from 2:10", "../../episodes/soil/#t=130"]
    }
    assert not (scratch.output / "people/wren").exists()


def test_without_rights_nothing_is_told_of_who_speaks(scratch: Scratch) -> None:
    scratch.write(ARCHIVE.format(show="")).build()
    assert spoken(scratch, "ben-clay") == {"Soil": [], "Rain": []}
    assert spoken(scratch, "cleo-fern") == {}
    (quote,) = json.loads(scratch.page("quotes.json"))["quotes"]
    assert quote["verdict"] == "exact"


def test_a_topic_has_its_quotations_under_their_episode(scratch: Scratch) -> None:
    scratch.write(ARCHIVE.format(show="")).build()
    page = html.document_fromstring(scratch.page("topics/worms/index.html"))
    assert find(page, "//section[@class='stretches']//h3/a/text()") == ["Soil"]
    assert find(page, "//figure//blockquote/p/text()") == ["Worms read."]


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("", ()),
        ("00:01.000 --> 00:02.000\nNobody.\n", ()),
        (
            "00:01.000 --> 00:02.000\n<v Ada>A.\n\n00:05.000 --> 00:07.500\n<v Ada>B.\n\n00:08.000 --> 00:09.000\n<v Ben>C.\n\n"
            "00:10.000 --> 00:11.000\nNobody.\n\n00:12.000 --> 00:14.000\n<v Ada>D.\n",
            (Share("Ada", 1000, 2, 8500), Share("Ben", 8000, 1, 1000)),
        ),
    ],
)
def test_a_share_is_of_turns_with_the_pauses_in_them(text: str, shares: tuple[Share, ...]) -> None:
    assert vtt.read(f"WEBVTT\n\n{text}", "a.vtt", "a").shares == shares
