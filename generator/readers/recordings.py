"""`audio`: the file that an episode is played from, and others that hold the same."""

from generator.formats.document import Document
from generator.model import Enclosure, Rendition
from generator.problems import Problem, quoted
from generator.readers import media
from generator.readers.fields.episode import AudioFields
from generator.readers.folder import Folder


def read(
    fields: list[AudioFields], document: Document, folder: Folder
) -> tuple[tuple[Rendition, ...], list[Problem]]:
    """All files in the order written, and what is wrong with them."""
    found: list[Rendition] = []
    problems: list[Problem] = []
    for at, one in enumerate(fields):
        path = media.path_of(document, at)
        enclosure, faults = media.read(one, path, document, folder)
        problems += faults
        if any(_address(enclosure) == _address(before.enclosure) for before in found):
            said = f"{quoted(_address(enclosure))} is a file above too; keep one"
            problems.append(Problem(document.place(*path), said))
        found.append(
            Rendition(enclosure, one.title, one.bitrate, one.height, one.language, one.codecs, one.rel)
        )
    return tuple(found), problems


def _address(enclosure: Enclosure) -> str:
    return enclosure.url or enclosure.file
