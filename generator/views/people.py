"""People: the list of all, and one's own page."""

from datetime import date

from generator.indexes.people import PersonEntry, alphabetical
from generator.model import Link
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.record import Record
from generator.views.desk import Desk
from generator.views.frame import Frame, frame
from generator.views.pictures import Sizes, sizes
from generator.views.rows import Pager, pager
from generator.views.stretches import StretchView, stretch_views


class PersonRow(Record, kw_only=True):
    """A person in the list."""

    name: str
    href: str
    portrait: str
    roles: tuple[str, ...]
    episodes: int
    quotes: int
    last: date | None
    """Of the newest episode they took part in."""


class PeopleView(Record):
    frame: Frame
    present: tuple[PersonRow, ...]
    """Everybody who took part in an episode."""
    mentioned: tuple[PersonRow, ...]
    """Everybody who is only quoted or described."""


class PersonView(Record, kw_only=True):
    frame: Frame
    name: str
    aliases: tuple[str, ...]
    portrait: str
    portrait_sizes: Sizes | None
    bio_html: str
    links: tuple[Link, ...]
    episodes: int
    """How many they took part in."""
    quotes: int
    """How many are theirs."""
    stretches: tuple[StretchView, ...]
    """One page of them."""
    pager: Pager


def people(site: Site, artifact: Artifact) -> PeopleView:
    """Everybody, by name."""
    desk = Desk.at(site, artifact)
    entries = alphabetical(site.index.people)
    return PeopleView(
        frame(site, artifact.address, "People", f"Everybody in {site.show.title}"),
        tuple(_row(entry, desk) for entry in entries if entry.appearances),
        tuple(_row(entry, desk) for entry in entries if not entry.appearances),
    )


def person(site: Site, artifact: Artifact) -> PersonView:
    """One page of everything somebody took part in and said."""
    desk = Desk.at(site, artifact)
    part, entry = artifact.subject
    one = entry.person
    title = one.name if part.number == 1 else f"{one.name}, page {part.number}"
    return PersonView(
        frame=frame(site, artifact.address, title, f"{one.name} in {site.show.title}"),
        name=one.name,
        aliases=one.aliases,
        portrait=desk.file(one.portrait),
        portrait_sizes=sizes(desk, one.picture),
        bio_html=desk.prose(one.bio),
        links=one.links,
        episodes=len(entry.appearances),
        quotes=len(entry.quotations),
        stretches=stretch_views(site, desk, part.items),
        pager=pager(desk, addresses.person(one.slug), part.number, part.of),
    )


def _row(entry: PersonEntry, desk: Desk) -> PersonRow:
    roles = dict.fromkeys(role for found in entry.appearances for role in found.roles)
    return PersonRow(
        name=entry.person.name,
        href=desk.to(addresses.person(entry.person.slug)),
        portrait=desk.file(entry.person.portrait),
        roles=tuple(roles),
        episodes=len(entry.appearances),
        quotes=len(entry.quotations),
        last=entry.appearances[0].episode.date.date() if entry.appearances else None,
    )
