"""Ways into the archive: to each section that holds something, and to each year."""

from itertools import groupby

from generator.plan import addresses
from generator.plan.site import Site
from generator.record import Record
from generator.views.desk import Desk


class Door(Record):
    """A way into the archive."""

    name: str
    """As goes with the count: `Episodes`, `Person`."""
    href: str
    count: int


class YearLink(Record):
    year: int
    count: int
    href: str
    is_here: bool


def doors(site: Site, desk: Desk) -> tuple[Door, ...]:
    """A door to each section that holds something."""
    index = site.index
    counts = [
        ("door_episodes", addresses.EPISODES, len(site.episodes)),
        ("door_people", addresses.PEOPLE, len(index.people.entries())),
        ("door_topics", addresses.TOPICS, len(index.topics.entries())),
        ("door_quotes", addresses.QUOTES, len(index.quotations)),
    ]
    if not site.leaves_out("references"):
        counts.append(("door_references", addresses.REFERENCES, len(index.works.all)))
    say = site.words.say
    return tuple(
        Door(say(name, n=count), desk.to(address), count) for name, address, count in counts if count
    )


def year_links(site: Site, desk: Desk, here: int | None = None) -> tuple[YearLink, ...]:
    """Each year that has episodes, newest first, `here` being the one whose page this is; none where years
    have no pages.
    """
    if site.leaves_out("years"):
        return ()
    grouped = groupby(site.episodes, key=lambda one: one.date.year)
    return tuple(
        YearLink(number, len(list(group)), desk.to(addresses.year(number)), number == here)
        for number, group in grouped
    )
