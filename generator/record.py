"""What the archive, its plan and its pages are described with: values that never change."""

from typing import dataclass_transform

import msgspec


@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class Record(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A frozen record: compared by value, made and stored at little cost. It holds no cycles.

    It is stored as the list of its values, so its form changes with its fields.
    """
