"""People: the list of all, and one's own page."""

from datetime import date

from generator.indexes.people import PersonEntry
from generator.model import Link
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.record import Record
from generator.views.desk import Desk, TextLink
from generator.views.frame import Frame, frame
from generator.views.jumps import anchors, jumps
from generator.views.linked_data.person import person as linked_data
from generator.views.pictures import Sizes, sizes
from generator.views.references import WorkLine, work_line
from generator.views.rows import Pager, paged, pager
from generator.views.stretches import StretchView, stretch_views


class PersonRow(Record, kw_only=True):
    """A person in the list."""

    anchor: str
    """The id of the first of an initial; empty otherwise."""
    name: str
    href: str
    portrait: str
    roles: tuple[str, ...]
    episodes: int
    quotes: int
    last: date | None
    """Of the newest episode they took part in."""


class PeopleView(Record, kw_only=True):
    frame: Frame
    total: int
    jumps: tuple[TextLink, ...]
    """Among those who took part."""
    present: tuple[PersonRow, ...]
    """Everybody who took part in an episode."""
    mentioned: tuple[PersonRow, ...]
    """Everybody who is only quoted or described."""
    pager: Pager


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
    works: tuple[WorkLine, ...]
    """Works of theirs that were mentioned; on the first page."""
    named_in: tuple[TextLink, ...]
    """Episodes whose notes lead here and in which they have no part, newest first; on the first page."""
    pager: Pager


def people(site: Site, artifact: Artifact) -> PeopleView:
    """One page of everybody: who took part by name, then all others by name."""
    desk = Desk.at(site, artifact)
    part, everybody = artifact.subject
    jumped = jumps(desk, addresses.PEOPLE, (one.person.name for one in everybody if one.appearances))
    present = [one for one in part.items if one.appearances]
    ids = anchors((one.person.name for one in present), jumped)
    title = paged(site, site.words.say("people"), part.number)
    return PeopleView(
        frame=frame(site, artifact.address, title, site.words.say("everybody_in", show=site.show.title)),
        total=len(everybody),
        jumps=jumped,
        present=tuple(_row(entry, desk, anchor) for entry, anchor in zip(present, ids, strict=True)),
        mentioned=tuple(_row(entry, desk, "") for entry in part.items if not entry.appearances),
        pager=pager(desk, addresses.PEOPLE, part.number, part.of),
    )


def person(site: Site, artifact: Artifact) -> PersonView:
    """One page of everything somebody took part in and said."""
    desk = Desk.at(site, artifact)
    part, entry = artifact.subject
    one, is_first = entry.person, part.number == 1
    title = paged(site, one.name, part.number)
    about = site.words.say("in_show", title=one.name, show=site.show.title)
    return PersonView(
        frame=frame(
            site,
            artifact.address,
            title,
            about,
            kind="profile",
            linked_data=(lambda: linked_data(site, one)) if is_first else bytes,
        ),
        name=one.name,
        aliases=one.aliases,
        portrait=desk.file(one.portrait),
        portrait_sizes=sizes(desk, one.picture),
        bio_html=desk.prose(one.bio),
        links=one.links,
        episodes=len(entry.appearances),
        quotes=len(entry.quotations),
        stretches=stretch_views(site, desk, part.items),
        works=tuple(work_line(work, desk) for work in site.index.works.by(one.names)) if is_first else (),
        named_in=tuple(map(desk.episode, entry.named_in)) if is_first else (),
        pager=pager(desk, addresses.person(one.slug), part.number, part.of),
    )


def _row(entry: PersonEntry, desk: Desk, anchor: str) -> PersonRow:
    roles = dict.fromkeys(role for found in entry.appearances for role in found.roles)
    return PersonRow(
        anchor=anchor,
        name=entry.person.name,
        href=desk.to(addresses.person(entry.person.slug)),
        portrait=desk.file(entry.person.portrait),
        roles=tuple(map(desk.role_name, roles)),
        episodes=len(entry.appearances),
        quotes=len(entry.quotations),
        last=entry.appearances[0].episode.date.date() if entry.appearances else None,
    )
