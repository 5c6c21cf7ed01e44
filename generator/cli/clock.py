"""The one place that reads the clock."""

import os
import time
from datetime import UTC, datetime

from generator.problems import Misused, Place, Problem, quoted


def seconds() -> float:
    """For measuring how long something takes."""
    return time.monotonic()


def now() -> datetime:
    """The time of the build: SOURCE_DATE_EPOCH where it is set (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch and not epoch.isdecimal():
        message = f"{quoted(epoch)} is not a number of seconds since 1970; correct it or unset it"
        raise Misused([Problem(Place("SOURCE_DATE_EPOCH"), message)])
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
