"""What went wrong in another process, in a form that can be sent."""

import sqlite3

import msgspec

from generator.problems import Garbled, Misused, Problem, Refused
from generator.record import Record

REFUSALS = {"Refused": Refused, "Misused": Misused, "Garbled": Garbled}


class Fault(Record):
    kind: str
    """A refusal by its name, OSError, DecodeError of a damaged state, or empty for what should not happen."""
    problems: tuple[Problem, ...] = ()
    number: int = 0
    said: str = ""
    file: str = ""


def fault_of(fault: Exception) -> Fault:
    if isinstance(fault, Refused):
        return Fault(type(fault).__name__, problems=fault.problems)
    if isinstance(fault, OSError):
        said = fault.strerror or str(fault)
        return Fault("OSError", number=fault.errno or 0, said=said, file=str(fault.filename or ""))
    if isinstance(fault, (msgspec.DecodeError, sqlite3.DatabaseError)):
        return Fault("DecodeError", said=str(fault))
    import traceback

    return Fault("", said="".join(traceback.format_exception(fault)))


def raised(fault: Fault) -> Exception:
    """The same to be raised in this process."""
    if fault.kind in REFUSALS:
        return REFUSALS[fault.kind](fault.problems)
    if fault.kind == "OSError":
        return OSError(fault.number, fault.said, fault.file or None)
    return (msgspec.DecodeError if fault.kind == "DecodeError" else RuntimeError)(fault.said)
