"""What the archive, its plan and its pages are described with: values that never change."""

from typing import dataclass_transform

import msgspec


@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class Record(msgspec.Struct, frozen=True, gc=False):
    """A frozen record: compared by value, made and stored at little cost. It holds no cycles."""
