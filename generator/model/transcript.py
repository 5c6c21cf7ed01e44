"""A transcript of an episode, and what may be done with it."""

from generator.model.cues import Cues
from generator.record import Record


class Transcript(Record, kw_only=True):
    """The transcript of an episode."""

    cues: Cues = Cues()
    """None where only an address is known."""
    file: str = ""
    """Relative to `content/`."""
    url: str = ""
    rights: str = ""
    """The licence under which it may be published. Empty: no word of it may leave the archive."""
    made_by: str = ""
    """The tool that made it; empty where people did."""
    checked_by: str = ""
    """Who compared it with the recording; empty where nobody did."""
    language: str = ""
    is_plain: bool = False
    """Whether its file is WebVTT that holds cues and nothing else, so that it can be published as it is."""
