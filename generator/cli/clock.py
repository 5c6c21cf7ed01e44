"""The one place that reads the clock."""

import os
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime


EPOCH = "SOURCE_DATE_EPOCH"


def seconds() -> float:
    """For measuring how long something takes."""
    return time.monotonic()


def epoch() -> int:
    """Seconds since 1970: SOURCE_DATE_EPOCH where it is set (reproducible-builds.org).

    Raises ValueError where that is no number.
    """
    written = os.environ.get(EPOCH, "")
    if written and not written.isdecimal():
        raise ValueError(written)
    return int(written) if written else int(time.time())


def now() -> "datetime":
    """The time of the build. Raises Misused where SOURCE_DATE_EPOCH is no number."""
    from datetime import UTC, datetime

    from generator.problems import Misused, Place, Problem, quoted

    try:
        return datetime.fromtimestamp(epoch(), UTC)
    except ValueError as fault:
        message = f"{quoted(fault)} is not a number of seconds since 1970; correct it or unset it"
        raise Misused([Problem(Place(EPOCH), message)]) from None
