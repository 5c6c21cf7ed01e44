"""The transcripts of an episode: named in its front matter, or attached by their name."""

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from generator.formats import ordinary_vtt, vtt
from generator.formats.document import Document
from generator.formats.transcripts import ENDINGS, FORMATS
from generator.model import Cues, Listing, Show, Transcript
from generator.problems import Problem, Refused, quoted, warning
from generator.readers.fields.episode import TranscriptFields
from generator.readers.folder import Folder

PEOPLE = "people"
"""What `made_by` says where no machine did."""

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
    """The file that is attached by its name, if there is one."""
    order = list(FORMATS)
    names = [name for name in folder.attached(FOLDER, episode) if _ending(name) in FORMATS]
    first = sorted(names, key=lambda name: (order.index(_ending(name)), name))[:1]
    return [TranscriptFields(file=name) for name in first]


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def unattached(folder: Folder, episodes: Iterable[Listing]) -> list[Problem]:
    """A warning for each file of `transcripts/` that is no episode's transcript."""
    by_slug = {one.slug: one.transcript_files for one in episodes}
    used = {file for files in by_slug.values() for file in files}
    return [
        warning(folder.place(name), _remedy(name, by_slug))
        for name in folder.names(FOLDER)
        if name not in used
    ]


def _remedy(name: str, by_slug: Mapping[str, tuple[str, ...]]) -> str:
    """What to say of a file that is no episode's transcript."""
    stem = PurePosixPath(name).stem
    if stem not in by_slug:
        return f"is no episode's transcript; name it after one, as <slug>{ENDINGS}"
    if files := by_slug[stem]:
        remedy = "remove one, or name the one that counts in the episode's 'transcript'"
        return f"is not read, because {quoted(files[0])} is the transcript of {quoted(stem)}; {remedy}"
    if _ending(name) in FORMATS:
        return "is not read, because the episode's 'transcript' has a url alone; write the file there too"
    return f"is of no format that is read here; convert it to {ENDINGS}"


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
        made_by=_maker(fields.made_by or show.transcript_maker),
        checked_by=fields.checked_by,
        language=fields.language,
    )


def _maker(made_by: str) -> str:
    return "" if made_by == PEOPLE else made_by


def _cues(name: str, folder: Folder, episode: str) -> tuple[Cues, bool]:
    """The cues of a file, and whether it is WebVTT that holds nothing else. Raises ValueError."""
    read_format = FORMATS.get(_ending(name))
    if read_format is None:
        raise ValueError(f"{quoted(name)} is of no format that is read here; convert it to {ENDINGS}")
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
