"""Every quotation of the archive with what is known of it."""

from collections.abc import Iterator

from generator.indexes.names import key
from generator.indexes.verdicts import Finding, TranscriptWords, Verdict, judge
from generator.model import Archive, Moment, Quote
from generator.record import Record


class Quotation(Record):
    """A quotation and the verdict on it."""

    quote: Quote
    finding: Finding

    @property
    def verdict(self) -> Verdict:
        return self.finding.verdict

    @property
    def moment(self) -> Moment | None:
        """When it was said: as written, else as found."""
        return self.quote.moment or self.finding.moment


def quotations_of(archive: Archive) -> Iterator[Quotation]:
    """Those of episodes in their order, by time with the untimed last; then those of collections."""
    called = {key(name): key(person.name) for person in archive.people for name in person.names}
    for episode in archive.episodes:
        words = TranscriptWords(episode.transcript.cues, called) if episode.transcript else None
        found = (Quotation(quote, judge(quote, words)) for quote in episode.quotes)
        yield from sorted(found, key=_time)
    for collection in archive.collections:
        yield from (Quotation(quote, judge(quote, None)) for quote in collection.quotes)


def _time(quotation: Quotation) -> tuple[bool, int]:
    moment = quotation.moment
    return (moment is None, moment.start if moment else 0)
