"""A chapter of an episode."""

from generator.model.moment import Moment
from generator.record import Record


class Chapter(Record):
    moment: Moment
    """Its end is the one written, else the next chapter's start, else the episode's duration."""
    title: str
    id: str
    """Unique within the episode: the one written, else the title's slug."""
    part: str = ""
    """The group of chapters it stands in on the page."""
    url: str = ""
    image: str = ""
    toc: bool = True
    """False for a silent marker that lists leave out."""
