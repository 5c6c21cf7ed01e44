"""One build at a time: a lock file beside the output folder, which ends with the process that holds it."""

import os
import platform
import time
from contextlib import suppress
from errno import EAGAIN
from pathlib import Path

from generator.build.publish import disk
from generator.build.publish.places import place
from generator.signals import held_back

if os.name == "nt":
    import msvcrt
else:
    import fcntl

PATIENCE = 10.0
"""Seconds that a build waits for another."""

STEP = 0.05
"""Seconds between two tries."""

FAR = 1 << 30
"""The byte that Windows locks: what is locked there cannot be read, and the holder's name is to be."""


class Busy(OSError):
    """Another build holds the lock, and went on holding it."""


class Lock:
    """Held within its `with` block; a process forked there shares it and does not release it.

    Raises Busy, which names the holder, when `patience` seconds were not enough. The lock is the system's
    own (flock), so that one left by a killed process is free at once, whatever its file says.
    """

    def __init__(self, output: Path, patience: float) -> None:
        self.output = output
        self.path = place(output, "lock")
        self._patience = patience
        self._waited = 0.0
        self._process = os.getpid()
        self._handle = -1

    def __enter__(self) -> "Lock":
        try:
            while not self._is_taken():
                if self._waited >= self._patience:
                    remedy = "wait until that is done, or end it"
                    raise Busy(EAGAIN, f"{_holder(self.path)}; {remedy}", str(self.output))
                time.sleep(STEP)
                self._waited += STEP
            return self
        except BaseException:
            self._release()
            raise

    def __exit__(self, *_: object) -> None:
        with held_back():
            self._release()

    def _is_taken(self) -> bool:
        with held_back():
            self._handle = _take(self.path)
        return self._handle >= 0

    def _release(self) -> None:
        if self._handle >= 0 and os.getpid() == self._process:
            _give_up(self.path, self._handle)
            self._handle = -1


def locked(output: Path, patience: float | None = None) -> Lock:
    """The lock on `output`, to be held with `with`; `patience` is PATIENCE unless it is given."""
    return Lock(output, PATIENCE if patience is None else patience)


def _take(path: Path) -> int:
    """A handle on the locked file, with our name in it; -1 while another process holds it."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    # The holder removes the file before it lets go, so what was locked may be a file that is no more.
    if not _lock(handle) or not _is_at(path, handle):
        os.close(handle)
        return -1
    with suppress(OSError):  # on a full disk the lock holds without a name
        os.truncate(handle, 0)
        os.write(handle, f"{os.getpid()} {platform.node()}\n".encode())
    return handle


def _give_up(path: Path, handle: int) -> None:
    if os.name == "nt":  # where an open file cannot be removed
        os.close(handle)
        with suppress(OSError):
            disk.remove(path)
        return
    if _is_at(path, handle):
        disk.remove(path)
    os.close(handle)


def _lock(handle: int) -> bool:
    try:
        if os.name == "nt":
            os.lseek(handle, FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _is_at(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(os.stat(path), os.fstat(handle))
    except FileNotFoundError:
        return False


def _holder(path: Path) -> str:
    """Who holds the lock, since when, on which machine."""
    process, _, machine = disk.read(path).decode("utf-8", "replace").strip().partition(" ")
    if not process.isdecimal() or not path.exists():
        return "another build is at work here"
    since = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(path.stat().st_mtime))
    return f"another build is at work here, process {process} on {machine} since {since}"
