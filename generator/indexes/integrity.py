"""What no single file can know: names that lead nowhere, identities claimed twice."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from generator import timecode
from generator.indexes.names import Names
from generator.model import Archive, Listing, NameLink, Quotation, Verdict
from generator.problems import Place, Problem, quoted, warning


def told_of(archive: Archive) -> tuple[Listing, ...]:
    """Every episode that has a page, be it one that says that it was withdrawn, or is to come."""
    return (*archive.episodes, *archive.coming)


def unknown_names(archive: Archive, known: Mapping[str, Callable[[], Names[Any]]]) -> Iterator[Problem]:
    """Links by name, `[[person:…]]`, to what is not there; `known` tells what is, by the kind of link. It is
    asked for kinds that links have.
    """
    found: dict[str, Names[Any]] = {}
    for link in archive.links():
        if link.kind == "site":
            continue
        names = found[link.kind] = found.get(link.kind) or known[link.kind]()
        if link.name in names:
            continue
        if link.kind == "episode" and link.name in archive.unread:
            continue
        yield Problem(
            link.place, f"[[{link.kind}:{link.name}]] leads nowhere; {_remedy(link, names, archive)}"
        )


def _remedy(link: NameLink, names: Names[Any], archive: Archive) -> str:
    held_back = Names((name, one) for one in archive.held_back for name in (one.slug, one.title))
    if link.kind == "episode" and link.name in held_back:
        return "it is a draft or lies in the future; build with --drafts or --future, or link to it later"
    near = names.nearest(link.name)
    return f"did you mean {quoted(near)}?" if near else "correct the name, or write it as plain text"


def doubtful_quotations(quotations: Iterable[Quotation]) -> Iterator[Problem]:
    """A warning for each quotation that its transcript does not bear out."""
    for one in quotations:
        found = one.finding.moment
        if one.verdict is Verdict.MOVED and found is not None:
            said = f"is not said at its time, but at {quoted(timecode.clock(found.start, hours=True))}"
            remedy = "correct its time" if one.quote.in_notes else "correct 'at'"
            yield warning(one.quote.place, f"{quoted(one.quote.text)} {said}; {remedy}")
        elif one.verdict is Verdict.MISSING:
            remedy = "take its time away" if one.quote.in_notes else "write 'kind: paraphrase'"
            said = f"is not in the transcript; correct the words, or {remedy}"
            yield warning(one.quote.place, f"{quoted(one.quote.text)} {said}")


def shared_identities(archive: Archive, quotations: Iterable[Quotation]) -> Iterator[Problem]:
    """Two episodes with one slug, guid or audio, and two quotations with one id."""
    episodes = told_of(archive)
    yield from _twice(_claims(episodes, "slug", lambda one: (one.slug, 0)), "rename one file")
    # Two of one slug are told of once: what else they share may follow from it.
    distinct = {one.slug: one for one in reversed(episodes)}.values()
    guids = _claims(distinct, "guid", lambda one: (one.guid, one.guid_line or 1))
    yield from _twice(guids, "a guid names one episode for ever")
    audio = _claims(distinct, "audio", _audio)
    yield from _twice(audio, "apps show only one of two items with the same audio")
    ids = ((one.quote.id, one.quote.place) for one in quotations)
    for one in _twice(ids, "write 'id: another-name' in one of them"):
        in_text = "" if one.place.field else ", in 'quotes' of the front matter"
        yield replace(one, message=one.message + in_text)


def _claims(
    episodes: Iterable[Listing], field: str, claim_of: Callable[[Listing], tuple[str, int]]
) -> Iterator[tuple[str, Place]]:
    """What each episode claims for itself, and where: `claim_of` tells the value and its line."""
    for one in sorted(episodes, key=lambda one: one.place):
        value, line = claim_of(one)
        yield value, Place(one.place.file, line, field)


def _audio(episode: Listing) -> tuple[str, int]:
    enclosure = episode.enclosure
    return (enclosure.url or enclosure.file) if enclosure else "", episode.audio_line


def _twice(claims: Iterable[tuple[str, Place]], why: str) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for value, place in claims:
        before = first.setdefault(value, place)
        if value and before is not place:
            yield Problem(place, f"{quoted(value)} is claimed by {before.short()} too; {why}")
