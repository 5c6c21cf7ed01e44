"""Nothing in content can run: every text is data, on every page, in the feed, in every copy."""

import json
import re
from xml.etree import ElementTree

from lxml import html

from tests.conftest import PROJECT, Scratch, find

EVIL = "</title></script><script>alert(1)</script><img src=x onerror=alert(1)>\\\"'&{{7*7}}]]>"

TEX = (
    "</title></script><script>alert(1)</script><img src=x onerror=alert(1)>\"'\\&"
    r"\textbraceleft{}\textbraceleft{}7*7\textbraceright{}\textbraceright{}]]>"
)
"""The same as TeX sets it."""

ARCHIVE = f"""\
-- show.yaml --
title: "{EVIL}"
description: "{EVIL}"
notice: "{EVIL}"
copyright: "{EVIL}"
author: "{EVIL}"
base_url: https://e.example/
hosts: ["{EVIL}"]
links: {{"{EVIL}": "https://e.example/?a=1&b='"}}
feed: {{funding: {{url: "https://e.example/?'&", text: "{EVIL}"}}, podcast: {{txt: "{EVIL}"}}}}
license: {{name: "{EVIL}", url: "https://e.example/"}}
-- people/x.md --
---
name: "{EVIL}"
aliases: ["also {EVIL}"]
links: {{"{EVIL}": "https://e.example/"}}
---
{EVIL}
-- topics/x.md --
---
title: "{EVIL}"
description: "{EVIL}"
---
{EVIL}
-- pages/x.md --
---
title: "{EVIL}"
---
{EVIL}
-- quotes/x.md --
---
title: "{EVIL}"
source: "{EVIL}"
quotes: [{{text: "{EVIL}", speaker: "{EVIL}", topic: "{EVIL}", part: "{EVIL}", note: "{EVIL}", original: "{EVIL}"}}]
---
-- transcripts/a.vtt --
WEBVTT

00:00.000 --> 00:05.000
<v {{7*7}}"'>&lt;script&gt;alert(1)&lt;/script&gt; {{{{7*7}}}}
-- episodes/a.md --
---
title: "{EVIL}"
date: 2024-01-01
summary: "{EVIL}"
guid: "{EVIL}"
guests: [{{name: "{EVIL}", role: "{EVIL}"}}]
topics: ["{EVIL}"]
audio: {{url: "https://e.example/a.mp3?x='&y", length: 1}}
duration: "1:00:00"
chapters: [{{start: "0", title: "{EVIL}", part: "{EVIL}", url: "https://e.example/?'&"}}]
takeaways: ["{EVIL}"]
references: [{{title: "{EVIL}", by: "{EVIL}", kind: "{EVIL}", url: "https://e.example/?'&"}}]
quotes: [{{text: "{EVIL}", speaker: "{EVIL}", at: "0:01", source: "{EVIL}"}}]
transcript: {{file: a.vtt, rights: "{EVIL}"}}
links: {{"{EVIL}": "https://e.example/"}}
sources: [{{name: "{EVIL}", gave: ["{EVIL}"]}}]
corrections: [{{date: 2024-01-02, text: "{EVIL}"}}]
podcast: {{txt: {{purpose: "{EVIL}", text: "{EVIL}"}}, soundbite: {{startTime: 1, duration: 20, text: "{EVIL}"}}}}
---
{EVIL} <svg onload=alert(1)> [x](javascript:alert(1)) ![x](javascript:alert(1))

[[person:{EVIL.replace(chr(92), "").replace("]]>", "")}|x]]
-- episodes/b.md --
---
title: B
date: 2024-01-01
retired: "{EVIL}"
---
"""


def built(scratch: Scratch) -> Scratch:
    text = re.sub(r"\[\[person:.*\n", "\n", ARCHIVE)
    scratch.write(text).build()
    return scratch


def test_no_page_has_an_element_or_attribute_that_runs(scratch: Scratch) -> None:
    pages = {name: data for name, data in built(scratch).tree().items() if name.endswith(".html")}
    assert len(pages) > 20
    for name, data in pages.items():
        tree = html.document_fromstring(data)
        assert (
            find(
                tree,
                "//script[not(@src) or starts-with(@src, 'http')][@type != 'application/ld+json' or not(@type)]",
            )
            == []
        ), name
        assert (
            find(
                tree,
                "//@*[starts-with(name(), 'on')] | //@style | //svg[not(@class='strip' or ancestor::template)] | //iframe | //form",
            )
            == []
        ), name
        assert find(tree, "//img[@src='x']") == [], name
        assert not [one for one in find(tree, "//@href | //@src") if str(one).startswith("javascript")], name
        assert b"49" not in re.sub(rb"[0-9a-f]{8,}|\d{4,}", b"", data), f"{name} ran a template in content"


def test_the_linked_data_of_every_page_is_the_text_as_typed_and_cannot_end_its_script(
    scratch: Scratch,
) -> None:
    typed, seen = EVIL.replace('\\"', '"'), set()
    for name, data in built(scratch).tree().items():
        if name.endswith(".html"):
            for block in re.findall(rb'<script type="application/ld\+json">(.*?)</script>', data, re.DOTALL):
                assert not re.search(rb"[<>&]", block), name
                told = json.loads(block)
                assert typed in (
                    told.get("name"),
                    told.get("text"),
                    told.get("partOfSeries", {}).get("name"),
                ), name
                seen.add(told["@type"])
    assert seen == {"PodcastSeries", "PodcastEpisode", "Person", "Quotation"}


def test_the_linked_data_of_a_quotation_is_the_text_as_typed(scratch: Scratch) -> None:
    typed = EVIL.replace('\\"', '"')
    pages = {
        name: data
        for name, data in built(scratch).tree().items()
        if name.startswith("quotes/") and name.endswith(".html")
    }
    found = [
        block
        for data in pages.values()
        for block in find(html.document_fromstring(data), "//script[@type='application/ld+json']/text()")
    ]
    data = [json.loads(block) for block in found]
    assert [(one["text"], one["creator"]["name"], one.get("isPartOf", {}).get("name")) for one in data] == [
        (typed, typed, None),
        (typed, typed, typed),
    ]


def test_a_citation_holds_nothing_that_bibtex_or_tex_would_take_for_its_own(scratch: Scratch) -> None:
    entry = built(scratch).page("episodes/a.bib")
    assert entry == (
        "@misc{a,\n"
        f"  author = {{{{{TEX}}}}},\n"
        f"  title = {{{{{TEX}}}}},\n"
        f"  howpublished = {{{TEX}, podcast}},\n"
        "  year = {2024},\n"
        "  month = jan,\n"
        "  day = {1},\n"
        "  url = {https://e.example/episodes/a/}\n"
        "}\n"
    )
    for page in ("episodes/a.bib",):
        assert scratch.page(page).count("{") == scratch.page(page).count("}")


def test_every_page_forbids_scripts_of_others_and_inline_styles(scratch: Scratch) -> None:
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: http:; "
        "media-src 'self' https: http:; base-uri 'none'; form-action 'none'"
    )
    for name, data in built(scratch).tree().items():
        if name.endswith(".html"):
            found = find(
                html.document_fromstring(data), "//meta[@http-equiv='Content-Security-Policy']/@content"
            )
            looks_up = "; connect-src 'self'" if name == "404.html" else ""
            assert found == [policy + looks_up], name


def test_the_feed_carries_the_text_as_typed(scratch: Scratch) -> None:
    typed = EVIL.replace('\\"', '"')
    channel = ElementTree.fromstring(built(scratch).page("feed.xml")).find("channel")
    assert channel is not None
    assert channel.findtext("title") == typed
    assert channel.findtext("item/title") == typed
    assert channel.findtext("item/guid") == typed


def test_copies_carry_the_text_as_typed(scratch: Scratch) -> None:
    typed = EVIL.replace('\\"', '"')
    data = json.loads(built(scratch).page("episodes/a.json"))
    assert data["title"] == data["chapters"][0]["title"] == data["takeaways"][0] == typed
    outside_the_notes = re.sub(
        r"\n## Notes\n.*?\n## ", "\n## ", scratch.page("episodes/a.md"), flags=re.DOTALL
    )
    assert not re.search(r"(?<!\\)<script", outside_the_notes)


def test_no_template_puts_out_what_it_should_escape() -> None:
    for path in sorted((PROJECT / "themes").rglob("*.html")):
        for unescaped in re.findall(r"{{\s*([^}]*?)\s*\|\s*safe\s*}}", path.read_text(encoding="utf-8")):
            assert unescaped.endswith("_html"), f"{path.name} trusts {unescaped}"
