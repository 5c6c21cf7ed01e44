"""Which program this is: what another one read or made is not trusted."""

from collections.abc import Mapping

from generator.digest import digest
from generator.stamps import is_fresh
from generator.standing import OF_PROGRAM


def program_digest(found: Mapping[str, str], now: int) -> str:
    """The digest of the stamps of Chapterhouse's own files, so that a change of one is another program.

    `found` is what a build looks at, by name. While one was changed just `now`, none is the same.
    """
    own = {name: stamp for name, stamp in found.items() if name.startswith(OF_PROGRAM)}
    fresh = now if any(is_fresh(stamp, now) for stamp in own.values()) else 0
    return digest(f"{fresh} {sorted(own.items())}".encode())
