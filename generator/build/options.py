"""What a build is told."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    now: datetime
    """Episodes dated later are left out. The one clock of a build; the caller reads it."""
    content: Path = Path("content")
    output: Path = Path("output")
    theme: str = ""
    """In place of the show's."""
    base_url: str = ""
    """In place of the show's; ends in `/`."""
    clean: bool = False
    """Write every file anew, the unchanged ones too."""
    drafts: bool = False
    future: bool = False
    jobs: int = 1
    """Processes at work at once."""
    strict: bool = False
    """Warnings stop the build as errors do."""
