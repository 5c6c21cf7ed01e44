"""Cards, the pictures that links are shown with: which there are, and what is written on each."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from msgspec.structs import replace

from generator import timecode
from generator.digest import digest
from generator.indexes.index import Index
from generator.model import Credit, Listing, Quotation, Show
from generator.pictures.card import COLOURS, RGB, VERSION, CardText, is_writable
from generator.pictures.copies import maker
from generator.plan import addresses
from generator.plan.addresses import Address
from generator.record import Record
from generator.theme.colour import parse
from generator.theme.tokens import Token
from generator.theme.words import Words

NAMES = ("paper", "ink", "accent")
"""Of the tokens of a theme that colour cards."""
Colours: TypeAlias = tuple[RGB, RGB, RGB]
SHOW = "show"
"""What the card of the show is called, as that of an episode is called by its slug."""


MOST = 3_000
"""How many quotations there may be for each to have a card of its own. Beyond, a host might not take the
files, and each is shown with the card of its episode.
"""


class Card(Record):
    name: str
    """As it is published among the assets: it names the content, so that it may be cached for ever."""
    text: CardText

    @property
    def address(self) -> Address:
        return addresses.asset(self.name)


class Cards:
    """The cards of one site."""

    def __init__(self, show: Show, words: Words, index: Index, colours: Colours = COLOURS) -> None:
        """`colours` are those of paper, ink and accent."""
        self._show, self._words, self._index, self._colours = show, words, index, colours
        self._are_made = "cards" not in show.leave_out and maker() != ""

    def of_show(self) -> Card | None:
        """The card of all pages that have none of their own; None where none are wanted, where nothing is
        there to draw them with, and where letters are not those of the font. So it is with the others.
        """
        show = self._show
        address = show.base_url.partition("://")[2].rstrip("/")
        return self._card(SHOW, CardText(show.title, self._names(show.hosts) or show.author, address))

    def of_episode(self, one: Listing) -> Card | None:
        return self._card(one.slug, self._told(one)) if self._are_made else None

    def of_quotation(self, said: Quotation) -> Card | None:
        is_left_out = "quote_pages" in self._show.leave_out or len(self._index.quotations) > MOST
        return None if is_left_out or not self._are_made else self._card(said.quote.id, self._said(said))

    def _told(self, one: Listing) -> CardText:
        guests = [credit for credit in one.credits if credit.role != "host"]
        names = (
            self._words.say("with_guests", names=self._names(guests)) if guests else self._names(one.credits)
        )
        length = one.duration
        return CardText(
            one.title,
            names,
            f"{self._show.title} · {self._words.day(one.date)}",
            timecode.clock(length) if length else "",
            one.strip,
        )

    def _said(self, said: Quotation) -> CardText:
        quote, title = said.quote, self._show.title
        words = " ".join(quote.text.split())
        where = self._where(said)
        return CardText(
            f"“{words}”" if quote.is_verbatim else words,
            self._name(quote.speaker),
            f"{where} · {title}" if where else title,
            self._words.say("verdict", said.verdict.value),
        )

    def _where(self, said: Quotation) -> str:
        episode, moment = self._index.episode_of(said), said.moment
        if episode is None:
            return said.quote.source
        return f"{episode.title}, {timecode.clock(moment.start)}" if moment else episode.title

    def _names(self, credits: Iterable[Credit]) -> str:
        return ", ".join(dict.fromkeys(self._name(one.name) for one in credits))

    def _name(self, name: str) -> str:
        people = self._index.people
        return people[name].person.name if name in people else name

    def _card(self, name: str, text: CardText) -> Card | None:
        written = (text.words, text.who, text.where, text.mark)
        if not (self._are_made and all(map(is_writable, written))):
            return None
        chapters = text.strip.chapters if text.strip else ""
        made_of = "\0".join((name, *written, chapters, str(self._colours), str(VERSION), maker()))
        named = f"{name[:60]}.{digest(made_of.encode())[:10]}.png"
        return Card(named, replace(text, colours=self._colours))


def colours(tokens: Mapping[str, Token]) -> Colours:
    """Of paper, ink and accent in the light; one that is not written as a number is the default theme's."""
    return _rgb(tokens, 0), _rgb(tokens, 1), _rgb(tokens, 2)


def _rgb(tokens: Mapping[str, Token], at: int) -> RGB:
    try:
        found = parse(tokens[NAMES[at]].light)
    except (KeyError, ValueError):
        return COLOURS[at]
    return found.red, found.green, found.blue
