"""What no single file can know: names that lead nowhere, identities claimed twice."""

from collections.abc import Callable, Iterable, Iterator

from generator.indexes.names import Names
from generator.indexes.people import PersonEntry
from generator.indexes.quotations import Quotation
from generator.indexes.topics import TopicEntry
from generator.model import Archive, Episode, NameLink
from generator.problems import Place, Problem, quoted


def unknown_names(
    archive: Archive,
    people: Names[PersonEntry],
    topics: Names[TopicEntry],
    quotations: Iterable[Quotation],
) -> Iterator[Problem]:
    """Links by name, `[[person:…]]`, to what is not there."""
    known: dict[str, Names[object]] = {
        "person": Names((name, name) for name in people),
        "topic": Names((name, name) for name in topics),
        "episode": Names((name, name) for one in archive.episodes for name in (one.slug, one.title)),
        "quote": Names((one.quote.id, one) for one in quotations),
    }
    for link in _links(archive):
        names = known[link.kind]
        if link.name in names:
            continue
        if link.kind == "episode" and link.name in archive.unread:
            continue
        yield Problem(
            link.place, f"[[{link.kind}:{link.name}]] leads nowhere; {_remedy(link, names, archive)}"
        )


def _remedy(link: NameLink, names: Names[object], archive: Archive) -> str:
    if link.kind == "episode" and link.name in archive.unpublished:
        return "it is a draft or lies in the future; build with --drafts or --future, or link to it later"
    near = names.nearest(link.name)
    return f"did you mean {quoted(near)}?" if near else "correct the name, or write it as plain text"


def _links(archive: Archive) -> Iterator[NameLink]:
    for episode in archive.episodes:
        yield from () if episode.retired else episode.notes.links
    for person in archive.people:
        yield from person.bio.links
    for topic in archive.topics:
        yield from topic.notes.links
    for page in archive.pages:
        yield from page.body.links


def shared_identities(archive: Archive, quotations: Iterable[Quotation]) -> Iterator[Problem]:
    """Two episodes with one slug, guid or audio, and two quotations with one id."""
    unique: tuple[tuple[str, str, Callable[[Episode], str]], ...] = (
        ("slug", "rename one file", lambda one: one.slug),
        ("guid", "a guid names one episode for ever", lambda one: one.guid),
        ("audio", "apps show only one of two items with the same audio", _audio),
    )
    for field, why, value_of in unique:
        claims = ((value_of(one), Place(one.place.file, 0, field)) for one in archive.episodes)
        yield from _twice(claims, why)
    ids = ((one.quote.id, one.quote.place) for one in quotations)
    yield from _twice(ids, "write 'id: another-name' in one of them")


def _audio(episode: Episode) -> str:
    enclosure = episode.enclosure
    return (enclosure.url or enclosure.file) if enclosure else ""


def _twice(claims: Iterable[tuple[str, Place]], why: str) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for value, place in claims:
        before = first.setdefault(value, place)
        if value and before is not place:
            yield Problem(place, f"{quoted(value)} is claimed by {before.short()} too; {why}")
