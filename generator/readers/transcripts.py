"""The transcripts of an episode: named in its front matter, or attached by their name."""

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

from generator.formats import ordinary_vtt, vtt
from generator.formats.document import Document
from generator.model import Cues, Listing, Show, Transcript
from generator.problems import Problem, Refused, quoted, warning
from generator.readers.fields.episode import TranscriptFields
from generator.readers.folder import Folder

FORMATS: dict[str, Callable[[str, str, str], Cues]] = {".vtt": vtt.read}
"""By the ending of a file: text, file and episode → cues."""

FOLDER = "transcripts"
PUBLIC = ("media/", "static/")
"""Folders whose files are published as they are."""


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
    return [TranscriptFields(file=name) for name in folder.attached(FOLDER, episode) if _is_read(name)]


def _is_read(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in FORMATS


def unattached(folder: Folder, episodes: Iterable[Listing]) -> list[Problem]:
    """A warning for each file of `transcripts/` that no episode has."""
    used = {file for episode in episodes for file in episode.transcript_files}
    formats = " or ".join(FORMATS)
    return [
        warning(folder.place(name), f"is no episode's transcript; name it after one, as <slug>{formats}")
        for name in folder.names(FOLDER)
        if name not in used
    ]


def _transcript(fields: TranscriptFields, folder: Folder, episode: str, show: Show) -> Transcript:
    if not (fields.file or fields.url):
        raise ValueError("is missing, and so is url; write one")
    name = fields.file if "/" in fields.file or not fields.file else f"{FOLDER}/{fields.file}"
    cues, is_plain = _cues(name, folder, episode) if name else (Cues(), False)
    return Transcript(
        cues=cues,
        is_plain=is_plain,
        file=name,
        url=fields.url,
        rights=fields.rights or show.transcript_rights,
        language=fields.language,
    )


def _cues(name: str, folder: Folder, episode: str) -> tuple[Cues, bool]:
    """The cues of a file, and whether it is WebVTT that holds nothing else. Raises ValueError."""
    read_format = FORMATS.get(PurePosixPath(name).suffix.lower())
    if read_format is None:
        raise ValueError(
            f"{quoted(name)} is of no format that is read here; convert it to {' or '.join(FORMATS)}"
        )
    if name.startswith(PUBLIC):
        raise ValueError(f"{quoted(name)} would be published whatever its rights; move it to {FOLDER}/")
    if absence := folder.absence(name):
        raise ValueError(absence)
    text = folder.text(name)
    if read_format is vtt.read:
        cues, is_plain = ordinary_vtt.read(text, episode)
        if cues:
            return cues, is_plain
    return read_format(text, folder.place(name).file, episode), False
