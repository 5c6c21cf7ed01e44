"""Rules of the tags of Podcasting 2.0: which there are, where they stand, what they hold."""

from collections.abc import Callable, Iterator
from functools import partial

from generator.formats.podcast_tags import ATTRIBUTES, TAGS, TagForm, known_in
from generator.formats.podcast_tags import CHANNEL as IN_CHANNEL
from generator.formats.podcast_tags import ITEM as IN_ITEM
from generator.lint.element import Element
from generator.lint.rule import Around, Fault, Rule, checked, fault, missing
from generator.readers.fields.podcast import KINDS

SOURCE = "Podcasting 2.0"
PREFIX = "podcast:"

OWN = {
    "guid": TagForm((IN_CHANNEL,), "uuid"),
    "locked": TagForm((IN_CHANNEL,), "yes or no", optional=("owner",)),
    "funding": TagForm((IN_CHANNEL, IN_ITEM), "label", required=("url",), may_be_bare=True),
    "liveItem": TagForm((IN_CHANNEL,), required=("status", "start"), optional=("end",),
        within=known_in(IN_ITEM), needs="contentLink"),
}  # fmt: skip
"""Tags that the program makes, or that nobody writes in an archive, and that feeds may have."""

FORMS = TAGS | OWN


def _ours(parent: Element) -> Iterator[tuple[Element, str]]:
    """Each tag, and its name without the prefix."""
    for one in parent.within:
        if one.name.startswith(PREFIX):
            yield one, one.name.removeprefix(PREFIX)


def known(place: str, parent: Element, around: Around) -> Iterator[Fault]:
    for one, name in _ours(parent):
        if name not in FORMS:
            near = next((each for each in FORMS if each.casefold() == name.casefold()), "")
            yield fault(one, "is no tag of it; " + (f"write {PREFIX}{near}" if near else "leave it out"))
        elif place not in FORMS[name].stands_in:
            yield fault(one, f"does not stand in {place}; it stands in {' or '.join(FORMS[name].stands_in)}")


def required(parent: Element, around: Around) -> Iterator[Fault]:
    for one, form in _formed(parent):
        for attribute in form.required:
            if not one.attributes.get(attribute):
                yield missing(one, attribute, "the tag needs it")
        if form.needs and one.first(f"{PREFIX}{form.needs}") is None:
            yield missing(one, f"{PREFIX}{form.needs}", "the tag needs one within it")


def within(parent: Element, around: Around) -> Iterator[Fault]:
    """Tags within a tag: those that may stand there, as often as they may."""
    for one, form in _formed(parent):
        seen: set[str] = set()
        for inner, name in _ours(one):
            if name not in form.within:
                yield fault(inner, f"does not stand in {one.name}; leave it out")
            elif FORMS[name].is_single and name in seen:
                yield fault(inner, "stands here a second time; keep one")
            seen.add(name)


def attributes(parent: Element, around: Around) -> Iterator[Fault]:
    for one, form in _formed(parent):
        for name, value in one.attributes.items():
            if name not in (*form.required, *form.optional):
                yield fault(one, "is no attribute of the tag; leave it out", name)
            elif value:
                yield from checked(one, value, KINDS[ATTRIBUTES.get(name, "words")], name)


def texts(parent: Element, around: Around) -> Iterator[Fault]:
    for one, form in _formed(parent):
        if form.text and (one.text.strip() or not form.may_be_bare):
            yield from checked(one, one.text, KINDS[form.text])


def _formed(parent: Element) -> Iterator[tuple[Element, TagForm]]:
    """Each known tag at any depth, with its form."""
    for one, name in _ours(parent):
        if name in FORMS:
            yield one, FORMS[name]
        yield from _formed(one)


def _tags(place: str) -> tuple[Rule, ...]:
    find: Callable[..., Iterator[Fault]] = partial(known, place)
    return (
        Rule("podcast-tag", SOURCE, find),
        Rule("podcast-required", SOURCE, required),
        Rule("podcast-within", SOURCE, within),
        Rule("podcast-attribute", SOURCE, attributes),
        Rule("podcast-text", SOURCE, texts),
    )


CHANNEL, ITEM = _tags(IN_CHANNEL), _tags(IN_ITEM)
