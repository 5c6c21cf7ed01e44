"""What was said, cue by cue."""

from dataclasses import dataclass

from generator.model.moment import Moment


@dataclass(frozen=True, slots=True)
class Cue:
    """A few words that one speaker says."""

    moment: Moment
    text: str
    speaker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """The transcript of an episode."""

    cues: tuple[Cue, ...] = ()
    """In time order; empty where only an address is known."""
    file: str = ""
    """Relative to `content/`."""
    url: str = ""
    rights: str = ""
    """The licence under which it may be published. Empty: no word of it may leave the archive."""
    language: str = ""
