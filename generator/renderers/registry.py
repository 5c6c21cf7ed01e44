"""Which renderer each kind of artifact has."""

from collections.abc import Callable, Iterable
from typing import Any

from generator.formats import bibtex, calendar, opml, vtt
from generator.renderers import data, maps, markdown, players
from generator.views.files import CardView, PictureView

PAGES = {
    "home": "home.html",
    "episodes": "episodes.html",
    "year": "episodes.html",
    "episode": "episode.html",
    "people": "people.html",
    "person": "person.html",
    "topics": "topics.html",
    "topic": "topic.html",
    "quotes": "quotes.html",
    "quotes_way": "quotes_way.html",
    "quotes_by": "quotes_by.html",
    "quote": "quote.html",
    "references": "references.html",
    "references_kind": "references_kind.html",
    "reference": "reference.html",
    "search": "search.html",
    "page": "page.html",
    "about": "about.html",
    "changes": "changes.html",
    "subscribe": "subscribe.html",
    "not_found": "404.html",
    "alias": "alias.html",
    "tombstone": "tombstone.html",
    "announcement": "announcement.html",
}
"""Kinds that are HTML pages, by the theme's template."""

PARTS = {
    "quote_pages": ("quotes_way", "quotes_by", "quote"),
    "references": ("references", "references_kind", "reference"),
    "search": ("search",),
}
"""Kinds of which no page is made where a part of the site is left out."""


def templates(leave_out: Iterable[str]) -> set[str]:
    """The theme's templates of all kinds of pages that a site without such parts may have."""
    without = {kind for part in leave_out for kind in PARTS.get(part, ())}
    return {template for kind, template in PAGES.items() if kind not in without}


def _small_copy(view: PictureView) -> bytes:
    from generator.renderers.pictures import small_copy

    return small_copy(view)


def _card(view: CardView) -> bytes:
    from generator.renderers.pictures import card

    return card(view)


COPIES: dict[str, Callable[[Any], bytes]] = {
    "episode_md": markdown.as_markdown,
    "episode_json": data.as_json,
    "calendar": calendar.write,
    "opml": opml.write,
    "episode_bib": lambda view: bibtex.write(view).encode(),
    "references_bib": lambda view: "\n".join(map(bibtex.write, view)).encode(),
    "quotes_json": data.as_json,
    "index_json": data.as_json,
    "chapters_json": players.json_chapters,
    "transcript_vtt": lambda view: vtt.write(view.cues).encode(),
    "transcript_srt": players.srt,
    "transcript_json": players.json_transcript,
    "sitemap": maps.sitemap,
    "robots": maps.robots,
    "llms": maps.llms,
    "picture": _small_copy,
    "card": _card,
    "asset": lambda view: bytes(view.data),
}
"""Kinds that are not."""
