"""The text of an episode, from its body."""

from generator.markup import Dialect, compile_text
from generator.model import Prose, Show
from generator.problems import Place


def notes(body: str, place: Place, show: Show) -> Prose:
    """The compiled `body`, whose first line is `place`."""
    dialect = Dialect(show.html, stamps=True, heading_prefix="notes_", heading_shift=1)
    return compile_text(body, place, dialect) if body.strip() else Prose()
