"""The length of an episode, which nothing said in it can pass."""

from generator import timecode
from generator.formats.document import Document
from generator.problems import Problem, quoted


def past_end(at: int | None, duration: int | None, document: Document, *path: str | int) -> list[Problem]:
    """A problem where the time `at`, written at `path`, is past an episode of the length `duration`."""
    message = overrun(at, duration)
    return [Problem(document.place(*path), message)] if message else []


def overrun(at: int | None, duration: int | None) -> str:
    """What to say of the time `at` where it is past that length; empty where it is not."""
    if at is None or duration is None or at < duration:
        return ""
    return f"{shown(at)} is not within the episode, which lasts {shown(duration)}; correct one of them"


def shown(ms: int) -> str:
    """A time as a message quotes it: '0:04:03'."""
    return quoted(timecode.clock(ms, hours=True))
