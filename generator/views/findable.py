"""One thing that the search can find, whatever it is: a passage, a quotation, an episode, a name, a work."""

from generator.digest import digest
from generator.plan.addresses import Address
from generator.record import Record

MOMENT, QUOTE, EPISODE, PERSON, TOPIC, REFERENCE, PAGE = KINDS = (
    "moment", "quote", "episode", "person", "topic", "reference", "page",
)  # fmt: skip
"""What there is to find, in the order in which it is shown."""

_BEGINS = {"person": "zzb", "year": "zzc"}
"""Those of one sort stand beside each other in the index, and are fetched together: after all other words."""
_LETTERS = str.maketrans("0123456789abcdef", "bcdfghjklmnpqrtv")
"""Consonants: no ending that a search takes off a word is made of them, and no word that is said."""
_LENGTH = 11


class Words(Record, kw_only=True):
    """Some words of it that are shown together."""

    anchor: str = ""
    """Where they stand on the page."""
    heading: str = ""
    """What stands above them, and counts for more."""
    speaker: str = ""
    text: str = ""
    html: str = ""
    """In place of the text where there is markup to be read."""


class Talk(Record):
    """The episode of a passage."""

    length: int
    """Milliseconds; 0 where it is not known."""
    chapters: str
    """Of its strip, as a path; empty where it has none."""
    audio: str
    """Its recording: absolute, or relative to the site; empty where there is none."""


class Findable(Record, kw_only=True):
    kind: str
    name: str
    """Of its file among those that are indexed; the kind and this are one of a kind."""
    page: Address
    """The page it is found on."""
    title: str
    """What it is called where it is shown. It is found by its words, not by this."""
    year: int | None = None
    people: tuple[tuple[str, str], ...] = ()
    """Slug and name of everybody it is by."""
    words: tuple[Words, ...] = ()
    talk: Talk | None = None
    """Told by the first passage of an episode for all of them."""


def token(what: str, value: str) -> str:
    """The word that stands in all that is of a year or a person, and that nobody says.

    All are of one length, so that none begins another.
    """
    return _BEGINS[what] + digest(value.encode())[:_LENGTH].translate(_LETTERS)


def tokens(one: Findable) -> list[str]:
    """Those by which the search narrows what it found."""
    year = [] if one.year is None else [token("year", str(one.year))]
    return [*year, *(token("person", slug) for slug, _ in one.people)]
