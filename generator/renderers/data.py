"""Machine copies as JSON."""

from collections.abc import Mapping
from typing import Any

import msgspec


def as_json(data: Mapping[str, Any]) -> bytes:
    """`data` as indented JSON in UTF-8, ending in a line break."""
    return msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n"
