"""A subject that episodes and quotations are about."""

from msgspec import field

from generator.model.prose import Prose
from generator.problems import Place
from generator.record import Record


class Topic(Record, kw_only=True):
    """One topic, from a file in `topics/` or merely named somewhere."""

    slug: str
    title: str
    place: Place
    aliases: tuple[str, ...] = ()
    description: str = ""
    notes: Prose = field(default=Prose())

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it may be called by."""
        return (self.title, *self.aliases)
