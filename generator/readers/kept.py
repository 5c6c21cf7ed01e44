"""What reading one file of content gave, in a form that can be kept."""

from collections.abc import Iterable
from typing import Protocol

from generator.digest import digest
from generator.formats.halves import split
from generator.model import Prose
from generator.problems import Problem
from generator.readers.looks import Look
from generator.record import Record


class Head(Record, kw_only=True):
    """A file that was read, without what it holds."""

    name: str
    problems: tuple[Problem, ...] = ()
    looks: tuple[Look, ...] = ()
    """What it depended on."""
    outline: str = ""
    """The digest of an episode's front matter, of the names that its text links to, of the quotations in
    it and of all that it depended on elsewhere: of everything that there is to an episode but its text."""


class Entry(Head, kw_only=True):
    """A file that was read, or could not be."""

    value: bytes = b""
    """The person, topic, collection, page or episode, as `model.stored` writes it; empty where there is
    none because the file was refused."""

    @property
    def head(self) -> Head:
        return Head(name=self.name, problems=self.problems, looks=self.looks, outline=self.outline)


class Store(Protocol):
    """Where entries are kept. What files hold stays there: together it takes more room than all the rest."""

    def keep_entries(self, entries: Iterable[Entry]) -> None: ...

    def value(self, name: str) -> bytes:
        """What `Entry.value` was for the file `name`, in any process."""
        ...


def outline_of(name: str, text: str, notes: Prose, looks: Iterable[Look]) -> str:
    """The outline of an episode's file (`Entry.outline`)."""
    named = [(link.kind, link.name) for link in notes.links]
    said = [(one.text, one.speaker, one.at) for one in notes.said]
    elsewhere = [
        (look.question, look.name, look.answer)
        for look in looks
        if (look.question, look.name) != ("text", name)
    ]
    return digest(f"{split(text).head}{named}{said}{elsewhere}".encode())
