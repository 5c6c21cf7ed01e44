"""What reading one file of content gave, in a form that can be kept."""

from collections.abc import Callable, Iterable
from typing import Any

from generator.digest import digest
from generator.formats import front_matter
from generator.model import Collection, Episode, NameLink, Page, Person, Topic, stored
from generator.problems import Problem, Refused
from generator.readers import episodes, pages, people, quotes, topics
from generator.readers.context import Context
from generator.readers.folder import Folder
from generator.readers.looks import Look
from generator.record import Record


class Entry(Record, kw_only=True):
    """A file that was read, or could not be."""

    name: str
    value: bytes = b""
    """The person, topic, collection, page or episode, as `model.stored` writes it; empty where there is
    none because the file was refused."""
    problems: tuple[Problem, ...] = ()
    looks: tuple[Look, ...] = ()
    """What it depended on."""
    outline: str = ""
    """The digest of an episode's front matter and of the names that its text links to: of everything that
    the rest of the site may depend on."""


Read = Callable[[Folder, str, Context], tuple[Any, list[Problem]]]

KINDS: dict[str, tuple[type, Read]] = {
    "people": (Person, people.read),
    "topics": (Topic, topics.read),
    "quotes": (Collection, quotes.read_collection),
    "pages": (Page, pages.read),
    "episodes": (Episode, episodes.read),
}
"""By folder: what its files are, and what reads them. Raises Refused."""


def read(folder: Folder, name: str, context: Context) -> Entry:
    """The entry of the file `name`, whatever is wrong with it."""
    _, read_kind = KINDS[name.partition("/")[0]]
    folder.begin()
    folder.looks.append(Look("show", "", context.answer("show")))
    try:
        value, problems = read_kind(folder, name, context)
    except Refused as refused:
        return Entry(name=name, problems=tuple(refused.problems))
    return Entry(
        name=name,
        value=stored.dump(value),
        problems=tuple(problems),
        looks=tuple(dict.fromkeys(folder.looks)),
        outline=outline_of(folder.text(name), value.links) if isinstance(value, Episode) else "",
    )


def outline_of(text: str, links: Iterable[NameLink]) -> str:
    """The outline of an episode's file (`Entry.outline`)."""
    named = [(link.kind, link.name) for link in links]
    return digest(f"{front_matter.split(text).head}{named}".encode())


def holds(entry: Entry, folder: Folder, context: Context) -> bool:
    """Whether reading the file again would give `entry` again: every answer is what it was."""
    return bool(entry.value) and all(_answer(look, folder, context) == look.answer for look in entry.looks)


def _answer(look: Look, folder: Folder, context: Context) -> str:
    if look.question in ("show", "called"):
        return context.answer(look.question)
    return folder.answer(look.question, look.name)
