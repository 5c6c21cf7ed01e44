"""Each kind of file read into an entry."""

from collections.abc import Callable
from typing import Any

from generator.model import Collection, Episode, LinkStates, Page, Person, Topic, stored
from generator.problems import Problem, Refused
from generator.readers import episodes, links, pages, people, quotes, topics
from generator.readers.context import Context
from generator.readers.folder import Folder
from generator.readers.kept import Entry, Head, outline_of
from generator.readers.looks import Look

Read = Callable[[Folder, str, Context], tuple[Any, list[Problem]]]

KINDS: dict[str, tuple[type, Read]] = {
    "people": (Person, people.read),
    "topics": (Topic, topics.read),
    "quotes": (Collection, quotes.read_collection),
    "pages": (Page, pages.read),
    "episodes": (Episode, episodes.read),
    links.NAME: (LinkStates, links.read),
}
"""By folder, or a file of its own: what its files are, and what reads them. Raises Refused."""


def read(folder: Folder, name: str, context: Context) -> Entry:
    """The entry of the file `name`, whatever is wrong with it."""
    _, read_kind = KINDS[name.partition("/")[0]]
    folder.begin()
    folder.look("given", "")
    folder.looks.append(Look("show", "", context.answer("show")))
    try:
        value, problems = read_kind(folder, name, context)
    except Refused as refused:
        return Entry(name=name, problems=tuple(refused.problems))
    looks = tuple(dict.fromkeys(folder.looks))
    is_episode = isinstance(value, Episode)
    return Entry(
        name=name,
        value=stored.dump(value),
        problems=tuple(problems),
        looks=looks,
        outline=outline_of(name, folder.text(name), value.notes, looks) if is_episode else "",
    )


def prepare() -> None:
    """Load what reading takes, so that processes forked from this one need not each."""
    import generator.markup.compiler  # noqa: F401


def holds(head: Head, folder: Folder, context: Context) -> bool:
    """Whether reading the file again would give the same entry again: every answer is what it was."""
    return all(_answer(look, folder, context) == look.answer for look in head.looks)


def _answer(look: Look, folder: Folder, context: Context) -> str:
    if look.question in ("show", "called"):
        return context.answer(look.question)
    return folder.answer(look.question, look.name)
