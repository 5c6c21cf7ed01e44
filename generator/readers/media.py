"""A file of audio, and what it says of itself."""

from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from generator.formats.document import Document
from generator.formats.nodes import Path
from generator.model import Enclosure
from generator.problems import Problem, warning
from generator.readers.fields.episode import AudioFields
from generator.readers.folder import Folder

TYPES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/x-m4a",
    ".aac": "audio/aac",
    ".ogg": "audio/ogg",
    ".oga": "audio/ogg",
    ".opus": "audio/ogg",
    ".flac": "audio/flac",
    ".wav": "audio/wav",
    ".mp4": "video/mp4",
    ".m4v": "video/x-m4v",
    ".mov": "video/quicktime",
    ".webm": "video/webm",
}
"""Media types by the ending of a file (Apple's list first: A Podcaster's Guide to RSS, enclosure)."""


def path_of(document: Document, at: int) -> Path:
    """Where the recording of that number is written: a single one need not be a list."""
    return ("audio", at) if isinstance(document.value.get("audio"), list) else ("audio",)


def read(
    fields: AudioFields, path: Path, document: Document, folder: Folder
) -> tuple[Enclosure, list[Problem]]:
    """The file that is written at `path`, and what is wrong with it.

    `sounds` has seen to what it says of itself.
    """
    problems = list(_problems(fields, path, document, folder))
    media_type = fields.type or type_by_name(fields.file or unquote(urlsplit(fields.url).path))
    if (fields.url or fields.file) and not media_type:
        message = "is missing, and the file's name does not tell it; write one like audio/mpeg"
        problems.append(Problem(document.place(*path, "type"), message))
    return Enclosure(media_type, fields.length, fields.url, fields.file, fields.sha256), problems


def is_media(name: str) -> bool:
    """Whether a file of `media/` is audio or video, by its ending."""
    return PurePosixPath(name).suffix.lower() in TYPES


def type_by_name(name: str) -> str:
    """The media type that a file's ending tells; empty where it tells none."""
    return TYPES.get(PurePosixPath(name).suffix.lower(), "")


def _problems(fields: AudioFields, path: Path, document: Document, folder: Folder) -> list[Problem]:
    if bool(fields.url) == bool(fields.file):
        said = "has both url and file; keep one" if fields.url else "has neither url nor file; write one"
        return [Problem(document.place(*path), said)]
    if fields.url:
        remedy = "is not known (0); apps show no size until the number of bytes is written here"
        return [] if fields.length else [warning(document.place(*path, "length"), remedy)]
    absence = folder.absence(fields.file, "media")
    return [Problem(document.place(*path, "file"), absence)] if absence else []
