"""The references: what was mentioned, by whom and when, and what became of where it was."""

from urllib.parse import unquote, urljoin

import pytest
from lxml import html

from tests.conftest import Scratch, find

ARCHIVE = """\
-- show.yaml --
title: The Garden Hour
base_url: https://garden.example/
hosts: [Ada Moss]
-- episodes/roots.md --
---
title: Roots
date: 2024-06-01
guests: [Ben Clay]
audio: {url: "https://audio.example/roots.mp3", length: 9}
duration: "0:01:40"
transcript: {file: roots.vtt, rights: CC-BY-4.0}
references:
  - {title: Earth, url: "http://www.books.example/earth/?utm_source=x", at: "0:00:50"}
  - {title: "A history of earth, in soils", url: "https://books.example/earth", at: "0:00:21"}
  - {title: How roots feel, url: "https://arxiv.org/pdf/2401.00001v2", by: Cy Dale et al., at: "0:00:05"}
  - A song
---
-- episodes/soil.md --
---
title: Soil
date: 2024-03-02
number: 7
duration: "0:01:40"
references:
  - {title: Earth, by: "Moss, Ada; Ben Clay", kind: Book, at: "0:00:25"}
  - {title: Worms, kind: book, url: "https://doi.org/10.1000/Worms"}
  - {title: A garden, url: "https://old.example/garden", kind: other}
  - {title: The map, url: "https://maps.example/a", kind: film}
---
-- transcripts/roots.vtt --
WEBVTT

00:04.000 --> 00:09.000
<v Ben Clay>Roots feel, that was found by Cy Dale.

00:20.000 --> 00:23.000
<v Ben Clay>And she wrote

00:23.000 --> 00:27.000
<v Ben Clay>a history of it.

00:55.000 --> 00:58.000
<v Stranger>As in that book.
"""

LINKS = """\
-- links.yaml --
links:
  - {url: "https://books.example/earth", state: live, checked: 2026-10-12}
  - url: http://www.books.example/earth/?utm_source=x
    state: moved
    checked: 2026-10-13
    to: https://books.example/earth
  - url: https://old.example/garden
    state: gone
    checked: 2026-10-12
    since: 2023
    archived: https://web.archive.org/web/20190504120000/https://old.example/garden
  - {url: "https://doi.org/10.1000/Worms", archived: "https://copies.example/worms", archived_on: 2020-02-29}
"""


def texts(page: html.HtmlElement, path: str) -> list[str]:
    return [" ".join(one.text_content().split()) for one in find(page, path)]


def page_of(scratch: Scratch, address: str) -> html.HtmlElement:
    return html.document_fromstring(scratch.page(f"{address}index.html"))


@pytest.fixture(scope="module")
def garden(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    scratch = Scratch(tmp_path_factory.mktemp("garden")).write(ARCHIVE).write(LINKS)
    scratch.build()
    return scratch


def test_the_index_shows_works_by_kind_and_leads_to_a_list_of_each(garden: Scratch) -> None:
    page = page_of(garden, "references/")
    assert texts(page, "//h2") == ["Books", "Films", "Papers", "Other works"]
    assert [str(one) for one in find(page, "//h2/a/@href")] == [
        "../references/by/kind/book/",
        "../references/by/kind/film/",
        "../references/by/kind/paper/",
        "../references/by/kind/other/",
    ]
    assert texts(page, "//*[@class='reference-title']") == [
        "Moss, Ada; Ben Clay, Earth",
        "Worms",
        "The map",
        "Cy Dale et al., How roots feel",
        "A garden",
        "A song",
    ]


def test_a_work_has_every_address_it_was_given_with_what_became_of_it(garden: Scratch) -> None:
    page = page_of(garden, "references/earth/")
    assert texts(page, "//section[@aria-labelledby='_where']//li") == [
        "http://www.books.example/earth/?utm_source=x moved, checked 13 October 2026, now at https://books.example/earth",
        "https://books.example/earth live, checked 12 October 2026",
    ]
    assert texts(page_of(garden, "references/the-map/"), "//section[@aria-labelledby='_where']//li") == [
        "https://maps.example/a not checked"
    ]


def test_what_is_gone_leads_to_its_archived_copy(garden: Scratch) -> None:
    page = page_of(garden, "references/a-garden/")
    assert texts(page, "//section[@aria-labelledby='_where']//li") == [
        "https://old.example/garden gone since 2023, checked 12 October 2026; archived copy of 4 May 2019"
    ]
    copy = "https://web.archive.org/web/20190504120000/https://old.example/garden"
    assert [dict(one.attrib) for one in find(page, "//section[@aria-labelledby='_where']//a")] == [
        {
            "href": "https://old.example/garden",
            "data-originalurl": "https://old.example/garden",
            "data-versionurl": copy,
            "data-versiondate": "2019-05-04",
        },
        {"href": copy, "data-originalurl": "https://old.example/garden", "data-versiondate": "2019-05-04"},
    ]


def test_a_copy_may_be_known_of_an_address_that_was_never_checked(garden: Scratch) -> None:
    page = page_of(garden, "references/worms/")
    assert texts(page, "//section[@aria-labelledby='_where']//li") == [
        "https://doi.org/10.1000/Worms not checked; archived copy of 29 February 2020"
    ]


def test_every_mention_has_its_episode_moment_speaker_and_words(garden: Scratch) -> None:
    page = page_of(garden, "references/earth/")
    assert texts(page, "//article") == [
        "1 June 2024 Roots with Ben Clay 0:21 · Ben Clay · Hear it · as “A history of earth, in soils” "
        "And she wrote a history of it. 0:50 · Stranger · Hear it As in that book.",
        "Episode 7 · 2 March 2024 Soil 0:25",
    ]
    assert find(page, "//*[@class='marks']/@d") == ["M210 0v12m290-12v12", "M250 0v12"]
    assert find(page, "//a[@class='hear']/@href") == [
        "https://audio.example/roots.mp3#t=21",
        "https://audio.example/roots.mp3#t=50",
    ]


def test_an_episode_tells_what_became_of_its_links(garden: Scratch) -> None:
    lines = texts(page_of(garden, "episodes/soil/"), "//section[@aria-labelledby='_references']//li")
    assert lines == [
        "Earth Moss, Ada; Ben Clay · Book · 0:25 · all mentions",
        "Worms book · doi.org · all mentions",
        "A garden other · old.example · gone since 2023, checked 12 October 2026; archived copy of 4 May 2019 · all mentions",
        "The map film · maps.example · all mentions",
    ]


def test_works_are_cited_in_bibtex_one_by_one_and_all_together(garden: Scratch) -> None:
    cited = garden.page("references.bib").split("\n\n")
    assert cited[1:4] == [
        "@misc{a-song,\n"
        "  title = {{A song}},\n"
        "  note = {Mentioned in The Garden Hour, https://garden.example/references/a-song/}\n"
        "}",
        "@book{earth,\n"
        "  author = {Ada Moss and Ben Clay},\n"
        "  title = {{Earth}},\n"
        "  url = {https://books.example/earth},\n"
        "  note = {Mentioned in The Garden Hour, https://garden.example/references/earth/}\n"
        "}",
        "@article{how-roots-feel,\n"
        "  author = {Cy Dale and others},\n"
        "  title = {{How roots feel}},\n"
        "  eprint = {2401.00001},\n"
        "  archiveprefix = {arXiv},\n"
        "  url = {https://arxiv.org/pdf/2401.00001v2},\n"
        "  note = {Mentioned in The Garden Hour, https://garden.example/references/how-roots-feel/}\n"
        "}",
    ]
    assert "  doi = {10.1000/worms},\n" in cited[5]
    assert texts(page_of(garden, "references/earth/"), "//pre") == [" ".join(cited[2].split())]


LONG = """\
-- show.yaml --
title: T
base_url: https://e.example/
-- episodes/a.md --
---
title: A
date: 2024-01-01
references:
"""


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    """Six hundred works, of which each letter from A to Z has 23, and the digits two."""
    titles = [f"{chr(65 + at % 26)} work {at}" for at in range(598)] + ["1984", "“2001”"]
    lines = "".join(f"  - {{title: {one}, kind: book}}\n" for one in titles)
    again = "---\ntitle: B\ndate: 2024-01-02\nreferences: [Z work 597, A work 0, A work 26]\n---\n"
    scratch = Scratch(tmp_path_factory.mktemp("long"))
    scratch.write(f"{LONG}{lines}---\n-- episodes/b.md --\n{again}").build()
    return scratch


def test_a_long_list_of_a_kind_is_paged_and_entered_by_letters(long: Scratch) -> None:
    pages = [page_of(long, f"references/by/kind/book/{more}") for more in ("", "page/2/", "page/3/")]
    assert [len(find(page, "//*[@class='reference-title']")) for page in pages] == [250, 250, 100]
    assert texts(pages[0], "//nav[@class='jump-marks']//a") == ["0–9", *map(chr, range(65, 91))]
    for page in pages:
        ids = [str(one) for one in find(page, "//@id")]
        assert len(ids) == len(set(ids))


def test_every_letter_leads_to_where_it_begins(long: Scratch) -> None:
    home = "references/by/kind/book/"
    for link in find(page_of(long, home), "//nav[@class='jump-marks']//a"):
        address, _, fragment = unquote(urljoin(f"/{home}", str(link.get("href")))).partition("#")
        headings = find(page_of(long, address[1:]), f"//h2[@id='{fragment}']")
        assert [one.text for one in headings] == [link.text]


def test_the_index_of_many_shows_those_that_most_episodes_mention(long: Scratch) -> None:
    page = page_of(long, "references/")
    assert texts(page, "//section[@aria-labelledby='_most']//*[@class='reference-title']") == [
        "A work 0",
        "A work 26",
        "Z work 597",
    ]
    of_kind = texts(page, "//section[@aria-labelledby='_kind-1']//*[@class='reference-title']")
    assert len(of_kind) == 12
    assert {"A work 0", "A work 26", "Z work 597"} < set(of_kind)
    assert texts(page, "//section[@aria-labelledby='_kind-1']/p") == ["All 600 works"]


def test_works_without_copies_have_no_file_to_cite_them_by(scratch: Scratch) -> None:
    scratch.write(ARCHIVE.replace("hosts:", "leave_out: copies\nhosts:")).build()
    assert "references.bib" not in scratch.tree()
    assert "references.bib" not in scratch.page("references/index.html")


def test_no_word_of_a_transcript_without_rights_is_told_and_not_who_speaks(scratch: Scratch) -> None:
    scratch.write(ARCHIVE.replace(", rights: CC-BY-4.0", "")).build()
    page = page_of(scratch, "references/earth/")
    assert texts(page, "//article[1]//li") == [
        "0:21 · Hear it · as “A history of earth, in soils”",
        "0:50 · Hear it",
    ]


def test_pages_say_it_in_the_language_of_the_show(scratch: Scratch) -> None:
    scratch.write(ARCHIVE.replace("hosts:", "language: de\nhosts:")).write(LINKS).build()
    page = page_of(scratch, "references/a-garden/")
    assert texts(page, "//section[@aria-labelledby='_where']//li") == [
        "https://old.example/garden nicht mehr da seit 2023, geprüft am 12. Oktober 2026; "
        "archivierte Kopie vom 4. Mai 2019"
    ]
    assert texts(page_of(scratch, "references/"), "//h2") == [
        "Bücher",
        "Filme",
        "Fachartikel",
        "Andere Werke",
    ]
