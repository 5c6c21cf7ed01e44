"""A quotation for machines: with every key of the contract, whatever is known of it."""

from generator import timecode
from generator.model import Listing, Moment, Quotation
from generator.views.audio import excerpt
from generator.views.desk import Desk
from generator.views.plain import Data


def quotation_data(desk: Desk, quotation: Quotation, episode: Listing | None) -> Data:
    """A quotation from `episode`; None where it was collected elsewhere."""
    quote, moment, finding = quotation.quote, quotation.moment, quotation.finding
    return {
        "id": quote.id,
        "text": quote.text,
        "speaker": desk.person(quote.speaker).text,
        "episode": quote.episode or None,
        "at": _start(moment),
        "until": None if moment is None or moment.end is None else timecode.seconds(moment.end),
        "topics": [link.text for link in desk.topics(quote.topics)],
        "source": quote.source or None,
        "kind": quote.kind.value,
        "verdict": quotation.verdict.value,
        "url": desk.quotation(quote.id),
        "moment": desk.moment(moment) if moment else None,
        "found": _start(finding.moment),
        "differences": [{"part": run.part.value, "text": run.text} for run in finding.runs],
        "said_by": [desk.person(name).text for name in finding.speakers],
        "role": ", ".join(desk.roles(episode, quote.speaker)) or None,
        "title": episode.title if episode else None,
        "date": episode.date.isoformat() if episode else None,
        "hear": excerpt(desk, episode, quotation.heard) or None,
        "part": quote.part or None,
        "original": quote.original or None,
        "language": quote.language or None,
        "note": quote.note or None,
    }


def _start(moment: Moment | None) -> int | float | None:
    """In seconds."""
    return None if moment is None else timecode.seconds(moment.start)
