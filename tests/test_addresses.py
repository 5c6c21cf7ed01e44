import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Kind, Moment
from generator.plan import addresses


def test_a_moment_has_one_address_in_whole_seconds_floored() -> None:
    assert addresses.moment(Moment("x", 3_843_999)) == "/episodes/x/#t=3843"
    assert addresses.moment(Moment("x", 3_843_000, 3_850_000, Kind.QUOTATION)) == "/episodes/x/#t=3843"


def test_a_range_of_the_audio_ends_when_the_words_are_over() -> None:
    assert addresses.media_range(Moment("x", 1_900, 4_100)) == "t=1.9,4.1"
    assert addresses.media_range(Moment("x", 1_900)) == "t=1.9"


@pytest.mark.parametrize(
    ("address", "page", "expected"),
    [
        ("/", "/", "./"),
        ("/", "/episodes/x/", "../../"),
        ("/episodes/", "/", "episodes/"),
        ("/episodes/x/", "/quotes/by/topic/y/", "../../../../episodes/x/"),
        ("/episodes/x/#t=3", "/episodes/x/", "#t=3"),
        ("/episodes/x/#t=3", "/quotes/", "../episodes/x/#t=3"),
        ("/feed.xml", "/episodes/x/", "../../feed.xml"),
        ("/episodes/été 1/", "/", "episodes/%C3%A9t%C3%A9%201/"),
        ("/a:b/", "/", "a%3Ab/"),
        ("/people/x/", "/old.html", "people/x/"),
    ],
)
def test_a_link_is_relative_to_its_page(address: str, page: str, expected: str) -> None:
    assert addresses.relative_to(page)(address) == expected


def test_an_absolute_address_stands_below_the_base() -> None:
    assert addresses.absolute("/episodes/é/#t=3", "https://e.example/p/") == (
        "https://e.example/p/episodes/%C3%A9/#t=3"
    )
    assert addresses.base_path("https://e.example/p/") == "/p/"


NAMES = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=5)
ADDRESSES = st.lists(NAMES, max_size=4).map(lambda parts: "/" + "".join(f"{part}/" for part in parts))


@given(ADDRESSES, ADDRESSES)
def test_following_a_relative_link_leads_to_its_address(address: str, page: str) -> None:
    from urllib.parse import unquote, urljoin

    base = "https://e.example/sub"
    followed = urljoin(f"{base}{page}", addresses.relative_to(page)(address))
    assert unquote(followed) == f"{base}{address}"
