"""The part of CBOR (RFC 8949) in which Pagefind writes its lists: whole numbers, text, arrays."""

from typing import Any

NUMBER, NEGATIVE, TEXT, ARRAY = 0, 1, 3, 4
_WIDE = {24: 1, 25: 2, 26: 4, 27: 8}
"""In how many bytes a number stands that is too large for the first one."""
BYTE = 256


class Unknown(ValueError):
    """Something that Pagefind did not write when this was made."""


def decode(data: bytes) -> Any:
    """Raises Unknown for any other type."""
    value, _ = _value(data, 0)
    return value


def encode(value: Any) -> bytes:
    """`value`, made of int, str and list."""
    if isinstance(value, list):
        parts = [_SMALL[one] if type(one) is int and -BYTE <= one < BYTE else encode(one) for one in value]
        return _head(ARRAY, len(value)) + b"".join(parts)
    if isinstance(value, str):
        text = value.encode()
        return _head(TEXT, len(text)) + text
    return _whole(value)


def _whole(value: int) -> bytes:
    return _head(NUMBER, value) if value >= 0 else _head(NEGATIVE, -1 - value)


def _head(kind: int, number: int) -> bytes:
    if number < min(_WIDE):
        return bytes([kind << 5 | number])
    code, width = next(one for one in _WIDE.items() if number < 256 ** one[1])
    return bytes([kind << 5 | code]) + number.to_bytes(width, "big")


_SMALL = {number: _whole(number) for number in range(-BYTE, BYTE)}
"""What most numbers of an index are."""


def _value(data: bytes, at: int) -> tuple[Any, int]:
    """What begins at a byte, and the byte after it."""
    kind, number = data[at] >> 5, data[at] & 31
    at += 1
    if number in _WIDE:
        end = at + _WIDE[number]
        number, at = int.from_bytes(data[at:end], "big"), end
    elif number > max(_WIDE):
        raise Unknown(f"Pagefind wrote {data[at - 1]:#x}, which is not known here")
    if kind == NUMBER:
        return number, at
    if kind == NEGATIVE:
        return -1 - number, at
    if kind == TEXT:
        return data[at : at + number].decode(), at + number
    if kind == ARRAY:
        found = []
        for _ in range(number):
            value, at = _value(data, at)
            found.append(value)
        return found, at
    raise Unknown(f"Pagefind wrote {kind} as a type, which is not known here")
