"""The texts of an archive, from the bodies of its files."""

from collections.abc import Iterator

from generator.characters import FORBIDDEN, refusal
from generator.markup import Dialect, compile_text
from generator.model import Prose, Show
from generator.problems import Place, Problem


def notes(body: str, place: Place, show: Show) -> Prose:
    """The compiled `body` of an episode, whose first line is `place`."""
    dialect = Dialect(show.html, stamps=True, heading_prefix="notes_", heading_shift=1)
    return compile_text(body, place, dialect) if body.strip() else Prose()


def problems(body: str, place: Place) -> Iterator[Problem]:
    """Each character of `body`, whose first line is `place`, that its feed could not carry."""
    for found in FORBIDDEN.finditer(body):
        line = place.line + body.count("\n", 0, found.start())
        yield Problem(Place(place.file, line), refusal(found[0]))
