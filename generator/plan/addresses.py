"""Every address of the site is made here, and nowhere else.

An address is written from the root of the site, `/episodes/x/#t=3843`; `relative` and `absolute`
turn it into what stands in a page or a feed, percent-encoded.
"""

import re
from collections.abc import Callable
from typing import TypeAlias
from urllib.parse import quote, urlsplit

from generator import surroundings, timecode
from generator.model import Moment

Address: TypeAlias = str

HOME: Address = "/"
EPISODES: Address = "/episodes/"
PEOPLE: Address = "/people/"
TOPICS: Address = "/topics/"
QUOTES: Address = "/quotes/"
REFERENCES: Address = "/references/"
SUBSCRIBE: Address = "/subscribe/"
SEARCH: Address = "/search/"
INDEX: Address = "/pagefind/"
"""Where the index of the search stands."""
ABOUT: Address = "/about/"
CHANGES: Address = "/changes/"
NOT_FOUND: Address = "/404.html"
FEED: Address = "/feed.xml"
OPML: Address = "/subscribe.opml"
REFERENCES_BIBTEX: Address = "/references.bib"
QUOTES_DATA: Address = "/quotes.json"
INDEX_DATA: Address = "/index.json"
SITEMAP: Address = "/sitemap.xml"
ROBOTS: Address = "/robots.txt"
LLMS: Address = "/llms.txt"
MANIFEST: Address = f"/{surroundings.MANIFEST}"
"""Not published: where builds keep the list of what they made."""

_SAFE = "/@!$&'()*+,;=~"
"""What a path or fragment holds unescaped besides letters and digits (RFC 3986 §3.3, without the
colon, which would make a scheme of what stands before it)."""

_PLAIN = re.compile(r"[a-zA-Z0-9/=._-]*").fullmatch
_PLAIN_ADDRESS = re.compile(r"/[a-zA-Z0-9/=._-]+(?:#[a-zA-Z0-9/=._-]*)?").fullmatch
"""What most addresses are: they stand in a link as they are."""


def episode(slug: str) -> Address:
    return f"{EPISODES}{slug}/"


def episode_at(page: Address) -> str:
    """The slug of the episode whose page is at `page`; empty where that is another page."""
    slug = page.removeprefix(EPISODES).removesuffix("/")
    return slug if episode(slug) == page else ""


def paged(first: Address, number: int) -> Address:
    """The page `number`, from 1, of the list that begins at `first`."""
    return first if number == 1 else f"{first}page/{number}/"


def year(number: int) -> Address:
    return f"{EPISODES}year/{number:04}/"


def episode_copy(slug: str, form: str) -> Address:
    """The episode as `md`, `json` or `bib`; the date of one that is announced as `ics`."""
    return f"{EPISODES}{slug}.{form}"


def transcript(slug: str, form: str) -> Address:
    return f"{EPISODES}{slug}/transcript.{form}"


def chapters(slug: str) -> Address:
    """The chapters of an episode, as players read them."""
    return f"{EPISODES}{slug}/chapters.json"


def moment(of: Moment) -> Address:
    """The one address of a moment (W3C Media Fragments: whole seconds, floored)."""
    return f"{episode(of.episode)}#{time_anchor(of.second)}"


def time_anchor(second: int) -> str:
    """The HTML id of a second, which is also the fragment that a media file understands."""
    return f"t={second}"


def media_range(of: Moment) -> str:
    """The fragment that makes a media file play `of` and stop at its end (W3C Media Fragments §4.2.1)."""
    start = f"t={timecode.seconds(of.start)}"
    return start if of.end is None else f"{start},{timecode.seconds(of.end)}"


def volume(number: int) -> Address:
    """The document of one year of a long feed."""
    return f"/feed/{number:04}.xml"


def person(slug: str) -> Address:
    return f"{PEOPLE}{slug}/"


def topic(slug: str) -> Address:
    return f"{TOPICS}{slug}/"


def quotation(quote_id: str) -> Address:
    return f"{QUOTES}{quote_id}/"


def quote_anchor(quote_id: str) -> str:
    """The HTML id of a quotation on a page that lists several."""
    return f"q-{quote_id}"


def quotes_way(facet: str) -> Address:
    """All topics, speakers, episodes, sources, years or verdicts that have quotations."""
    return f"{QUOTES}by/{facet}/"


def quotes_by(facet: str, slug: str) -> Address:
    """The quotations of one of them."""
    return f"{quotes_way(facet)}{slug}/"


def work(work_id: str) -> Address:
    return f"{REFERENCES}{work_id}/"


def references_of_kind(kind: str) -> Address:
    """All works of one kind."""
    return f"{REFERENCES}by/kind/{kind}/"


def page(slug: str) -> Address:
    return f"/{slug}/"


def media(name: str) -> Address:
    """A file of `content/media/`, `name` being relative to `content/`."""
    return f"/{name}"


def static(name: str) -> Address:
    return f"/{name}"


def asset(hashed_name: str) -> Address:
    return f"/assets/{hashed_name}"


def output_file(address: Address) -> str:
    """The file, relative to `output/`, that an address without a fragment is served from."""
    return address.removeprefix("/") + ("index.html" if address.endswith("/") else "")


def way_up(page_address: Address) -> str:
    """What stands before every link of a page, so that the links are the same on all pages of one depth."""
    return "../" * (page_address.count("/") - 1)


def relative_to(page_address: Address) -> Callable[[Address], str]:
    """What makes an address a link on the page `page_address` that works under any base path."""
    up, here = way_up(page_address), f"{page_address}#"

    def relative(address: Address) -> str:
        if address.startswith(here):
            return f"#{escaped(address.removeprefix(here))}"
        return link(up, address)

    return relative


def link(start: str, address: Address) -> str:
    """`address` from the root of the site, which is where `start` leads."""
    if _PLAIN_ADDRESS(address):
        return start + address[1:]
    path, hash_sign, fragment = address.partition("#")
    from_root = start + escaped(path[1:]) or "./"
    return f"{from_root}#{escaped(fragment)}" if hash_sign else from_root


def escaped(part: str) -> str:
    """`part` of an address, percent-encoded where it needs to be."""
    return part if _PLAIN(part) else quote(part, safe=_SAFE)


def absolute(address: Address, base: str) -> str:
    """`address` below `base`, which ends in `/`."""
    return link(base, address)


def base_path(base: str) -> str:
    """The path of a base address: `/podcast/` of `https://example.org/podcast/`."""
    return urlsplit(base).path or "/"
