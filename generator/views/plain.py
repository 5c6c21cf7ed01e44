"""Plain data for machines."""

from collections.abc import Mapping
from typing import Any, TypeAlias

Data: TypeAlias = Mapping[str, Any]


def known(data: dict[str, Any]) -> Data:
    """`data` without what is not known."""
    return {name: value for name, value in data.items() if value not in (None, "", [], {})}
