"""What every file of an archive is read in the light of."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from generator.digest import digest
from generator.model import Person, Show, stored
from generator.record import Record
from generator.slugs import key


class Context(Record, dict=True, gc=True):
    """The show's settings, and who is meant by which name."""

    show: Show
    called: Mapping[str, str]
    """From the key of every name of a described person to the key of the person's own name."""

    def answer(self, question: str) -> str:
        """The digest of `show` or of `called`."""
        return self._show_digest if question == "show" else self._called_digest

    @cached_property
    def _show_digest(self) -> str:
        return digest(stored.dump(self.show))

    @cached_property
    def _called_digest(self) -> str:
        return digest(stored.dump(self.called))


def in_light_of(show: Show, people: Iterable[Person]) -> Context:
    """The context that `show` and the people with a file of their own make."""
    return Context(show, {key(name): key(person.name) for person in people for name in person.names})
