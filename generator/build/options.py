"""What a build is told."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.surroundings import told


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
    leave_out: frozenset[str] = frozenset()
    """Parts of the site left out besides those that show.yaml names."""
    strict: bool = False
    """Warnings stop the build as errors do."""

    def as_text(self) -> str:
        """All of it that what is made depends on, on one line."""
        return told(
            str(self.content), str(self.output), self.theme, self.base_url,
            drafts=self.drafts, future=self.future, strict=self.strict, leave_out=self.leave_out,
        )  # fmt: skip
