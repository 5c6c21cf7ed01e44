"""SIGINT and SIGTERM: exceptions in the main thread, held back where a step must not be cut short."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from types import FrameType

NUMBERS = (signal.SIGINT, signal.SIGTERM)


class Interrupted(KeyboardInterrupt):
    """A signal ended the command. As text it says what that leaves behind."""

    def __init__(self, number: int, left: str) -> None:
        self.exit_code = 128 + number
        super().__init__(left)


@dataclass(slots=True)
class _State:
    """A signal belongs to the whole process, and so does this."""

    process: int = 0
    held: int = 0
    """How many blocks hold signals back."""
    waiting: int = 0
    """The signal that came meanwhile."""
    is_ending: bool = False
    left: str = ""


_state = _State()


@contextmanager
def raised(left: str) -> Iterator[None]:
    """Within, the first SIGINT or SIGTERM raises Interrupted; later ones are ignored, so that none cuts
    the clearing up short. Processes forked within are ended by them at once and clear nothing up.

    `left` is what an interrupt leaves behind, until `leaving` says otherwise. A signal that whoever started
    the process had it ignore (nohup) stays ignored.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    _state.process, _state.held, _state.waiting = os.getpid(), 0, 0
    _state.is_ending, _state.left = False, left
    heeded = [number for number in NUMBERS if signal.getsignal(number) != signal.SIG_IGN]
    before = {number: signal.signal(number, _handle) for number in heeded}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def held_back() -> Iterator[None]:
    """Within, signals that `raised` would raise wait; the first is raised at the end of the block."""
    _state.held += 1
    try:
        yield
    finally:
        _state.held -= 1
        if not _state.held and (number := _state.waiting):
            _state.waiting = 0
            signal.raise_signal(number)


def leaving(left: str) -> None:
    """From now on an interrupt leaves `left` behind."""
    _state.left = left


def left_to_parent() -> None:
    """In a forked process: an interrupt from the keyboard is its parent's to answer, and to end it for."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def kill(process: int) -> None:
    """End a process of our own at once, unless it has ended already."""
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)


def _handle(number: int, _frame: FrameType | None) -> None:
    if os.getpid() != _state.process:
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)
    elif _state.held:
        _state.waiting = _state.waiting or number
    elif not _state.is_ending:
        _state.is_ending = True
        raise Interrupted(number, _state.left)
