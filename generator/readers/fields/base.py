"""What every group of fields shares."""

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, model_validator


class Fields(BaseModel):
    """A group of named fields. Unknown names are errors; a field left empty counts as left out."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    noun: ClassVar[str]
    """What the group describes, for messages: an episode, a chapter."""
    alone: ClassVar[str] = ""
    """The field that is meant when one value stands where the group could: `Neel Nanda` is a name."""

    stand_ins: ClassVar[Mapping[str, str]] = {}
    """Values with which the rest of a document can be checked when these required ones are faulty."""

    @model_validator(mode="before")
    @classmethod
    def _normal(cls, value: Any) -> Any:
        if cls.alone and isinstance(value, str):
            return {cls.alone: value}
        known = cls.model_fields
        if isinstance(value, dict):
            return {name: held for name, held in value.items() if held is not None or name not in known}
        return value
