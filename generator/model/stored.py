"""Records as JSON, and back: the form in which a build remembers them."""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar, cast
from zoneinfo import ZoneInfo

import msgspec

T = TypeVar("T")


def dump(record: Any) -> bytes:
    """`record` as JSON."""
    return _encoder.encode(record)


def load(kind: type[T], data: bytes) -> T:
    """The record of that kind in `data`. Raises ValueError where there is none of it."""
    found: T = _decoder(cast(Any, kind))(data)
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, ZoneInfo):
        return value.key
    raise TypeError(type(value).__name__)


def _rich(kind: type, value: Any) -> Any:
    return ZoneInfo(value) if kind is ZoneInfo else value


_encoder = msgspec.json.Encoder(enc_hook=_plain, order="deterministic")


@cache
def _decoder(kind: Any) -> Callable[[bytes], Any]:
    return msgspec.json.Decoder(kind, dec_hook=_rich).decode
