"""An episode of which nothing has changed but the text."""

from msgspec.structs import replace

from generator.formats.halves import split
from generator.model import Episode, Prose, Show, stored
from generator.problems import Place
from generator.readers.folder import Folder
from generator.readers.kept import Entry, outline_of
from generator.readers.looks import Look
from generator.readers.prose import notes, problems


class MoreChanged(Exception):
    """Something else than the text is different, so that it has to be read from the beginning."""


def is_episode(name: str) -> bool:
    """Whether a file of content is one that an episode is read from."""
    return name.startswith("episodes/") and name.endswith(".md") and name.count("/") == 1


def reread(folder: Folder, before: Entry, show: Show) -> Entry:
    """The entry of a file of which nothing has changed but the body, as reading all of it would give it.

    Raises MoreChanged where more has, the names that the text links to and the quotations in it among that.
    """
    text = folder.text(before.name)
    episode = stored.load(Episode, before.value)
    halves = split(text)
    place = Place(episode.place.file, halves.body_line)
    if any(problems(halves.body, place)):
        raise MoreChanged
    new = notes(halves.body, place, show)
    if before.problems or outline_of(before.name, text, new, before.looks) != before.outline:
        raise MoreChanged
    after = replace(_told(episode, new), links=new.links)
    return replace(
        before,
        value=stored.dump(after),
        looks=tuple(_now(look, folder, before.name) for look in before.looks),
    )


def _told(episode: Episode, new: Prose) -> Episode:
    """`episode` with the text `new`."""
    if not new.said:
        return replace(episode, notes=new)
    from generator.readers import block_quotations  # few texts have any

    return block_quotations.retold(episode, new)


def _now(look: Look, folder: Folder, name: str) -> Look:
    if (look.question, look.name) != ("text", name):
        return look
    return replace(look, answer=folder.answer("text", name))
