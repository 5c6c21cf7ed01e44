"""What surrounds every page: its head, the navigation, the foot."""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from generator import __version__
from generator.plan import addresses
from generator.plan.addresses import Address
from generator.plan.setting import Setting
from generator.record import Record
from generator.views import card_link
from generator.views.card_link import CardLink
from generator.views.direction import direction

NAVIGATION = (
    ("episodes", addresses.EPISODES),
    ("people", addresses.PEOPLE),
    ("topics", addresses.TOPICS),
    ("quotes", addresses.QUOTES),
    ("references", addresses.REFERENCES),
    ("search", addresses.SEARCH),
    ("subscribe", addresses.SUBSCRIBE),
    ("about", addresses.ABOUT),
)
"""By the names that the words of a theme know them by."""

SECTIONS = frozenset(name for name, _ in NAVIGATION)


POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: http:; "
    "media-src 'self' https: http:; base-uri 'none'; form-action 'none'"
)
"""The Content-Security-Policy of a page."""
ASKING = POLICY.replace("form-action 'none'", "form-action 'self'")
"""That of one with a field for words to search for."""
SEARCHING = ASKING.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'")
"""That of the one that searches: its engine is WebAssembly, and it fetches its index."""


class NavigationLink(Record):
    name: str
    """episodes, people, topics, quotes, references, search, subscribe or about."""
    href: str
    is_here: bool
    """Whether the page is within that section."""


class Alternate(Record):
    """The same page in another form."""

    type: str
    title: str
    href: str


class Frame(Record, kw_only=True):
    """Common to all pages."""

    title: str
    """Of the page alone; empty on the home page."""
    description: str
    language: str
    direction: str
    """Which way it is written: ltr or rtl."""
    show: str
    notice: str
    copyright: str
    policy: str
    """Its Content-Security-Policy."""
    canonical: str
    """Absolute; empty on pages that should not be found by search."""
    home: str
    feed: str
    search: str
    """The page on which the archive is searched; empty where there is none."""
    search_engines: bool
    navigation: tuple[NavigationLink, ...]
    alternates: tuple[Alternate, ...]
    kind: str
    """website, article or profile: what sort of thing the page is (ogp.me)."""
    image: CardLink | None
    """The picture that links to the page are shown with."""
    linked_data: bytes
    """The page as search engines read it, as JSON (schema.org); empty where there is nothing to tell."""
    assets: Mapping[str, str]
    """Links to the theme's assets by name."""
    version: str


def frame(
    site: Setting,
    page: Address,
    title: str,
    description: str = "",
    *,
    alternates: tuple[Alternate, ...] = (),
    findable: bool = True,
    policy: str = POLICY,
    kind: str = "website",
    image: CardLink | None = None,
    linked_data: Callable[[], bytes] = bytes,
) -> Frame:
    """The frame of the page at the address `page`; without an `image` it has the show's.

    `linked_data` is not called where that part of the site is left out.
    """
    start = site.start_of(page)
    return Frame(
        title=title,
        description=description or site.show.description,
        language=site.show.language,
        direction=direction(site.show.language),
        show=site.show.title,
        notice=site.show.notice,
        copyright=site.show.copyright,
        policy=policy,
        canonical=site.absolute(page) if findable else "",
        home=addresses.link(start, addresses.HOME),
        feed=addresses.link(start, addresses.FEED),
        search="" if site.leaves_out("search") else addresses.link(start, addresses.SEARCH),
        search_engines=findable,
        navigation=_navigation(start, section_of(page), site.show.leave_out & SECTIONS),
        alternates=alternates,
        kind=kind,
        image=(image or card_link.of_show(site)) if findable else None,
        linked_data=b"" if site.leaves_out("linked_data") else linked_data(),
        assets=_assets(start, tuple(site.assets.items())),
        version=__version__,
    )


def section_of(page: Address) -> Address:
    """`/episodes/` of `/episodes/page/2/`; empty for pages that are in no section."""
    return page[: page.find("/", 1) + 1]


@cache
def _navigation(start: str, here: Address, left_out: frozenset[str]) -> tuple[NavigationLink, ...]:
    """The navigation of every page of one depth in the section `here`."""
    return tuple(
        NavigationLink(name, addresses.link(start, address), address == here)
        for name, address in NAVIGATION
        if name not in left_out
    )


@lru_cache(64)
def _assets(start: str, assets: tuple[tuple[str, Address], ...]) -> Mapping[str, str]:
    return {name: addresses.link(start, address) for name, address in assets}
