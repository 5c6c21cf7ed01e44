"""Machine copies as JSON."""

import json
from collections.abc import Mapping
from typing import Any


def as_json(data: Mapping[str, Any]) -> bytes:
    """`data` as indented JSON in UTF-8, ending in a line break."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
