"""What was said, cue by cue."""

from generator.model.moment import Moment
from generator.record import Record


class Cue(Record):
    """A few words that one speaker says."""

    moment: Moment
    text: str
    speaker: str = ""


class Transcript(Record, kw_only=True):
    """The transcript of an episode."""

    cues: tuple[Cue, ...] = ()
    """In time order; empty where only an address is known."""
    file: str = ""
    """Relative to `content/`."""
    url: str = ""
    rights: str = ""
    """The licence under which it may be published. Empty: no word of it may leave the archive."""
    language: str = ""
    is_plain: bool = False
    """Whether its file is WebVTT that holds cues and nothing else, so that it can be published as it is."""
