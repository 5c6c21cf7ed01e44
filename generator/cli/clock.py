"""The one place that reads the clock."""

import os
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime


def seconds() -> float:
    """For measuring how long something takes."""
    return time.monotonic()


def epoch() -> int:
    """Seconds since 1970: SOURCE_DATE_EPOCH where it is set (reproducible-builds.org).

    Raises Misused where that is no number.
    """
    written = os.environ.get("SOURCE_DATE_EPOCH", "")
    if written and not written.isdecimal():
        from generator.problems import Misused, Place, Problem, quoted

        message = f"{quoted(written)} is not a number of seconds since 1970; correct it or unset it"
        raise Misused([Problem(Place("SOURCE_DATE_EPOCH"), message)])
    return int(written) if written else int(time.time())


def now() -> "datetime":
    """The time of the build."""
    from datetime import UTC, datetime

    return datetime.fromtimestamp(epoch(), UTC)
