"""Work spread over processes, its results in the order of the work.

Processes and not threads, because feedgen switches the locale of the whole process while it writes a
date. They are forked, so that they know all that was known before, and nothing has to be sent to them.
"""

import mmap
import os
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from errno import ECHILD
from functools import partial
from typing import Any, TypeVar

import msgspec

from generator.build.fault import Fault, fault_of, raised
from generator.build.team import Team, Write

Item = TypeVar("Item")
Result = TypeVar("Result")

PAYS = 24
"""Pieces of work from which on a second process is worth its start."""

ROUNDS = 16
"""Chunks that each process takes: enough that none waits long for the others at the end."""


class Died(ChildProcessError):
    """A process ended before its work was done; the error names what it was at."""


class Workers:
    """As many processes as a build may use. With `jobs` of one, and for little work, that is this one."""

    def __init__(self, jobs: int, advance: Callable[[], None] = lambda: None) -> None:
        """`advance` is called for each piece of work that is done."""
        self.jobs = jobs if hasattr(os, "fork") else 1
        self._advance = advance

    def share(self, count: int) -> bool:
        """Whether so many pieces of work are done by several processes."""
        return self.jobs > 1 and count >= PAYS

    @contextmanager
    def aside(self, work: Callable[[], None]) -> Iterator[None]:
        """Do `work` in another process, where there may be several; it is over when the block is.

        What goes wrong in it is for whoever needs what it was to make.
        """
        if self.jobs == 1:
            work()
            yield
            return
        team = Team()
        try:
            team.start(0, lambda _: work())
            yield
            team.wait()
        finally:
            team.end()

    def spread(
        self,
        work: Callable[[Item], Result],
        items: Sequence[Item],
        result: type[Result],
        name_of: Callable[[Item], str],
        meanwhile: Callable[[], object] = lambda: None,
    ) -> Generator[Result, None, None]:
        """`work` on each of `items`, which gives a record of the type `result`, in their order.

        `meanwhile` is done in this process as soon as the others are at work.
        Raises what the work raised, and Died with `name_of` the item at which a process was killed.
        """
        if not self.share(len(items)):
            meanwhile()
            results: Iterator[Result] = map(work, items)
        else:
            results = _Spreading(work, items, result, name_of).over(min(self.jobs, len(items)), meanwhile)
        for one in results:
            self._advance()
            yield one


class _Spreading:
    """Processes share one list of work: each takes the next chunk when it is done with one."""

    def __init__(
        self, work: Callable[[Any], Any], items: Sequence[Any], result: Any, name_of: Callable[[Any], str]
    ) -> None:
        self._work, self._items, self._name_of = work, items, name_of
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(list[result]).decode
        self._fault = msgspec.msgpack.Decoder(Fault).decode
        self._size = 1

    def over(self, processes: int, meanwhile: Callable[[], object]) -> Iterator[Any]:
        self._size = min(max(len(self._items) // (processes * ROUNDS), 1), 64)
        tickets = self._tickets()
        with mmap.mmap(-1, 4 * processes) as places:
            team = Team()
            try:
                for member in range(processes):
                    team.start(member, partial(self._take, tickets, places, 4 * member))
                meanwhile()
                yield from self._in_order(team, places)
            finally:
                os.close(tickets)
                team.end()

    def _tickets(self) -> int:
        """A pipe with the number of every chunk, for the processes to take one after the other."""
        reading, writing = os.pipe()
        os.write(writing, b"".join(number.to_bytes(4, "little") for number in self._chunks()))
        os.close(writing)
        return reading

    def _chunks(self) -> range:
        return range(-(-len(self._items) // self._size))

    def _take(self, tickets: int, places: mmap.mmap, place: int, write: Write) -> None:
        """Do chunk after chunk; at `place` of `places` stands the number of the item that is worked on."""
        while ticket := os.read(tickets, 4):
            chunk = int.from_bytes(ticket, "little")
            try:
                write(chunk, self._encode(list(self._results(chunk, places, place))), False)
            except Exception as fault:
                return write(chunk, self._encode(fault_of(fault)), True)
        return None

    def _results(self, chunk: int, places: mmap.mmap, place: int) -> Iterator[Any]:
        first = chunk * self._size
        for at, item in enumerate(self._items[first : first + self._size], first):
            places[place : place + 4] = at.to_bytes(4, "little")
            yield self._work(item)

    def _in_order(self, team: Team, places: mmap.mmap) -> Iterator[Any]:
        early: dict[int, tuple[bytes, bool]] = {}
        for wanted in self._chunks():
            while wanted not in early:
                chunk, data, is_fault = self._next(team, places)
                early[chunk] = (data, is_fault)
            data, is_fault = early.pop(wanted)
            if is_fault:
                raise raised(self._fault(data))
            yield from self._decode(data)

    def _next(self, team: Team, places: mmap.mmap) -> tuple[int, bytes, bool]:
        try:
            return team.next()
        except EOFError as ended:
            place = 4 * int(ended.args[0])
            at = int.from_bytes(places[place : place + 4], "little")
            said = "was being made when its process was ended from outside; build again"
            raise Died(ECHILD, said, self._name_of(self._items[at])) from None
