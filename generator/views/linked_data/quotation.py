"""The page of a quotation as search engines read it."""

from generator import timecode
from generator.model import Listing, Quotation
from generator.plan import addresses
from generator.plan.setting import Setting
from generator.views.desk import Desk
from generator.views.latest import Latest
from generator.views.linked_data.things import CONTEXT, desk_of, person, show, written
from generator.views.plain import Data, known


def quotation(site: Setting, said: Quotation, episode: Listing | None, image: str) -> bytes:
    """The quotation `said`; `image` is the address of its card, or empty.

    A paraphrase is about somebody, and no quotation of theirs.
    """
    desk = desk_of(site)
    quote = said.quote
    is_retold = not quote.is_verbatim
    address = desk.to(addresses.quotation(quote.id))
    data = known(
        {
            "@context": CONTEXT,
            "@type": "Statement" if is_retold else "Quotation",
            "@id": address,
            "url": address,
            "text": quote.text,
            "inLanguage": quote.language or desk.setting.show.language,
            "about" if is_retold else "creator": person(desk, quote.speaker),
            "keywords": ", ".join(link.text for link in desk.topics(quote.topics)),
            "image": image,
            "isPartOf": _episode(desk, episode) if episode else None,
            "isBasedOn": _basis(desk, said),
        }
    )
    return written(data)


@Latest
def _episode(desk: Desk, one: Listing) -> Data:
    return known(
        {
            "@type": "PodcastEpisode",
            "name": one.title,
            "url": desk.episode(one).href,
            "datePublished": one.date.date().isoformat(),
            "duration": timecode.iso_duration(one.duration) if one.duration else "",
            "partOfSeries": show(desk),
        }
    )


def _basis(desk: Desk, said: Quotation) -> Data | str | None:
    """The moment it was said, else the work that it was found in."""
    if said.moment:
        return desk.moment(said.moment)
    return {"@type": "CreativeWork", "name": said.quote.source} if said.quote.source else None
