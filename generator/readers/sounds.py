"""What a file of audio says of itself, held against what the front matter says of it.

A difference is an error: the front matter is corrected, or says less. In an episode that was imported, which
has `sources`, it is a warning, as advertising changes lengths.
"""

from collections.abc import Callable, Iterator
from functools import partial

from msgspec.structs import replace

from generator.formats.document import Document
from generator.formats.sound import Sound
from generator.model import stored
from generator.problems import Place, Problem, quoted, warning
from generator.readers.duration import shown
from generator.readers.facts import SOUND
from generator.readers.fields.episode import AudioFields, ChapterFields, EpisodeFields
from generator.readers.fields.places import web_address
from generator.readers.folder import Folder
from generator.readers.media import path_of, type_by_name

TOLERANCE, SHARE = 2000, 200
"""A length may differ by so many milliseconds, or by one part in so many: it is written in whole seconds, and
of an MP3 with a varying rate and no index it can only be estimated."""

KINDS = (
    frozenset(("audio/mpeg", "audio/mp3", "audio/x-mp3", "audio/x-mpeg", "audio/mpeg3", "audio/x-mpeg-3")),
    frozenset(("audio/mp4", "audio/x-m4a", "audio/m4a", "audio/x-m4b", "audio/mp4a-latm", "audio/aac",
               "audio/x-aac", "audio/aacp", "video/mp4", "video/x-m4v", "video/quicktime")),
    frozenset(("audio/aac", "audio/x-aac", "audio/aacp")),
    frozenset(("audio/ogg", "audio/x-ogg", "application/ogg", "audio/opus", "audio/vorbis", "video/ogg")),
    frozenset(("audio/flac", "audio/x-flac")),
    frozenset(("audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave")),
    frozenset(("audio/webm", "video/webm", "audio/x-matroska", "video/x-matroska")),
)  # fmt: skip
"""Media types by which one kind of file goes."""

Say = Callable[[Place, str], Problem]


def completed(
    fields: EpisodeFields, document: Document, folder: Folder
) -> tuple[EpisodeFields, list[Problem]]:
    """`fields`, and where they say nothing or otherwise what the audio says, so far as it is in `media/`.

    How long the episode is, and what its chapters are, is told by the first file. A length that is written
    stays, as times in the notes are meant by it.
    """
    say = warning if fields.sources else Problem
    problems: list[Problem] = []
    audio = list(fields.audio)
    for at, one in enumerate(audio):
        if one.url or not one.file or folder.absence(one.file, "media"):
            continue
        sound = stored.load(Sound, folder.look(SOUND, one.file).encode())
        size, path = folder.size(one.file), path_of(document, at)
        problems += _unlike(one, size, sound, partial(document.place, *path), say)
        audio[at] = replace(one, length=size, type=_type(one, sound))
        if at == 0:
            fields, faults = _told_by(sound, fields, document.place(*path, "file"), document, say)
            problems += faults
    return (replace(fields, audio=audio) if audio else fields), problems


def _told_by(
    sound: Sound, fields: EpisodeFields, place: Place, document: Document, say: Say
) -> tuple[EpisodeFields, list[Problem]]:
    """`fields` with the length and the chapters that the file at `place` has."""
    problems = list(_of_length(fields, sound, document, say))
    duration, chapters = fields.duration or sound.duration, fields.chapters
    if not chapters:
        chapters, faults = _chapters(sound, duration, place)
        problems += faults
    return replace(fields, duration=duration, chapters=chapters), problems


def _unlike(
    audio: AudioFields, size: int, sound: Sound, field: Callable[[str], Place], say: Say
) -> Iterator[Problem]:
    if audio.length not in (0, size):
        message = f"'{audio.length}' is not the size of the file, {size} bytes; remove this line"
        yield say(field("length"), message)
    place, by_name = field("file"), type_by_name(audio.file)
    if not sound.type:
        message = f"{quoted(audio.file)} cannot be read as audio or video; see whether it plays"
        yield warning(place, message)
    elif by_name and not _is_one(by_name, sound.type):
        message = f"{quoted(audio.file)} holds {sound.type}, which its ending does not say; rename it"
        yield say(place, message)
    if audio.type and sound.type and not _is_one(audio.type, sound.type):
        message = f"{quoted(audio.type)} is not what the file holds, {sound.type}; remove this line"
        yield say(field("type"), message)


def _of_length(fields: EpisodeFields, sound: Sound, document: Document, say: Say) -> Iterator[Problem]:
    if fields.duration is None or sound.duration is None:
        return
    if abs(fields.duration - sound.duration) > max(TOLERANCE, sound.duration // SHARE):
        message = f"{shown(fields.duration)} is not the length of the file, {shown(sound.duration)}"
        yield say(document.place("duration"), f"{message}; correct it, or remove this line")


def _type(audio: AudioFields, sound: Sound) -> str:
    """As it is written, else as the name's ending says, where the file is of that kind."""
    named = (audio.type, type_by_name(audio.file))
    fitting = (name for name in named if name and (not sound.type or _is_one(name, sound.type)))
    return next(fitting, sound.type)


def _is_one(name: str, other: str) -> bool:
    return name == other or any(name in kind and other in kind for kind in KINDS)


def _chapters(sound: Sound, duration: int | None, place: Place) -> tuple[list[ChapterFields], list[Problem]]:
    """Those within the file that can be chapters of an episode, by time, and a warning where some cannot."""
    by_start = {mark.start: mark for mark in reversed(sound.chapters) if mark.title}
    usable = [by_start[start] for start in sorted(by_start) if duration is None or start < duration]
    nexts = [*(mark.start for mark in usable[1:]), duration]
    found = [
        ChapterFields(
            start=mark.start,
            title=mark.title,
            end=mark.end if after and mark.start < mark.end < after else None,
            url=_address(mark.url),
            toc=mark.toc,
        )
        for mark, after in zip(usable, nexts, strict=False)
    ]
    left = len(sound.chapters) - len(found)
    remedy = "they have no title, or no start of their own within the episode; write chapters here"
    message = f"has {left} chapters in it that are left out: {remedy}"
    return found, [warning(place, message)] if left else []


def _address(url: str) -> str:
    try:
        return web_address(url) if url else ""
    except ValueError:
        return ""
