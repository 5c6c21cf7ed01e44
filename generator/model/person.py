"""People, and what they are credited with."""

from msgspec import field

from generator.model.link import Link
from generator.model.picture import Picture
from generator.model.prose import Prose
from generator.problems import Place
from generator.record import Record


class Credit(Record):
    """Somebody's part in an episode (`podcast:person`)."""

    name: str
    role: str
    """As in the Podcasting 2.0 taxonomy: host, guest, …; free text is allowed."""
    group: str = ""


class Person(Record, kw_only=True):
    """One person, from a file in `people/` or merely named somewhere."""

    slug: str
    name: str
    place: Place
    aliases: tuple[str, ...] = ()
    not_same_as: tuple[str, ...] = ()
    """Names that look alike and are somebody else's."""
    links: tuple[Link, ...] = ()
    portrait: str = ""
    """A file, relative to `content/`."""
    picture: Picture | None = None
    """The portrait, where that has smaller copies."""
    bio: Prose = field(default=Prose())

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it may be called by."""
        return (self.name, *self.aliases)
