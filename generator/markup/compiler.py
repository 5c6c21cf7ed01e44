"""The Markdown dialect of an archive: CommonMark, tables, footnotes, and rules of our own."""

from collections.abc import Callable
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from mdit_py_plugins.footnote import footnote_plugin

from generator.characters import FORBIDDEN
from generator.markup import (
    addresses,
    headings,
    links,
    marks,
    names,
    ordinary,
    quotations,
    stamps,
    tables,
    targets,
    words,
)
from generator.markup.addresses import Addresses
from generator.markup.context import Context
from generator.markup.dialect import Dialect
from generator.markup.renderer import Renderer
from generator.model import NameLink, Prose, Said
from generator.problems import Place

CORE_RULES: tuple[tuple[str, Callable[[StateCore], None]], ...] = (
    ("chapterhouse_headings", headings.rule),
    ("chapterhouse_stamps", stamps.rule),
    ("chapterhouse_links", targets.rule),
    ("chapterhouse_tables", tables.rule),
    ("chapterhouse_quotations", quotations.rule),
)
"""Run in this order on the finished tokens."""


FOOTNOTES = "_"
"""Makes the ids of footnotes `fn-_-1`, which can meet no slug: slugs have no underscore."""


def compile_text(text: str, place: Place, dialect: Dialect) -> Prose:
    """`text`, whose first line is `place`, as Prose. Nothing in it can run: content is data."""
    context = Context(dialect.stamps, dialect.heading_prefix, dialect.heading_shift)
    parser = _parser(dialect.html != "off", marks.idle(text))
    html = parser.render(text, {"chapterhouse": context, "docId": FOOTNOTES})
    if dialect.html != "off":
        html = _sanitised(html)
    found = tuple(
        NameLink(kind, name, Place(place.file, place.line + line)) for kind, name, line in context.names
    )
    said = tuple(
        Said(words, speaker, at, Place(place.file, place.line + first), place.line + last)
        for words, speaker, at, first, last in context.said
    )
    return Prose(text, html, found, tuple(context.stamps_found), said)


@lru_cache
def _parser(raw_html: bool, idle: tuple[str, ...]) -> MarkdownIt:
    """The parser of the dialect without the rules that are `idle`."""
    parser = MarkdownIt("commonmark", {"html": raw_html, "linkify": True}, renderer_cls=Renderer)
    parser.enable(["table", "linkify"]).use(footnote_plugin)
    parser.linkify = Addresses()
    parser.inline.ruler.at("linkify", addresses.rule)
    parser.validateLink = targets.is_allowed  # type: ignore[method-assign]
    parser.inline.ruler.after("text", "chapterhouse_ordinary", ordinary.rule)
    parser.inline.ruler.before("link", "chapterhouse_names", names.rule)
    if words.NEEDLESS.issubset(idle):
        parser.block.ruler.before("code", "chapterhouse_words", words.rule)
    parser.inline.terminator_re = marks.stops(idle)
    for name, rule in CORE_RULES:
        parser.core.ruler.push(name, rule)
    return parser.disable(idle)


def _sanitised(html: str) -> str:
    import nh3

    attributes = {tag: set(allowed) for tag, allowed in nh3.ALLOWED_ATTRIBUTES.items()}
    attributes["*"] = {"id", "class", "lang", "dir", "title"}
    schemes = {"http", "https", "mailto", links.SCHEME}
    tags = nh3.ALLOWED_TAGS | {"section"}
    clean = nh3.clean(html, tags=tags, attributes=attributes, url_schemes=schemes, link_rel=None)
    # As Markdown does where such a character is written by its number.
    return FORBIDDEN.sub("\ufffd", clean)
