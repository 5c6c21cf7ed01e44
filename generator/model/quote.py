"""A quotation: words, who said them, when, and where we have them from."""

from enum import StrEnum

from generator.model.finding import Finding, Verdict
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
        """When it was said: as written, else as found."""
        return self.quote.moment or self.finding.moment


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
