"""Which program this is: what another one read or made is not trusted."""

from pathlib import Path

from generator.digest import digest

HOME = Path(__file__).parent.parent


def program_digest() -> str:
    """The digest of every module of Chapterhouse, so that a change of one is a change of version."""
    modules = sorted(HOME.rglob("*.py"))
    return digest(b"\0".join(path.read_bytes() for path in modules))
