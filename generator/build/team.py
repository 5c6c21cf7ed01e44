"""Forked processes that write frames of bytes, and the one that reads them."""

import os
import select
from collections.abc import Callable
from contextlib import suppress

from generator import signals

ROOM = 1 << 20
"""Bytes that a pipe is asked to hold."""
HEADER = 9
"""Bytes before a frame: its length, the number of the chunk it is of, and whether it is a fault."""

Write = Callable[[int, bytes, bool], None]


class Team:
    """Processes at one work, each with a pipe to this one."""

    def __init__(self) -> None:
        self._processes: dict[int, int] = {}
        """By the pipe that is read from."""
        self._members: dict[int, int] = {}
        self._poll = select.poll()

    def start(self, member: int, work: Callable[[Write], None]) -> None:
        """Fork a process that does `work`, which is given what writes a chunk's frame, and ends there."""
        reading, writing = _pipe()
        # Between a fork and its note an interrupt would leave a process that nobody ends.
        with signals.held_back():
            process = os.fork()
            if process:
                os.close(writing)
                self._processes[reading], self._members[reading] = process, member
                self._poll.register(reading, select.POLLIN)
        if process:
            return
        code = 1
        try:
            os.close(reading)
            signals.left_to_parent()
            work(lambda chunk, data, is_fault: _write(writing, chunk, data, is_fault))
            code = 0
        finally:
            os._exit(code)

    def next(self) -> tuple[int, bytes, bool]:
        """Chunk, bytes and whether they tell of a fault, from whichever process is next.

        Raises EOFError with the member's number where one has ended before its work.
        """
        while self._processes:
            for pipe, _ in self._poll.poll():
                if header := _read(pipe, HEADER):
                    length, chunk = (int.from_bytes(header[at : at + 4], "little") for at in (0, 4))
                    return chunk, _read(pipe, length), header[8] == 1
                if self._has_failed(pipe):
                    raise EOFError(self._members[pipe])
        raise EOFError(0)

    def wait(self) -> None:
        """Until all have ended, by whatever end. Nothing that they write is read."""
        for pipe in list(self._processes):
            os.read(pipe, 1)
            self._has_failed(pipe)

    def end(self) -> None:
        """Stop whoever is still at work, and wait until all are gone."""
        for pipe, process in list(self._processes.items()):
            signals.kill(process)
            self._has_failed(pipe)

    def _has_failed(self, pipe: int) -> bool:
        """Whether the process at the other end of a closed pipe ended otherwise than by being done."""
        self._poll.unregister(pipe)
        os.close(pipe)
        _, status = os.waitpid(self._processes.pop(pipe), 0)
        return status != 0


def _pipe() -> tuple[int, int]:
    """A pipe with room for what is written while nobody reads, where the system can be asked for it."""
    reading, writing = os.pipe()
    import fcntl  # Windows has none, and forks no processes

    if hasattr(fcntl, "F_SETPIPE_SZ"):
        with suppress(OSError):  # more than the system allows
            fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, ROOM)
    return reading, writing


def _write(pipe: int, chunk: int, data: bytes, is_fault: bool) -> None:
    header = len(data).to_bytes(4, "little") + chunk.to_bytes(4, "little") + bytes([is_fault])
    left = memoryview(header + data)
    while left:
        left = left[os.write(pipe, left) :]


def _read(pipe: int, length: int) -> bytes:
    """So many bytes; fewer where the process ended before it wrote them."""
    data = bytearray()
    while len(data) < length and (block := os.read(pipe, length - len(data))):
        data += block
    return bytes(data) if len(data) == length else b""
