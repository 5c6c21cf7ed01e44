"""The cards of quotations: which there are, and what is written on each."""

from generator import timecode
from generator.digest import digest
from generator.model import Quotation, Show
from generator.pictures.card import VERSION, CardText, is_writable
from generator.pictures.copies import maker
from generator.plan import addresses
from generator.plan.addresses import Address
from generator.plan.site import Site
from generator.record import Record


class Card(Record):
    name: str
    """As it is published among the assets: it names the content, so that it may be cached for ever."""
    text: CardText

    @property
    def address(self) -> Address:
        return addresses.asset(self.name)


def are_made(show: Show) -> bool:
    """Whether quotations have cards: they are wanted, and there is something to make them with."""
    return not show.leave_out & {"cards", "quote_pages"} and maker() != ""


def card_of(site: Site, quotation: Quotation) -> Card | None:
    """The card of `quotation`; None too where its letters are not those of the font."""
    if not are_made(site.show):
        return None
    text = _text(site, quotation)
    if not all(map(is_writable, (text.words, text.speaker, text.where))):
        return None
    made_of = "\0".join((text.words, text.speaker, text.where, text.verdict, str(VERSION), maker()))
    return Card(f"{quotation.quote.id[:60]}.{digest(made_of.encode())[:10]}.png", text)


def _text(site: Site, quotation: Quotation) -> CardText:
    quote = quotation.quote
    words = " ".join(quote.text.split())
    return CardText(
        f"“{words}”" if quote.is_verbatim else words,
        site.index.people[quote.speaker].person.name,
        " · ".join(part for part in (_where(site, quotation), site.show.title) if part),
        quotation.verdict.value,
    )


def _where(site: Site, quotation: Quotation) -> str:
    episode, moment = site.index.episode_of(quotation), quotation.moment
    if episode is None:
        return quotation.quote.source
    return f"{episode.title}, {timecode.clock(moment.start)}" if moment else episode.title
