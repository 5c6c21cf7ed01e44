"""A work that was mentioned: a book, a paper, a film, a page."""

from generator.model.moment import Moment
from generator.problems import Place
from generator.record import Record


class Reference(Record, kw_only=True):
    """One mention of a work in one episode. The same work elsewhere is gathered by `indexes.works`."""

    title: str
    episode: str
    place: Place
    url: str = ""
    by: str = ""
    """Its author, as written."""
    kind: str = ""
    moment: Moment | None = None
    """When it was mentioned, where that is known."""
    speaker: str = ""
    """Who speaks then, by a transcript that is published; empty where that is not known."""
    said: str = ""
    """What is said then, in a few words of the same transcript."""
