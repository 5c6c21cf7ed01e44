"""`podcast`: tags of Podcasting 2.0 as an archivist writes them, each of a form that is known.

A tag is its text alone, or a group of its attributes, its `text` and the tags within it; several of
one name are a list.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Annotated, Any, TypeAlias, TypeVar

from generator.formats.podcast_tags import (
    ATTRIBUTES,
    CHANNEL,
    ITEM,
    MEDIUMS,
    NOT_HERE,
    TAGS,
    TagForm,
    known_in,
)
from generator.model import Tag
from generator.readers.fields import faults
from generator.readers.fields.faults import Fault, Faulty
from generator.readers.fields.places import web_address
from generator.readers.fields.values import (
    decimal,
    flag,
    label,
    language_tag,
    limited,
    one_of,
    uuid,
    whole,
)

T = TypeVar("T")
Entry: TypeAlias = tuple[str | int, Any, Callable[[Any], T]]
"""A step to a value, the value, and what reads it."""

TEXT = "text"
"""What a tag's text is called among its attributes."""

KINDS: dict[str, Callable[[Any], object]] = {
    "address": web_address,
    "decimal": decimal,
    "flag": flag,
    "label": label,
    "language": language_tag,
    "medium": one_of(*MEDIUMS),
    "number": whole,
    "text": limited(4000),
    "uuid": uuid,
    "words": limited(1000),
    "yes or no": one_of("yes", "no"),
}
"""What reads each kind of text or attribute."""


def channel_tags(value: Any) -> tuple[Tag, ...]:
    """Those that stand in the channel. Raises ValueError."""
    return _known(value, known_in(CHANNEL), "a feed's podcast")


def item_tags(value: Any) -> tuple[Tag, ...]:
    """Those that stand in an episode's item. Raises ValueError."""
    return _known(value, known_in(ITEM), "an episode's podcast")


def _known(value: Any, known: tuple[str, ...], noun: str) -> tuple[Tag, ...]:
    if not isinstance(value, dict):
        raise faults.shapeless(known)
    found = [_unknown(name, noun, known) for name in value if name not in known]
    entries = (
        (name, held, partial(_tags, name))
        for name, held in value.items()
        if name in known and held is not None
    )
    return tuple(tag for tags in _all(entries, found) for tag in tags)


def _unknown(name: str, noun: str, known: tuple[str, ...]) -> Fault:
    return ((name,), NOT_HERE[name]) if name in NOT_HERE else faults.unknown(name, noun, known)


def _all(entries: Iterable[Entry[T]], found: list[Fault]) -> list[T]:
    """What is read of each entry. Raises Faulty with what was `found` before and every fault of theirs."""
    values = []
    for step, held, read in entries:
        try:
            values.append(read(held))
        except ValueError as fault:
            found += faults.at(step, held, fault)
    if found:
        raise Faulty(found)
    return values


def _tags(name: str, held: Any) -> list[Tag]:
    """All that is written of one name."""
    if not isinstance(held, list):
        return [_tag(name, held)]
    if TAGS[name].is_single and len(held) != 1:
        raise ValueError("does not hold one entry, and the tag stands once; keep one")
    return _all(((at, one, partial(_tag, name)) for at, one in enumerate(held)), [])


def _tag(name: str, held: Any) -> Tag:
    form = TAGS[name]
    if isinstance(held, str) and form.text:
        if _required(form) == (TEXT,):
            return Tag(name, text=_reader(form, TEXT)(held))
        held = {TEXT: held}
    known = _names(form)
    if not isinstance(held, dict):
        raise faults.shapeless(known)
    found = [faults.unknown(one, f"the tag {name}", known) for one in held if one not in known]
    found += faults.missing(held, _required(form), f"the tag {name}")
    written = {one: each for one, each in held.items() if one in known and each is not None}
    read = _all(((one, each, _reader(form, one)) for one, each in written.items()), found)
    values = dict(zip(written, read, strict=True))
    within = tuple(tag for one in form.within for tag in values.pop(one, ()))
    return Tag(name, text=values.pop(TEXT, ""), attributes=tuple(values.items()), within=within)


def _names(form: TagForm) -> tuple[str, ...]:
    return (*_where(form.text, TEXT), *form.required, *form.optional, *form.within)


def _required(form: TagForm) -> tuple[str, ...]:
    has_text = form.text and not form.may_be_bare
    return (*_where(has_text, TEXT), *form.required, *_where(form.needs, form.needs))


def _where(holds: object, name: str) -> tuple[str, ...]:
    return (name,) if holds else ()


def _reader(form: TagForm, name: str) -> Callable[[Any], Any]:
    """What reads an attribute, the text or the tags of one name within a tag."""
    if name in form.within:
        return partial(_tags, name)
    kind = form.text if name == TEXT else ATTRIBUTES.get(name, "words")
    return lambda held: _written(KINDS[kind](held))


def _written(value: object) -> str:
    """A checked value as XML has it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


ChannelTags = Annotated[tuple[Tag, ...], channel_tags]
ItemTags = Annotated[tuple[Tag, ...], item_tags]
