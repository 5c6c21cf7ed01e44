"""The pages of which there is one: subscribe and about."""

from xml.etree import ElementTree

from lxml import html

from generator.model import Link
from generator.views.apps import app_groups
from tests.conftest import Scratch, find

FEED = "https://garden.example/hour/feed.xml"


def links(scratch: Scratch, page: str, within: str = "//main") -> list[tuple[str, str]]:
    """Words and address of every link."""
    tree = html.document_fromstring(scratch.page(page))
    return [(" ".join(one.text_content().split()), one.get("href")) for one in find(tree, f"{within}//a")]


def headings(scratch: Scratch, page: str) -> list[str]:
    tree = html.document_fromstring(scratch.page(page))
    return [str(one.text_content()) for one in find(tree, "//main//h2")]


def tell(small: Scratch, *lines: str) -> Scratch:
    """The small archive with more lines in show.yaml, built."""
    show = small.content / "show.yaml"
    show.write_text("\n".join([show.read_text(encoding="utf-8").rstrip(), *lines, ""]), encoding="utf-8")
    small.build()
    return small


def test_apps_are_opened_with_the_address_of_the_feed_in_the_form_that_each_takes() -> None:
    coded = "https%3A%2F%2Fa.example%2Fb%2Ffeed.xml%3Fd%3D1%26e"
    groups = app_groups("https://a.example/b/feed.xml?d=1&e", "Tom & Ann", ())
    assert [(group.place, [(link.name, link.url) for link in group.links]) for group in groups] == [
        (
            "phone",
            [
                (
                    "AntennaPod",
                    f"https://antennapod.org/deeplink/subscribe?url={coded}&title=Tom%20%26%20Ann",
                ),
                ("Apple Podcasts", "podcast://a.example/b/feed.xml?d=1&e"),
                ("Overcast", f"overcast://x-callback-url/add?url={coded}"),
                ("Pocket Casts", "pktc://subscribe/a.example/b/feed.xml?d=1&e"),
                ("Podcast Addict", "podcastaddict://a.example/b/feed.xml?d=1&e"),
            ],
        ),
        (
            "desktop",
            [
                ("Apple Podcasts", "podcast://a.example/b/feed.xml?d=1&e"),
                ("gPodder", "gpodder://a.example/b/feed.xml?d=1&e"),
            ],
        ),
    ]


def test_directories_are_those_that_show_yaml_links_to() -> None:
    spotify = Link("Spotify", "https://open.spotify.com/show/1")
    groups = app_groups(FEED, "X", (spotify, Link("Letters", "https://letters.example/")))
    assert groups[-1].place == "web"
    assert groups[-1].links == (spotify,)


def test_apples_number_leads_to_those_that_go_by_it() -> None:
    apple = Link("Apple", "https://podcasts.apple.com/gb/podcast/the-hour/id1510472996?l=en")
    phone, _, web = app_groups(FEED, "X", (apple,))
    assert [link.url for link in phone.links if link.name == "Castro"] == [
        "https://castro.fm/itunes/1510472996"
    ]
    assert web.links == (
        apple,
        Link("Overcast", "https://overcast.fm/itunes1510472996"),
        Link("Pocket Casts", "https://pca.st/itunes/1510472996"),
    )


def test_the_page_has_apps_directories_and_other_places_apart(small: Scratch) -> None:
    tell(small, 'links: {Spotify: "https://open.spotify.com/show/1", Letters: "https://letters.example/"}')
    assert headings(small, "subscribe/index.html") == ["Open it in an app", "Elsewhere"]
    assert links(small, "subscribe/index.html")[2:] == [
        ("list of feeds (OPML)", "../subscribe.opml"),
        (
            "AntennaPod",
            "https://antennapod.org/deeplink/subscribe?url=https%3A%2F%2Fgarden.example%2Fhour%2Ffeed.xml"
            "&title=The%20Garden%20Hour",
        ),
        ("Apple Podcasts", "podcast://garden.example/hour/feed.xml"),
        ("Overcast", "overcast://x-callback-url/add?url=https%3A%2F%2Fgarden.example%2Fhour%2Ffeed.xml"),
        ("Pocket Casts", "pktc://subscribe/garden.example/hour/feed.xml"),
        ("Podcast Addict", "podcastaddict://garden.example/hour/feed.xml"),
        ("Apple Podcasts", "podcast://garden.example/hour/feed.xml"),
        ("gPodder", "gpodder://garden.example/hour/feed.xml"),
        ("Spotify", "https://open.spotify.com/show/1"),
        ("Letters", "https://letters.example/"),
    ]


def test_without_a_base_url_no_app_is_sent_to_this_machine(small: Scratch) -> None:
    show = small.content / "show.yaml"
    show.write_text(show.read_text(encoding="utf-8").replace("base_url", "#base_url"), encoding="utf-8")
    tell(small, 'links: {Spotify: "https://open.spotify.com/show/1"}')
    assert headings(small, "subscribe/index.html") == ["Elsewhere"]


def test_it_says_what_the_feed_carries(small: Scratch) -> None:
    small.build()
    tree = html.document_fromstring(small.page("subscribe/index.html"))
    assert [one.text_content() for one in find(tree, "//div[@class='prose']//li")] == [
        "the chapters of 1 episode",
        "the transcript of 1 episode",
        "who takes part, and as what",
    ]


def test_it_says_that_a_show_is_complete(small: Scratch) -> None:
    said = "The show is complete: nothing will be added to its feed."
    small.build()
    assert said not in small.page("subscribe/index.html")
    show = small.content / "show.yaml"
    show.write_text(show.read_text(encoding="utf-8").replace("locked: yes", "locked: yes, complete: yes"))
    small.build()
    assert said in small.page("subscribe/index.html")


def test_the_list_of_feeds_has_the_one_with_its_title_escaped(small: Scratch) -> None:
    show = small.content / "show.yaml"
    told = show.read_text(encoding="utf-8").replace("The Garden Hour", "'Tom''s \"<Garden>\" & Hour'")
    show.write_text(told, encoding="utf-8")
    small.build()
    tree = ElementTree.fromstring(small.page("subscribe.opml"))
    title = 'Tom\'s "<Garden>" & Hour'
    assert (tree.tag, tree.attrib) == ("opml", {"version": "2.0"})
    assert tree.findtext("head/title") == title
    assert [one.attrib for one in tree.iter("outline")] == [
        {
            "type": "rss",
            "text": title,
            "title": title,
            "xmlUrl": FEED,
            "htmlUrl": "https://garden.example/hour/",
            "language": "en",
        }
    ]


def test_the_archive_says_of_itself_what_show_yaml_tells(small: Scratch) -> None:
    tell(
        small,
        "copyright: 2024 The Gardeners",
        'license: {name: CC-BY-4.0, url: "https://cc.example/by"}',
        "transcripts: {rights: CC0-1.0, made_by: whisper}",
    )
    tree = html.document_fromstring(small.page("about/index.html"))
    said = [
        " ".join(str(one.text_content()).split()) for one in find(tree, "//article//*[self::h2 or self::p]")
    ]
    assert said[1:] == [
        "This archive of The Garden Hour by Ada Moss holds 2 episodes. Every chapter, quotation and reference has an "
        "address of its own, and a quotation says how far it has been checked.",
        "Transcripts",
        "The transcript of 1 of all 2 episodes can be read here. Where a page says nothing else, they were made by a "
        "machine (whisper) and have not been checked. They may be used under CC0-1.0, where an episode says nothing else.",
        "Corrections",
        "A word, a name or a time is wrong, or something here should not be? Write to ada@garden.example. What is "
        "corrected is noted on the page it concerns.",
        "Rights",
        "2024 The Gardeners",
        "The recordings may be used under CC-BY-4.0.",
        "Cite",
        "The Garden Hour by Ada Moss. https://garden.example/hour/",
        "Copy citation",
        "Every episode and every quotation says on its page how it is cited, and has an address that stays.",
        "The archive as files",
        "Access",
        said[-1],
    ]
    assert said[-1].endswith("If something stands in your way, write to ada@garden.example.")
    assert links(small, "about/index.html", "//main//ul") == [
        ("All quotations, with their verdicts (JSON)", "../quotes.json"),
        ("Everything there is, with its address (JSON)", "../index.json"),
        ("Everything that was mentioned (BibTeX)", "../references.bib"),
        ("A list for language models (llms.txt)", "../llms.txt"),
    ]


def test_what_it_is_not_told_it_does_not_say(scratch: Scratch) -> None:
    scratch.write(
        "-- show.yaml --\ntitle: X\nbase_url: https://x.example/\nleave_out: [copies, cards, search]\n"
    )
    scratch.build()
    assert headings(scratch, "about/index.html") == ["Cite", "The archive as files", "Access"]
    assert links(scratch, "about/index.html") == [("A list for language models (llms.txt)", "../llms.txt")]
