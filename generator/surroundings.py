"""Everything that a build depends on, before any of it is opened.

Like `standing`, it imports little: a build that has nothing to do is over before the rest would be loaded.
"""

import os
import sys

from generator import stamps

OF_CONTENT, OF_PROGRAM, OF_THEMES = "content/", "program/", "themes/"
"""What the names of what a build looks at begin with."""

MANIFEST = ".manifest"
AT_WORK = ("staging", "lock")
"""What publishing leaves beside the output folder, or within, while it is at work."""

HERE = os.path.dirname(__file__)


def cache_of(content: str) -> str:
    """Where builds of `content` remember: `.cache/` beside it."""
    return os.path.join(os.path.dirname(os.path.abspath(content)), ".cache")


def told(
    content: str, output: str, theme: str, base_url: str, *, drafts: bool, future: bool, strict: bool,
    leave_out: frozenset[str],
) -> str:  # fmt: skip
    """All that a build is told and what it makes depends on, on one line."""
    places = (os.path.normpath(content), os.path.realpath(output), theme, base_url)
    return repr((*places, drafts, future, strict, sorted(leave_out)))


def look(content: str) -> dict[str, str]:
    """The stamp of every file that a build of `content` may depend on, by name."""
    found = {OF_CONTENT + name: stamp for name, stamp in stamps.scan(content).items()}
    for kind, folder in (
        (OF_PROGRAM, HERE),
        (OF_THEMES, os.path.join(os.path.dirname(HERE), "themes")),
        (OF_THEMES + "own/", os.path.join(os.path.dirname(os.path.abspath(content)), "themes")),
    ):
        found |= {kind + name: stamp for name, stamp in stamps.scan(folder).items()}
    return found | {OF_PROGRAM + folder: stamps.stamp_of(folder) for folder in _libraries()}


def _libraries() -> list[str]:
    """The folders that libraries are installed in: one that is replaced by another version changes them."""
    return [folder for folder in sys.path if os.path.basename(folder) in ("site-packages", "dist-packages")]
