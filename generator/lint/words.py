"""Rules of values that are one of a few words."""

import re
from collections.abc import Iterator

from generator.lint.element import Element
from generator.lint.rule import Around, Fault, Rule, checked, fault, of, one_of, refused
from generator.readers.fields.categories import CATEGORIES

APPLE = "A Podcaster's Guide to RSS"

_CODES = """
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de
dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id
ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu
lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu
rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr
ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
LANGUAGES = frozenset(_CODES.split())
"""ISO 639-1; those of three letters are taken as they are."""

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(-[A-Za-z0-9]{2,8})*")
_MAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
_NUMBER = re.compile(r"0*[1-9][0-9]*")

FLAGS, YES = ("true", "false"), ("Yes",)
TYPES, EPISODE_TYPES = ("episodic", "serial"), ("full", "trailer", "bonus")


def language(value: str) -> None:
    found = _LANGUAGE.fullmatch(value)
    if not found or (len(found[1]) == 2 and found[1].lower() not in LANGUAGES):
        raise ValueError("is no code of ISO 639; write one like en or pt-BR")


def number(value: str) -> None:
    if not _NUMBER.fullmatch(value):
        raise ValueError("is not a whole number from 1 up")


def mail(value: str) -> None:
    if not _MAIL.fullmatch(value):
        raise ValueError("is not an e-mail address")


def categories(channel: Element, around: Around) -> Iterator[Fault]:
    """Names are compared letter by letter; a narrower one stands within its own."""
    for one in channel.all("itunes:category"):
        name = one.attributes.get("text", "")
        if name not in CATEGORIES:
            yield refused(
                one, name, "is no category of directories; write it as Apple's list spells it", "text"
            )
            continue
        for inner in one.all("itunes:category"):
            yield from checked(inner, inner.attributes.get("text", ""), one_of(CATEGORIES[name]), "text")


def owner(channel: Element, around: Around) -> Iterator[Fault]:
    for one in channel.all("itunes:owner"):
        yield from checked(one, one.words("itunes:email"), mail, "itunes:email")


def known(parent: Element, around: Around) -> Iterator[Fault]:
    """Names are compared letter by letter."""
    for one in parent.within:
        if one.name.startswith("itunes:") and one.name not in TAGS:
            near = next((name for name in TAGS if name.casefold() == one.name.casefold()), "")
            yield fault(
                one, "is no element that Apple knows; " + (f"write {near}" if near else "leave it out")
            )


TAGS = tuple(
    f"itunes:{name}"
    for name in (
        *(
            "author",
            "block",
            "category",
            "complete",
            "duration",
            "episode",
            "episodeType",
            "explicit",
            "image",
        ),
        *(
            "keywords",
            "new-feed-url",
            "owner",
            "season",
            "subtitle",
            "summary",
            "title",
            "type",
            "applepodcastsverify",
        ),
        *("order", "isClosedCaptioned"),
    )
)

_EVERYWHERE = (
    Rule("explicit", APPLE, of("itunes:explicit", check=one_of(FLAGS))),
    Rule("block", APPLE, of("itunes:block", "itunes:complete", check=one_of(YES))),
    Rule("itunes-known", APPLE, known, is_warning=True),
)
CHANNEL = (
    Rule("language", f"{APPLE}; ISO 639", of("language", check=language)),
    Rule("category", "Apple Podcasts categories, 2019", categories),
    Rule("show-type", APPLE, of("itunes:type", check=one_of(TYPES))),
    Rule("owner", APPLE, owner),
    *_EVERYWHERE,
)
ITEM = (
    Rule("episode-type", APPLE, of("itunes:episodeType", check=one_of(EPISODE_TYPES))),
    Rule("number", APPLE, of("itunes:episode", "itunes:season", check=number)),
    *_EVERYWHERE,
)
