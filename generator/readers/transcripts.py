"""The transcripts of an episode: named in its front matter, or attached by their name."""

from collections.abc import Callable
from pathlib import PurePosixPath

from generator.formats import vtt
from generator.formats.document import Document
from generator.model import Cue, Show, Transcript
from generator.problems import Problem, Refused, quoted
from generator.readers.fields.episode import TranscriptFields
from generator.readers.folder import Folder

FORMATS: dict[str, Callable[[str, str, str], tuple[Cue, ...]]] = {".vtt": vtt.read}
"""By the ending of a file: text, file and episode → cues."""

FOLDER = "transcripts"


def read(
    fields: list[TranscriptFields], document: Document, folder: Folder, episode: str, show: Show
) -> tuple[tuple[Transcript, ...], list[Problem]]:
    """The transcripts of `episode` with their cues, and what is wrong with them."""
    transcripts: list[Transcript] = []
    problems: list[Problem] = []
    for at, one in enumerate(fields or _attached(folder, episode)):
        try:
            transcripts.append(_transcript(one, folder, episode, show))
        except ValueError as fault:
            problems.append(Problem(document.place("transcript", at, "file"), str(fault)))
        except Refused as refused:
            problems += refused.problems
    return tuple(transcripts), problems


def _attached(folder: Folder, episode: str) -> list[TranscriptFields]:
    names = (name for name in folder.names(FOLDER) if PurePosixPath(name).stem == episode)
    return [TranscriptFields(file=name) for name in names if PurePosixPath(name).suffix in FORMATS]


def _transcript(fields: TranscriptFields, folder: Folder, episode: str, show: Show) -> Transcript:
    name = fields.file if "/" in fields.file or not fields.file else f"{FOLDER}/{fields.file}"
    return Transcript(
        cues=_cues(name, folder, episode) if name else (),
        file=name,
        url=fields.url,
        rights=fields.rights or show.transcript_rights,
        language=fields.language,
    )


def _cues(name: str, folder: Folder, episode: str) -> tuple[Cue, ...]:
    read_format = FORMATS.get(PurePosixPath(name).suffix.lower())
    if read_format is None:
        raise ValueError(
            f"{quoted(name)} is of no format that is read here; convert it to {' or '.join(FORMATS)}"
        )
    if absence := folder.absence(name):
        raise ValueError(absence)
    return read_format(folder.text(name), folder.place(name).file, episode)
