"""Everybody in the archive: what they took part in, and what they said."""

from collections.abc import Iterator, Sequence

from generator.indexes.names import Names, gather
from generator.model import Archive, Listing, Person, Quotation
from generator.problems import Place, Problem
from generator.record import Record
from generator.slugs import key, slug


class Appearance(Record):
    """Somebody's part in one episode."""

    episode: Listing
    roles: tuple[str, ...]


class PersonEntry(Record):
    person: Person
    appearances: tuple[Appearance, ...]
    """Newest first."""
    quotations: tuple[Quotation, ...]


def index(archive: Archive, quotations: Sequence[Quotation]) -> tuple[Names[PersonEntry], list[Problem]]:
    """Everybody credited, quoted or described, by each of their names."""
    people, problems = gather(archive.people, _mentioned(archive, quotations), _merely_named)
    said: dict[int, list[Quotation]] = {}
    for one in quotations:
        said.setdefault(id(people[one.quote.speaker]), []).append(one)
    took_part: dict[int, list[Appearance]] = {}
    for episode in archive.episodes:
        for person, roles in _roles(episode, people).values():
            took_part.setdefault(id(person), []).append(Appearance(episode, roles))
    entries = {
        id(person): PersonEntry(person, tuple(took_part.get(id(person), ())), tuple(said.get(id(person), ())))
        for person in people.entries()
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


def _roles(episode: Listing, people: Names[Person]) -> dict[int, tuple[Person, tuple[str, ...]]]:
    """Everybody credited in an episode once, with every role they had in it."""
    roles: dict[int, tuple[Person, tuple[str, ...]]] = {}
    for credit in episode.credits:
        person = people[credit.name]
        _, before = roles.get(id(person), (person, ()))
        roles[id(person)] = (person, tuple(dict.fromkeys((*before, credit.role))))
    return roles
