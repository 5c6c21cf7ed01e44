"""How an episode and a quotation are cited."""

from generator import timecode
from generator.formats.bibtex import Entry
from generator.model import Listing, Quotation
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.setting import Setting
from generator.views.desk import Desk


def episode(site: Setting, artifact: Artifact) -> Entry:
    """By all who are credited."""
    one: Listing = artifact.subject
    desk = Desk.at(site, artifact)
    number = f" episode {one.number}" if one.number else ""
    return Entry(
        key=one.slug,
        authors=tuple(dict.fromkeys(desk.person(credit.name).text for credit in one.credits)),
        title=one.title,
        published=f"{site.show.title}, podcast{number}",
        day=one.date.date(),
        url=site.absolute(addresses.episode(one.slug)),
    )


def quotation(site: Setting, desk: Desk, said: Quotation, one: Listing | None) -> Entry:
    """By its speaker, in the episode `one` or, where there is none, in its source."""
    quote, moment = said.quote, said.moment
    at = f", at {timecode.clock(moment.start)}" if moment and one else ""
    kind = f"Quotation ({said.verdict.value})" if quote.is_verbatim else "Paraphrase"
    return Entry(
        key=quote.id,
        authors=(desk.person(quote.speaker).text,),
        title=one.title if one else quote.source,
        published=f"{site.show.title}, podcast{at}" if one else site.show.title,
        day=one.date.date() if one else None,
        url=site.absolute(addresses.quotation(quote.id)),
        note=f"{kind}: {quote.text}",
    )
