"""One entry for each work, however it was mentioned."""

from datetime import UTC, datetime

import pytest

from generator.formats.authors import Authors, authors
from generator.indexes import works
from generator.indexes.identity import identity
from generator.indexes.works import Work
from generator.model import Archive, Listing, Reference, Show
from generator.problems import Place

EARTH = "//books.example/earth"


@pytest.mark.parametrize(
    ("address", "known"),
    [
        ("https://books.example/earth", EARTH),
        ("http://books.example/earth", EARTH),
        ("HTTPS://WWW.Books.Example/earth", EARTH),
        ("https://books.example:443/earth/", EARTH),
        ("http://books.example:80/earth//", EARTH),
        ("https://books.example/earth#chapter-2", EARTH),
        ("https://books.example/earth#:~:text=a,slow%20diary", EARTH),
        ("https://books.example/earth?utm_source=x&UTM_Medium=y&fbclid=1&gclid=2&mc_cid=3", EARTH),
        ("https://books.example/earth?", EARTH),
        ("https://books.example/%65art%68", EARTH),
        ("https://books.example/./shelf/../earth", EARTH),
        ("https://books.example./earth", EARTH),
        ("https://books.example/Earth", "//books.example/Earth"),
        ("https://books.example:8080/earth", "//books.example:8080/earth"),
        ("https://m.books.example/earth", "//m.books.example/earth"),
        ("https://books.example/earth?page=2&edition=1", f"{EARTH}?edition=1&page=2"),
        ("https://books.example/earth?edition=1&utm_id=7&page=2", f"{EARTH}?edition=1&page=2"),
        ("https://books.example/earth?ref=garden", f"{EARTH}?ref=garden"),
        ("https://books.example/#/earth", "//books.example#/earth"),
        ("https://books.example/#!earth", "//books.example#!earth"),
        ("https://books.example/a%2fb", "//books.example/a%2Fb"),
        ("https://books.example/été", "//books.example/%C3%A9t%C3%A9"),
        ("https://books.example/%c3%a9t%C3%A9", "//books.example/%C3%A9t%C3%A9"),
        ("https://bücher.example/", "//xn--bcher-kva.example"),
        ("https://books.example/100%", "//books.example/100%"),
        ("https://books.example:70000/", "https://books.example:70000/"),
    ],
)  # fmt: skip
def test_an_address_is_known_whatever_is_harmless_in_how_it_is_spelled(address: str, known: str) -> None:
    assert identity(address) == known


@pytest.mark.parametrize(
    ("address", "known"),
    [
        ("https://arxiv.org/abs/1706.03762", "arxiv:1706.03762"),
        ("http://www.arxiv.org/pdf/1706.03762", "arxiv:1706.03762"),
        ("https://arxiv.org/pdf/1706.03762v5.pdf", "arxiv:1706.03762"),
        ("https://export.arxiv.org/abs/1706.03762v2?context=cs", "arxiv:1706.03762"),
        ("https://arxiv.org/html/1706.03762v7#S3", "arxiv:1706.03762"),
        ("https://ar5iv.labs.arxiv.org/html/1706.03762", "arxiv:1706.03762"),
        ("https://doi.org/10.48550/arXiv.1706.03762", "arxiv:1706.03762"),
        ("arXiv:1706.03762v1", "arxiv:1706.03762"),
        ("https://arxiv.org/abs/hep-th/9901001v3", "arxiv:hep-th/9901001"),
        ("https://arxiv.org/abs/math.GT/0309136", "arxiv:math.gt/0309136"),
        ("https://arxiv.org/list/cs.CL/recent", "//arxiv.org/list/cs.CL/recent"),
        ("https://doi.org/10.1000/Soil.12", "doi:10.1000/soil.12"),
        ("http://dx.doi.org/10.1000/SOIL.12", "doi:10.1000/soil.12"),
        ("https://www.doi.org/10.1000%2Fsoil.12", "doi:10.1000/soil.12"),
        ("doi:10.1000/soil.12", "doi:10.1000/soil.12"),
        ("DOI: 10.1000/soil.12", "doi:10.1000/soil.12"),
        ("https://journal.example/doi/full/10.1000/soil.12?journalCode=x", "doi:10.1000/soil.12"),
        ("https://journal.example/doi/10.1000/soil.12", "doi:10.1000/soil.12"),
        ("https://journal.example/doi/suppl/10.1000/soil.12", "//journal.example/doi/suppl/10.1000/soil.12"),
        ("https://doi.org/", "//doi.org"),
        ("https://www.youtube.com/watch?v=aB3_-x9YzQ1", "youtube:aB3_-x9YzQ1"),
        ("https://youtu.be/aB3_-x9YzQ1?t=755", "youtube:aB3_-x9YzQ1"),
        ("https://m.youtube.com/watch?feature=share&v=aB3_-x9YzQ1&t=12m35s", "youtube:aB3_-x9YzQ1"),
        ("https://youtube.com/shorts/aB3_-x9YzQ1", "youtube:aB3_-x9YzQ1"),
        ("https://www.youtube-nocookie.com/embed/aB3_-x9YzQ1?start=3", "youtube:aB3_-x9YzQ1"),
        ("https://www.youtube.com/live/aB3_-x9YzQ1", "youtube:aB3_-x9YzQ1"),
        ("https://www.youtube.com/@soil/videos", "//youtube.com/@soil/videos"),
        ("https://www.youtube.com/playlist?list=PL1", "//youtube.com/playlist?list=PL1"),
        ("https://www.youtube.com/embed/videoseries?list=PL1", "//youtube.com/embed/videoseries?list=PL1"),
    ],
)  # fmt: skip
def test_papers_and_videos_are_known_by_their_own_names(address: str, known: str) -> None:
    assert identity(address) == known


def reference(title: str, url: str = "", episode: str = "") -> Reference:
    return Reference(title=title, url=url, episode=episode, place=Place("f"))


def gathered(*by_episode: list[Reference]) -> dict[str, list[tuple[str, str]]]:
    """By id of the work, the episode and title of each mention; episodes are given oldest first."""
    newest_first = list(reversed(list(enumerate(by_episode))))
    episodes = tuple(
        Listing(
            slug=f"e{at}", title="", guid="", place=Place("f"), date=datetime(2024, 1, 1 + at, tzinfo=UTC)
        )
        for at, _ in newest_first
    )
    of = {f"e{at}": references for at, references in newest_first}
    found = works.index(Archive(show=Show(title="T"), episodes=episodes), of.__getitem__)
    return {one.id: [(each.episode.slug, each.reference.title) for each in one.mentions] for one in found.all}


def test_references_of_one_address_or_one_title_are_one_work() -> None:
    assert gathered(
        [reference("Attention", "https://arxiv.org/abs/1706.03762"), reference("Soil")],
        [reference("The transformer paper", "http://arxiv.org/pdf/1706.03762v5"), reference("SOIL!")],
    ) == {
        "attention": [("e1", "The transformer paper"), ("e0", "Attention")],
        "soil": [("e1", "SOIL!"), ("e0", "Soil")],
    }


def test_what_a_later_mention_shows_to_be_one_work_has_the_oldest_title() -> None:
    before = [[reference("Earth")], [reference("A history of soil", "https://books.example/earth")]]
    assert sorted(gathered(*before)) == ["a-history-of-soil", "earth"]
    joining = [reference("EARTH", "http://www.books.example/earth/")]
    assert gathered(*before, joining) == {
        "earth": [("e2", "EARTH"), ("e1", "A history of soil"), ("e0", "Earth")]
    }


def test_works_of_other_addresses_and_titles_stay_apart() -> None:
    given = [
        reference("First", "https://b.example/?p=1"),
        reference("Second", "https://b.example/?p=2"),
        reference("Third", "https://b.example/"),
    ]
    assert list(gathered(given)) == ["first", "second", "third"]


def work(*mentions: Reference, identities: tuple[str, ...] = ()) -> Work:
    episode = Listing(slug="e", title="", guid="", place=Place("f"), date=datetime(2024, 1, 1, tzinfo=UTC))
    return Work("x", tuple(works.Mention(episode, one) for one in mentions), mentions[0], identities)


def test_a_kind_that_is_not_written_is_what_the_address_tells() -> None:
    plain, written = reference("X"), Reference(title="X", episode="", place=Place("f"), kind="talk")
    assert work(plain, identities=("arxiv:1706.03762",)).kind == "paper"
    assert work(plain, identities=("//x.example", "youtube:aB3_-x9YzQ1")).kind == "video"
    assert work(plain, identities=("//x.example",)).kind == ""
    assert work(plain, written, identities=("youtube:aB3_-x9YzQ1",)).kind == "talk"


@pytest.mark.parametrize(
    ("written", "names", "has_others", "filed"),
    [
        ("Ada Moss", ("Ada Moss",), False, "Moss"),
        ("Ada Moss, Ben Clay and Cy Dale", ("Ada Moss", "Ben Clay", "Cy Dale"), False, "Moss"),
        ("Ada Moss, Ben Clay, and Cy Dale", ("Ada Moss", "Ben Clay", "Cy Dale"), False, "Moss"),
        ("Ada Moss & Ben Clay", ("Ada Moss", "Ben Clay"), False, "Moss"),
        ("Moss, Ada; Clay, Ben", ("Moss, Ada", "Clay, Ben"), False, "Moss"),
        ("Ada Moss et al.", ("Ada Moss",), True, "Moss"),
        ("Moss, et al", ("Moss",), True, "Moss"),
        ("Ada Moss and others", ("Ada Moss",), True, "Moss"),
        ("Moss, Ada", ("Moss, Ada",), False, "Moss"),
        ("Ada Moss, Jr.", ("Ada Moss, Jr.",), False, "Ada Moss"),
        ("Gardeners", ("Gardeners",), False, "Gardeners"),
        ("", (), False, ""),
    ],
)  # fmt: skip
def test_authors_are_taken_apart_where_that_is_sure(
    written: str, names: tuple[str, ...], has_others: bool, filed: str
) -> None:
    found = authors(written)
    assert (found, found.filed) == (Authors(names, has_others), filed)
