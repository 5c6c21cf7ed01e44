"""The times at which transcripts have quotations, written into the front matter that lacks them."""

from collections.abc import Iterable

from generator import timecode
from generator.model import Quotation, Verdict
from generator.writers.splicing import Setting


def is_to_be_timed(one: Quotation) -> bool:
    """Whether its words were found, but not at a time that is written."""
    written, found = one.quote.moment, one.finding.moment
    if not one.quote.episode or found is None:
        return False
    if found.end is None and written is not None and written.end is not None:
        return False  # an end is written, and none is known to put in its place
    return one.verdict is Verdict.MOVED or (one.verdict is Verdict.EXACT and written is None)


def settings(quotations: Iterable[Quotation]) -> list[Setting]:
    """What is to be written for those of one file whose time is to be.

    Their ids are written too: without one it is made of the time, or of the words where there is no time, and
    the address of the quotation with it.
    """
    return [_setting(one) for one in quotations if is_to_be_timed(one) and not one.quote.in_notes]


def _setting(one: Quotation) -> Setting:
    found = one.finding.moment
    assert found is not None
    fields = {"at": timecode.typed(found.start)}
    if found.end is not None:
        fields["until"] = timecode.typed(found.end)
    return Setting(("quotes", one.quote.entry), {**fields, "id": one.quote.id}, ("at", "speaker"))
