"""What has changed since the last build → the files of episodes, if that is all."""

from generator.build.ground import Ground
from generator.last import Last
from generator.readers.retold import MoreChanged, is_episode
from generator.surroundings import OF_CONTENT

MOST = 16
"""Episodes; where more have changed, planning anew costs little besides."""


def rewritten(changed: set[str], ground: Ground, last: Last) -> list[str]:
    """The files of the episodes that have `changed`, and were there before as they are now.

    Raises MoreChanged where anything else has.
    """
    names = sorted(name.removeprefix(OF_CONTENT) for name in changed)
    if not (0 < len(names) <= MOST and all(map(is_episode, names))):
        raise MoreChanged
    found = last.found
    if not all(OF_CONTENT + name in found and OF_CONTENT + name in ground.found for name in names):
        raise MoreChanged
    return names
