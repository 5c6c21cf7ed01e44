"""What is shown where there is no page."""

from typing import Any

from lxml import html

from tests.conftest import Scratch, find


def page_of(scratch: Scratch) -> Any:
    return html.document_fromstring(scratch.page("404.html"))


def links(tree: Any, heading: str) -> list[tuple[str, str]]:
    found = find(tree, f"//section[@aria-labelledby='{heading}']//a")
    return [(" ".join(one.text_content().split()), str(one.get("href"))) for one in found]


def test_it_leads_to_everything_there_is_and_to_each_year(small: Scratch) -> None:
    small.build()
    tree = page_of(small)
    assert links(tree, "_ways") == [
        ("Home", "/hour/"),
        ("Episodes 2", "/hour/episodes/"),
        ("People 2", "/hour/people/"),
        ("Topics 2", "/hour/topics/"),
        ("Quotes 2", "/hour/quotes/"),
        ("References 2", "/hour/references/"),
    ]
    assert links(tree, "_years") == [
        ("2024 1", "/hour/episodes/year/2024/"),
        ("2023 1", "/hour/episodes/year/2023/"),
    ]


def test_what_is_left_out_is_not_offered(small: Scratch) -> None:
    show = small.content / "show.yaml"
    show.write_text(show.read_text() + "leave_out: [copies, references, years, search]\n")
    small.build()
    tree = page_of(small)
    assert [name for name, _ in links(tree, "_ways")] == [
        "Home",
        "Episodes 2",
        "People 2",
        "Topics 2",
        "Quotes 2",
    ]
    assert find(tree, "//form | //script | //*[@id='_near' or @id='_years']") == []
    assert "connect-src" not in small.page("404.html")
    assert "form-action &#39;none&#39;" in small.page("404.html")


def test_words_asked_for_there_go_to_the_search(strained: Scratch) -> None:
    tree = page_of(strained)
    (form,) = find(tree, "//form")
    assert (form.get("action"), form.get("method")) == ("/search/", "get")
    assert [one.get("name") for one in find(tree, "//form//input")] == ["q"]
    policy = str(find(tree, "//meta[@http-equiv]/@content")[0])
    assert policy.endswith("form-action 'self'; connect-src 'self'")
