"""The site as a whole: which files there are, and that every link leads somewhere."""

import json
from collections.abc import Iterator
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from lxml import html

from tests.conftest import Scratch, find


def test_the_complete_list_of_published_files(small: Scratch) -> None:
    small.build()
    files = [name for name in small.tree() if not name.startswith("assets/")]
    assert files == [
        ".manifest",
        "404.html",
        "about/index.html",
        "episodes/index.html",
        "episodes/rain.bib",
        "episodes/rain.json",
        "episodes/rain.md",
        "episodes/rain/index.html",
        "episodes/soil.bib",
        "episodes/soil.json",
        "episodes/soil.md",
        "episodes/soil/chapters.json",
        "episodes/soil/index.html",
        "episodes/soil/transcript.json",
        "episodes/soil/transcript.srt",
        "episodes/soil/transcript.vtt",
        "episodes/year/2023/index.html",
        "episodes/year/2024/index.html",
        "feed.xml",
        "index.html",
        "index.json",
        "llms.txt",
        "media/cover.png",
        "people/ada-moss/index.html",
        "people/ben-clay/index.html",
        "people/index.html",
        "quotes.json",
        "quotes/771c2ba0d9/index.html",
        "quotes/by/episode/index.html",
        "quotes/by/episode/soil/index.html",
        "quotes/by/source/a-letter/index.html",
        "quotes/by/source/index.html",
        "quotes/by/speaker/ada-moss/index.html",
        "quotes/by/speaker/ben-clay/index.html",
        "quotes/by/speaker/index.html",
        "quotes/by/topic/index.html",
        "quotes/by/topic/soil/index.html",
        "quotes/by/verdict/exact/index.html",
        "quotes/by/verdict/index.html",
        "quotes/by/verdict/paraphrase/index.html",
        "quotes/by/year/2024/index.html",
        "quotes/by/year/index.html",
        "quotes/index.html",
        "quotes/soil-605/index.html",
        "references.bib",
        "references/a-song/index.html",
        "references/by/kind/book/index.html",
        "references/by/kind/other/index.html",
        "references/index.html",
        "references/the-book-of-earth/index.html",
        "robots.txt",
        "sitemap.xml",
        "subscribe.opml",
        "subscribe/index.html",
        "topics/index.html",
        "topics/memory/index.html",
        "topics/soil/index.html",
    ]


def test_what_show_yaml_leaves_out_is_left_out_and_nothing_links_to_it(small: Scratch) -> None:
    show = small.content / "show.yaml"
    show.write_text(show.read_text() + "leave_out: [copies, quote_pages, references, years, cards, search]\n")
    small.build()
    gone = (
        "episodes/soil.bib",
        "episodes/soil.md",
        "episodes/soil/chapters.json",
        "episodes/soil/transcript.srt",
        "episodes/soil/transcript.json",
        "quotes/soil-605/index.html",
        "references/index.html",
        "episodes/year/2024/index.html",
    )
    assert not set(gone) & set(small.tree())
    assert list(broken_links(small, "/hour/")) == []


@pytest.mark.parametrize("base", ["/", "/podcast/"])
def test_every_link_and_anchor_of_the_real_archive_leads_somewhere(real: Scratch, base: str) -> None:
    real.build(base_url=f"https://street-talk-archive.example{base}")
    assert list(broken_links(real, base)) == []


@pytest.mark.parametrize("base", ["/", "/podcast/"])
def test_every_link_and_anchor_of_an_awkward_archive_leads_somewhere(small: Scratch, base: str) -> None:
    small.write(
        """\
        -- episodes/日本 語.md --
        ---
        title: "<b>&\\"quotes\\"</b>"
        date: 2022-01-01
        topics: [été, "a/b?c#d"]
        guests: ["O'Brien <x>"]
        chapters: [{start: "0", title: "50% off?"}, {start: "0:00.4", title: "#1"}]
        aliases: [/alt/日本/]
        quotes: [{text: "Why?", speaker: "O'Brien <x>", at: "0:03"}]
        ---
        ## Über uns

        [here](/about/) and ![cover](media/cover.png) and [[episode:soil]]
        """
    ).build(base_url=f"https://garden.example{base}")
    assert list(broken_links(small, base)) == []


def broken_links(scratch: Scratch, base: str) -> Iterator[tuple[str, str]]:
    """Page and link for every link within the site that leads nowhere, the site standing at `base`."""
    files = scratch.tree()
    trees = {name: html.document_fromstring(data) for name, data in files.items() if name.endswith(".html")}
    ids = {name: {str(one) for one in find(tree, "//@id")} for name, tree in trees.items()}
    for name, tree in trees.items():
        here = "https://site.example" + base + name.removesuffix("index.html")
        for link in map(str, find(tree, "//a/@href | //img/@src | //link/@href | //script/@src | //*/@src")):
            target = urlsplit(urljoin(here, link))
            if urlsplit(link).scheme:  # out of the site: to another, into an app
                continue
            path = unquote(target.path)
            file = path.removeprefix(base) + ("index.html" if path.endswith("/") else "")
            fragment = unquote(target.fragment)
            is_there = path.startswith(base) and file in files
            if not is_there or (fragment and file in ids and fragment not in ids[file]):
                yield name, link


def test_absolute_addresses_of_copies_feed_and_maps_are_pages_of_the_site(small: Scratch) -> None:
    small.build()
    base = "https://garden.example/hour/"
    sitemap = ElementTree.fromstring(small.page("sitemap.xml"))
    listed = [one.text or "" for one in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    pages = {name.removesuffix("index.html") for name in small.tree() if name.endswith("index.html")}
    assert {one.removeprefix(base) for one in listed} == pages
    canonical = {str(one) for name in small.tree() if name.endswith("index.html")
                 for one in find(html.document_fromstring(small.page(name)), "//link[@rel='canonical']/@href")}  # fmt: skip
    assert canonical == set(listed)


def test_long_lists_are_cut_into_pages_that_lead_to_each_other(scratch: Scratch) -> None:
    scratch.write("-- show.yaml --\ntitle: T\nbase_url: https://e.example/\n")
    for number in range(1, 121):
        scratch.write(
            f"-- episodes/e{number}.md --\n---\ntitle: E{number}\ndate: 2020-01-01T00:{number % 60:02}:00Z\n---\n"
        )
    scratch.build()
    pages = [name for name in scratch.tree() if name.startswith("episodes/page/")]
    assert pages == ["episodes/page/2/index.html", "episodes/page/3/index.html"]
    rows = [
        len(find(html.document_fromstring(scratch.page(name)), "//article"))
        for name in ("episodes/index.html", *pages)
    ]
    assert rows == [50, 50, 20]
    assert list(broken_links(scratch, "/")) == []


def test_a_file_of_static_is_copied_to_the_root_and_may_replace_robots_txt(small: Scratch) -> None:
    small.write(
        "-- static/robots.txt --\nUser-agent: *\n-- static/.well-known/x --\ny\n-- static/CNAME --\ne.example\n"
    )
    small.build()
    assert small.page("robots.txt") == "User-agent: *\n"
    assert small.page("CNAME") == "e.example\n"
    assert small.page(".well-known/x") == "y\n"


def test_the_404_page_works_at_any_depth(small: Scratch) -> None:
    small.build()
    links = find(html.document_fromstring(small.page("404.html")), "//a/@href | //link/@href")
    inner = [str(one) for one in links if not str(one).startswith("#")]
    assert inner
    assert all(one.startswith("/hour/") for one in inner)


def test_the_notice_stands_on_every_page(real: Scratch) -> None:
    pages = [name for name in real.tree() if name.endswith(".html")]
    assert all("An unofficial archive" in real.page(name) for name in pages)


def test_the_data_of_an_episode_holds_every_field_resolved(small: Scratch) -> None:
    small.build()
    data = json.loads(small.page("episodes/soil.json"))
    home = "https://garden.example/hour/"
    page = f"{home}episodes/soil/"
    assert data.pop("notes")["markdown"] == (
        f"See [0:12:30](<{page}#t=750>) and [Ben Clay](<{home}people/ben-clay/>), "
        f"[the ground](<{home}topics/soil/>), [Rain & wind](<{home}episodes/rain/>)."
    )
    quotes = data.pop("quotes")
    assert quotes == json.loads(small.page("quotes.json"))["quotes"]
    assert quotes[0] == {
        "id": "soil-605",
        "text": "Soil is a slow diary.",
        "speaker": "Ben Clay",
        "episode": "soil",
        "at": 605,
        "until": 609.5,
        "topics": ["soil"],
        "source": None,
        "kind": "verbatim",
        "verdict": "exact",
        "url": f"{home}quotes/soil-605/",
        "moment": f"{page}#t=605",
        "found": 604,
        "differences": [],
        "said_by": [],
        "role": "guest",
        "title": "What soil remembers",
        "date": "2024-03-02T08:00:00+00:00",
        "hear": "https://audio.example/soil.mp3?v=1&x=2#t=604,609.5",
        "part": None,
        "original": None,
        "language": None,
        "note": None,
    }
    assert data == {
        "title": "What soil remembers",
        "slug": "soil",
        "url": page,
        "show": "The Garden Hour",
        "notice": "A test of an archive.",
        "guid": "soil",
        "date": "2024-03-02T08:00:00+00:00",
        "type": "full",
        "number": 2,
        "explicit": False,
        "summary": "How a field keeps its past.",
        "duration": 3600,
        "audio": {"url": "https://audio.example/soil.mp3?v=1&x=2", "type": "audio/mpeg", "length": 1200},
        "people": [
            {"name": "Ada Moss", "role": "host", "url": f"{home}people/ada-moss/"},
            {"name": "Ben Clay", "role": "guest", "url": f"{home}people/ben-clay/"},
        ],
        "topics": [
            {"name": "soil", "url": f"{home}topics/soil/"},
            {"name": "memory", "url": f"{home}topics/memory/"},
        ],
        "chapters": [
            {"start": 0, "end": 600, "title": "Hello", "id": "hello", "url": f"{page}#t=0"},
            {"start": 600, "end": 1230.5, "title": "Layers", "part": "The ground", "id": "layers", "url": f"{page}#t=600"},
            {"start": 1230.5, "end": 3600, "title": "Layers", "part": "The ground", "id": "layers-2",
             "url": f"{page}#t=1230", "link": "https://layers.example/"},
        ],
        "takeaways": ["Soil is slow."],
        "references": [
            {"title": "The Book of Earth", "url": "https://books.example/earth", "by": "Someone", "kind": "book",
             "at": 720, "moment": f"{page}#t=720", "entry": f"{home}references/the-book-of-earth/"},
            {"title": "A song", "entry": f"{home}references/a-song/"},
        ],
        "transcript": {"url": f"{page}transcript.vtt", "type": "text/vtt", "rights": "CC-BY-4.0"},
        "links": {"original": "https://garden.example/2"},
        "generator": data["generator"],
    }  # fmt: skip


def test_the_markdown_copy_says_the_same_with_permanent_addresses(small: Scratch) -> None:
    small.build()
    page = "https://garden.example/hour/episodes/soil/"
    text = small.page("episodes/soil.md")
    assert text.startswith("# What soil remembers\n\n*A test of an archive.*\n\n- Show: The Garden Hour\n")
    assert (
        f"### The ground\n\n- [0:10:00](<{page}#t=600>) Layers\n- [0:20:30](<{page}#t=1230>) Layers\n" in text
    )
    assert (
        "> Soil is a slow diary.\n>\n"
        f"> — Ben Clay (guest), [0:10:05](<{page}#t=605>) (exact, <https://garden.example/hour/quotes/soil-605/>)\n"
    ) in text
    assert "(paraphrase, <" in text


def test_a_work_keeps_the_title_and_address_of_its_first_mention(scratch: Scratch) -> None:
    scratch.write(
        """\
        -- show.yaml --
        title: T
        base_url: https://e.example/
        -- episodes/new.md --
        ---
        title: New
        date: 2024-01-01
        references: [{title: Later name, url: "https://w.example/", by: Author}]
        ---
        -- episodes/old.md --
        ---
        title: Old
        date: 2023-01-01
        references: [{title: First name, url: "https://w.example/"}, first NAME!]
        ---
        """
    ).build()
    assert [name for name in scratch.tree() if name.startswith("references/")] == [
        "references/by/kind/other/index.html",
        "references/first-name/index.html",
        "references/index.html",
    ]
    page = html.document_fromstring(scratch.page("references/first-name/index.html"))
    assert [one.text for one in find(page, "//h1 | //p[@class='lead']")] == ["First name", "Author"]
    assert [one.text for one in find(page, "//article//h3/a")] == ["New", "Old"]
    assert len(find(page, "//article[2]//ul[@class='mentions']/li")) == 2


def test_the_home_page_of_a_complete_show_says_so_and_leads_to_the_beginning(small: Scratch) -> None:
    show = small.content / "show.yaml"
    show.write_text(
        show.read_text(encoding="utf-8").replace("{locked: yes}", "{complete: yes}"), encoding="utf-8"
    )
    small.build()
    home = small.page("index.html")
    assert "<b>Complete: 2 episodes, 2023–2024.</b>" in home
    assert '<a href="episodes/rain/">Start at the beginning</a>' in home
    assert "Last episode" in home
    assert "Latest episode" not in home


def test_lists_say_which_episodes_are_explicit(small: Scratch) -> None:
    rain = small.content / "episodes/rain.md"
    rain.write_text(
        rain.read_text(encoding="utf-8").replace("date:", "explicit: yes\ndate:"), encoding="utf-8"
    )
    small.build()
    row = find(
        html.document_fromstring(small.page("episodes/index.html")),
        "//article[.//a[@href='../episodes/rain/']]/p",
    )
    assert "explicit" in str(row[0].text_content())
    assert small.page("episodes/index.html").count("· explicit") == 1
