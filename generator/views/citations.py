"""How an episode, a quotation and a work are cited."""

from generator import timecode
from generator.formats.authors import authors
from generator.formats.bibtex import Entry
from generator.indexes.identity import ARXIV, DOI
from generator.indexes.works import Work
from generator.model import Fate, Listing, Quotation
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.setting import Setting
from generator.plan.site import Site
from generator.views.desk import Desk

FORMS = {"book": "book", "paper": "article", "article": "article"}
"""Types of entries by kind of work; any other is `misc`."""


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


def works(site: Site, artifact: Artifact) -> tuple[Entry, ...]:
    """All works, by title."""
    return tuple(work(site, one) for one in artifact.subject)


def work(site: Site, one: Work) -> Entry:
    """By its authors; what it is told of here is where it was mentioned."""
    made_by, kind = authors(one.by), one.kind
    desk = Desk(site, addresses.REFERENCES_BIBTEX)
    url, state = desk.best_of(one.urls)
    form = FORMS.get(kind.casefold(), "misc")
    return Entry(
        key=one.id,
        form=form,
        authors=made_by.in_order,
        has_others=made_by.has_others,
        title=one.title,
        published=site.words.say("kind", kind) if kind and form == "misc" else "",
        day=None,
        doi=_named(one, DOI),
        arxiv=_named(one, ARXIV),
        url=state.moved_to or url if state else url,
        seen=state.checked if state and state.fate is Fate.LIVE else None,
        note=site.words.say(
            "mentioned_on", show=site.show.title, address=site.absolute(addresses.work(one.id))
        ),
    )


def _named(one: Work, prefix: str) -> str:
    return next((each.removeprefix(prefix) for each in one.identities if each.startswith(prefix)), "")
