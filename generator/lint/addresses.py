"""Rules of addresses: absolute, of characters that all take, safe to ask for, leading somewhere."""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from generator.formats import podcast_tags
from generator.lint.element import Element
from generator.lint.rule import Around, Fault, Rule, refused

ATTRIBUTES = {
    "enclosure": ("url",), "itunes:image": ("href",), "atom:link": ("href",),
    "podcast:transcript": ("url",), "podcast:chapters": ("url",), "podcast:funding": ("url",),
    "podcast:person": ("img", "href"), "podcast:image": ("href",), "podcast:license": ("url",),
    "podcast:trailer": ("url",), "podcast:source": ("uri",), "podcast:contentLink": ("href",),
    "podcast:remoteItem": ("feedUrl",), "podcast:socialInteract": ("accountUrl",),
    "psc:chapter": ("href", "image"),
}  # fmt: skip
TEXTS = ("link", "itunes:new-feed-url", "url")
INSECURE = "is not https, which apps need it to be"
LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
"""Where a site is tried out, and nobody subscribes."""
ASKED = ("podcast:socialInteract", "uri")
"""A tag and its attribute that holds an address of any scheme."""


def _found(parent: Element) -> Iterator[tuple[Element, str, str]]:
    """Element, attribute and address, wherever there is one."""
    for one in parent.everywhere():
        for name in ATTRIBUTES.get(one.name, ()):
            if name in one.attributes:
                yield one, name, one.attributes[name]
        if one.name in TEXTS:
            yield one, "", one.text


def absolute(parent: Element, around: Around) -> Iterator[Fault]:
    for one, name, address in _found(parent):
        if one.name.startswith("podcast:") and podcast_tags.ATTRIBUTES.get(name) == "address":
            continue  # told by `podcast-attribute`
        if not address or urlsplit(address).scheme not in ("http", "https") or not urlsplit(address).netloc:
            yield refused(one, address, "is no absolute address; write https://…", name)


def characters(parent: Element, around: Around) -> Iterator[Fault]:
    for one, name, address in _found(parent):
        if not address.isascii() or " " in address:
            yield refused(one, address, "has characters that apps refuse; percent-encode them", name)


def secure(parent: Element, around: Around) -> Iterator[Fault]:
    """Podcasting 2.0 asks it of every address in its tags."""
    for one, name, address in _insecure(parent):
        if one.name.startswith("podcast:"):
            yield refused(one, address, INSECURE, name)
    tag, name = ASKED
    for one in parent.all(tag):
        if _is_insecure(address := one.attributes.get(name, "")):
            yield refused(one, address, INSECURE, name)


def media(parent: Element, around: Around) -> Iterator[Fault]:
    for one, name, address in _insecure(parent):
        if one.name in ("enclosure", "itunes:image"):
            yield refused(one, address, "is not https, and many apps ask for no other", name)


def _insecure(parent: Element) -> Iterator[tuple[Element, str, str]]:
    for one, name, address in _found(parent):
        if _is_insecure(address):
            yield one, name, address


def _is_insecure(address: str) -> bool:
    return address.startswith("http://") and urlsplit(address).hostname not in LOOPBACK


def dangling(parent: Element, around: Around) -> Iterator[Fault]:
    """What is said to be on the site itself."""
    for one, name, address in _found(parent):
        if address.startswith(around.base):
            path = unquote(urlsplit(address[len(around.base) :]).path)
            file = f"{path}index.html" if path.endswith("/") or not path else path
            if not around.has(file):
                yield refused(one, address, "is not on the site; build it, or leave the address out", name)


RULES = (
    Rule("absolute", "A Podcaster's Guide to RSS; PSP-1", absolute),
    Rule("ascii", "Apple, RSS requirements", characters),
    Rule("https", "Podcasting 2.0", secure),
    Rule("https-media", "Apple, RSS requirements", media, is_warning=True),
    Rule("dangling", "Podcasting 2.0, chapters and transcript", dangling),
)
