"""A chapter of an episode."""

from dataclasses import dataclass

from generator.model.moment import Moment


@dataclass(frozen=True, slots=True)
class Chapter:
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
