"""Who is told how far a build is."""

from typing import Protocol


class Watcher(Protocol):
    """Told of each step of a build, and of each piece of it that is done."""

    def begin(self, step: str, total: int = 0) -> None: ...

    def advance(self) -> None: ...


class Nobody:
    """For builds that nobody watches."""

    def begin(self, step: str, total: int = 0) -> None: ...

    def advance(self) -> None: ...
