"""Everybody in the archive: what they took part in, and what they said."""

from collections.abc import Iterator, Mapping, Sequence

from generator.indexes.names import Names, gather
from generator.model import Archive, Listing, Person, Quotation, Share
from generator.problems import Place, Problem
from generator.record import Record
from generator.slugs import key, slug


class Appearance(Record):
    """Somebody's part in one episode."""

    episode: Listing
    roles: tuple[str, ...]
    """Empty where they are not credited, and speak."""
    share: Share | None = None
    """What they say by its published transcript."""


class PersonEntry(Record):
    person: Person
    appearances: tuple[Appearance, ...]
    """Newest first."""
    quotations: tuple[Quotation, ...]
    named_in: tuple[Listing, ...]
    """Episodes whose notes lead to them and in which they have no part, newest first."""


def index(archive: Archive, quotations: Sequence[Quotation]) -> tuple[Names[PersonEntry], list[Problem]]:
    """Everybody credited, quoted or described, by each of their names."""
    people, problems = gather(archive.people, _mentioned(archive, quotations), _merely_named)
    said: dict[int, list[Quotation]] = {}
    for one in quotations:
        said.setdefault(id(people[one.quote.speaker]), []).append(one)
    took_part: dict[int, list[Appearance]] = {}
    for episode in archive.episodes:
        roles, shares = _roles(episode, people), _shares(episode, people)
        for person in dict.fromkeys((*roles, *shares)):
            found = Appearance(episode, roles.get(person, ()), shares.get(person))
            took_part.setdefault(person, []).append(found)
    named = _named(archive, people, took_part)
    entries = {
        who: PersonEntry(
            person, tuple(took_part.get(who, ())), tuple(said.get(who, ())), tuple(named.get(who, ()))
        )
        for who, person in ((id(person), person) for person in people.entries())
    }
    return Names((name, entries[id(people[name])]) for name in people), problems


def alphabetical(people: Names[PersonEntry]) -> list[PersonEntry]:
    """Everybody once, by name."""
    return sorted(people.entries(), key=lambda entry: (key(entry.person.name), entry.person.slug))


def _mentioned(archive: Archive, quotations: Sequence[Quotation]) -> Iterator[tuple[str, Place]]:
    for episode in archive.episodes:
        yield from ((credit.name, episode.place) for credit in episode.credits)
    yield from ((one.quote.speaker, one.quote.place) for one in quotations)


def _merely_named(name: str, place: Place) -> Person:
    return Person(slug=slug(name), name=name, place=place)


def _roles(episode: Listing, people: Names[Person]) -> dict[int, tuple[str, ...]]:
    """Every role in an episode of everybody credited, by who they are."""
    roles: dict[int, tuple[str, ...]] = {}
    for credit in episode.credits:
        person = id(people[credit.name])
        roles[person] = tuple(dict.fromkeys((*roles.get(person, ()), credit.role)))
    return roles


def _shares(episode: Listing, people: Names[Person]) -> dict[int, Share]:
    """What everybody says in an episode whom the archive knows, by who they are and under all their names."""
    shares: dict[int, Share] = {}
    for share in episode.shares:
        if share.speaker in people:
            person = id(people[share.speaker])
            before = shares.get(person)
            shares[person] = _together(before, share) if before else share
    return shares


def _named(
    archive: Archive, people: Names[Person], took_part: Mapping[int, Sequence[Appearance]]
) -> dict[int, list[Listing]]:
    """Episodes whose notes lead to somebody who has no part in them, by who they are."""
    present = {(person, one.episode.slug) for person, some in took_part.items() for one in some}
    named: dict[int, list[Listing]] = {}
    for episode in archive.episodes:
        names = (link.name for link in episode.links if link.kind == "person" and link.name in people)
        for person in dict.fromkeys(id(people[name]) for name in names):
            if (person, episode.slug) not in present:
                named.setdefault(person, []).append(episode)
    return named


def _together(one: Share, other: Share) -> Share:
    """Both, of which `one` begins first."""
    return Share(one.speaker, one.start, one.turns + other.turns, one.length + other.length)
