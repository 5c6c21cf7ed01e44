"""A quotation: words, who said them, when, and where we have them from."""

from enum import StrEnum

from msgspec.structs import replace

from generator.model.finding import NEAR, Finding, Verdict
from generator.model.moment import Moment
from generator.model.prose import Prose
from generator.problems import Place
from generator.record import Record


class QuoteKind(StrEnum):
    """How the text relates to what was said."""

    VERBATIM = "verbatim"
    SHORTENED = "shortened"
    TRANSLATED = "translated"
    READ = "read"
    """Read aloud from another work."""
    PARAPHRASE = "paraphrase"


class Quote(Record, kw_only=True):
    """One quotation, wherever it was written."""

    id: str
    """The one written, else episode and second, else a digest of the text."""
    text: str
    speaker: str
    place: Place
    kind: QuoteKind = QuoteKind.VERBATIM
    episode: str = ""
    """Slug of the episode it was said in; empty for one collected from elsewhere."""
    moment: Moment | None = None
    topics: tuple[str, ...] = ()
    source: str = ""
    """Where the words were found, in words; empty where the episode itself is the source."""
    part: str = ""
    original: str = ""
    """The words before translation."""
    language: str = ""
    note: str = ""
    collection: str = ""
    """Slug of the collection it was collected in."""
    entry: int = 0
    """Which of the `quotes` of its file it is."""
    in_notes: bool = False
    """Whether it stands in the text of its episode, as a block quotation."""

    @property
    def is_verbatim(self) -> bool:
        """Whether it claims to be the speaker's words, so that it may stand in quotation marks."""
        return self.kind is not QuoteKind.PARAPHRASE


class Quotation(Record):
    """A quotation and what is known of it."""

    quote: Quote
    finding: Finding

    @property
    def verdict(self) -> Verdict:
        return self.finding.verdict

    @property
    def moment(self) -> Moment | None:
        """When it was said: as written, else as found. The end of one that is exact is that of its words,
        where none is written.
        """
        written, found = self.quote.moment, self.finding.moment
        if written is None or found is None or written.end is not None or self.verdict is not Verdict.EXACT:
            return written or found
        return written if found.end is None else replace(written, end=max(found.end, written.start))

    @property
    def found_elsewhere(self) -> Moment | None:
        """Where the transcript has the words, if that is not at the time written."""
        written = self.quote.moment
        is_here = written is None or self.finding.is_near(written.start)
        return None if is_here else self.finding.moment

    @property
    def heard(self) -> Moment | None:
        """What to play for it: the cues of its words, wherever they are. A written end counts if they are
        there, and so does a time written well within them: of long cues it tells more than they do. A whole
        second that a cue rounds to is the cue's time.
        """
        written, found = self.quote.moment, self.finding.moment
        if written is None or found is None:
            return written or found
        if not self.finding.is_near(written.start):
            return found
        if written.end is not None:
            return replace(
                written, start=_meant(written.start, found.start), end=_meant(written.end, found.end)
            )
        is_within = found.start + NEAR < written.start < (found.end or 0)
        return replace(found, start=written.start) if is_within else found


def _meant(written: int, found: int | None) -> int:
    """The time that was found, where the one written is that in whole seconds, rounded up or down."""
    is_rounded = found is not None and written % 1000 == 0 and abs(written - found) < 1000
    return found if found is not None and is_rounded else written


class Collection(Record, kw_only=True):
    """A file of `quotes/`: quotations collected elsewhere."""

    slug: str
    title: str
    place: Place
    quotations: tuple[Quotation, ...]
    source: str = ""
    url: str = ""
    notes: Prose = Prose()
    """What is to be known of all of them."""
