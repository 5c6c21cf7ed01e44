"""Whether a build would find anything different from what the last one found.

Like `last`, it imports little: a build that has nothing to do is over before the rest would be loaded.
"""

import os

from generator import stamps
from generator.last import Last
from generator.surroundings import AT_WORK, MANIFEST, look


def is_of(last: Last, options: str, output: str, now: int) -> bool:
    """Whether `last` is of a build of these options whose site stands in `output`, and at `now`, in seconds
    since 1970, just what it published is due.
    """
    manifest = stamps.stamp_of(os.path.join(output, MANIFEST))
    is_its_time = last.made <= now and not 0 < last.due <= now
    return last.options == options and manifest != "" and manifest == last.manifest and is_its_time


def holds(last: Last, options: str, content: str, output: str, now: int) -> bool:
    """Whether a build would find what `last` found.

    It would not while another one is at work, or was killed.
    """
    if not is_of(last, options, output, now) or _is_at_work(output):
        return False
    try:
        return not last.changed(look(content), content)
    except OSError:
        return False


def _is_at_work(output: str) -> bool:
    folder, name = os.path.split(os.path.realpath(output))
    beside = (os.path.join(folder, f".{name}.{kind}") for kind in AT_WORK)
    within = (os.path.join(output, f".{kind}") for kind in AT_WORK)
    return any(os.path.lexists(path) for path in (*beside, *within))
