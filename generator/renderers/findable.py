"""What can be found → the small HTML file that the index is made from.

The index takes the words, and knows of each element with an id where it stands among them. So what a
result shows besides its words is in ids of empty elements: nobody finds it.
"""

from collections.abc import Iterator
from html import escape
from urllib.parse import quote

from generator.plan.addresses import link
from generator.views.findable import Findable, Talk, Words, tokens

LOW = "0.1"
"""The weight of words that are not said: beside 1 of all others, and more of headings."""


def name_of(one: Findable) -> str:
    """Of its file."""
    return f"{one.kind}/{one.name}.html"


def as_html(one: Findable) -> bytes:
    """The first empty element says with its id the kind, page and title, and one behind it the episode;
    others, before the words that stand there, an anchor and who speaks, or an anchor alone before a heading.
    """
    names = " ".join((*tokens(one), *(name for _, name in one.people)))
    about = _mark("is", one.kind, link("", one.page), one.title) + _talk(one.talk)
    words = "".join(piece for part in one.words for piece in _words(part))
    head = f'<p data-pagefind-weight="{LOW}">{escape(names)}</p>'
    return f"<!doctype html><html><body>{head}{about}{words}</body></html>".encode()


def _talk(talk: Talk | None) -> str:
    return _mark("of", str(talk.length), talk.chapters, talk.audio) if talk else ""


def _words(part: Words) -> Iterator[str]:
    if part.heading:
        yield f"{_mark('in', part.anchor)}<h2>{escape(part.heading, quote=False)}</h2>"
    if part.text or part.html:
        said = part.html or f"<p>{escape(part.text, quote=False)}</p>"
        yield _mark("at", part.anchor, part.speaker) + said


def _mark(*said: str) -> str:
    """An id holds no space: each part is percent-encoded."""
    return f'<i id="{":".join(quote(one, safe="") for one in said)}"></i>'
