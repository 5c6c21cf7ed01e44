"""Links that lead out of the site, and what became of where they lead."""

import re
from datetime import date
from urllib.parse import urlsplit

from generator.model import Fate, LinkState, Since
from generator.record import Record
from generator.theme.words import Words
from generator.views.desk import Desk

_PLAIN_HOST = re.compile(r"https?://(?:www\.)?([a-z0-9.-]+)(?:[/?#]|$)")
"""What most addresses begin with; the rest is left to urllib."""


class OutsideLink(Record, kw_only=True):
    url: str
    host: str
    fate: str = ""
    """live, moved, gone or unchecked; empty where `links.yaml` does not have it."""
    state: str = ""
    """The same in words, with its day."""
    moved_to: str = ""
    """Its new address; empty unless it moved."""
    new_host: str = ""
    archived: str = ""
    """The address of a copy in a web archive; empty where none is known."""
    archived_on: date | None = None
    """The day that the copy is of, where that is known."""


def outside_link(desk: Desk, url: str) -> OutsideLink | None:
    """None where there is no address."""
    if not url:
        return None
    known = desk.state_of(url)
    if known is None:
        return OutsideLink(url=url, host=host_of(url))
    return OutsideLink(
        url=url,
        host=host_of(url),
        fate=known.fate,
        state=_in_words(known, desk.setting.words),
        moved_to=known.moved_to,
        new_host=host_of(known.moved_to),
        archived=known.archived,
        archived_on=known.archived_on,
    )


def _in_words(known: LinkState, words: Words) -> str:
    if known.checked is None:
        return words.say("link_unchecked")
    checked = _day(words, known.checked)
    if known.fate is Fate.GONE and known.gone_since:
        return words.say("link_gone_since", since=_since(words, known.gone_since), date=checked)
    return words.say("link_state", known.fate, date=checked)


def _since(words: Words, since: Since) -> str:
    if since.day:
        return _day(words, date(since.year, since.month, since.day))
    if since.month:
        return words.say("month_of_year", month=words.list("months")[since.month - 1], year=since.year)
    return str(since.year)


def _day(words: Words, day: date) -> str:
    return words.say("date", day=day.day, month=words.list("months")[day.month - 1], year=day.year)


def host_of(url: str) -> str:
    """The host of an address as people name it: without `www.`."""
    plain = _PLAIN_HOST.match(url)
    return plain[1] if plain else (urlsplit(url).hostname or "").removeprefix("www.")
