"""Block quotations in an episode's text that end in `— Speaker, H:MM:SS`: quotations as any other."""

from collections.abc import Callable, Iterable
from typing import Any

from msgspec.structs import replace

from generator.markup import captioned
from generator.model import Episode, Prose, Quotation, Quote, Said
from generator.problems import Place, Problem, quoted
from generator.readers import quotes
from generator.readers.duration import overrun
from generator.readers.fields.shared import QuoteFields
from generator.readers.fields.values import line, time


def read(said: Iterable[Said], episode: str, duration: int | None) -> tuple[tuple[Quote, ...], list[Problem]]:
    """Those of an episode in their order, and what is wrong with them."""
    found: list[Quote] = []
    problems: list[Problem] = []
    for one in said:
        try:
            found.append(_quote(one, episode, duration))
        except ValueError as fault:
            problems.append(Problem(Place(one.place.file, one.last_line), str(fault)))
    return tuple(found), problems


def _quote(one: Said, episode: str, duration: int | None) -> Quote:
    """Raises ValueError with what is wrong."""
    if not one.text:
        raise ValueError("no words stand above the speaker; write them, or remove the line")
    if not one.speaker:
        raise ValueError("nobody is named before the time; write '— Speaker, H:MM:SS'")
    at = _value(time, one.at)
    if said := overrun(at, duration):
        raise ValueError(said)
    fields = QuoteFields(text=_value(line, one.text), speaker=_value(line, one.speaker), at=at)
    return replace(quotes.one_of(fields, one.place, episode), in_notes=True)


def _value(read_value: Callable[[Any], Any], written: str) -> Any:
    try:
        return read_value(written)
    except ValueError as fault:
        raise ValueError(f"{quoted(written)} {fault}") from None


def with_captions(prose: Prose, found: Iterable[Quote], quotations: Iterable[Quotation]) -> Prose:
    """`prose` with what is known of those in it."""
    by_id = {one.quote.id: one for one in quotations}
    return captioned(prose, [by_id[one.id] for one in found])


def retold(episode: Episode, prose: Prose) -> Episode:
    """`episode` with a new text that has the same quotations, some of them perhaps in other lines."""
    found, _ = read(prose.said, episode.slug, episode.duration)
    lines = {one.id: one.place for one in found}
    quotations = tuple(
        replace(one, quote=replace(one.quote, place=lines[one.quote.id])) if one.quote.in_notes else one
        for one in episode.quotations
    )
    return replace(episode, notes=with_captions(prose, found, quotations), quotations=quotations)
