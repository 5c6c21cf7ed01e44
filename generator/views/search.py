"""The page on which the archive is searched."""

from collections.abc import Iterator
from itertools import islice
from urllib.parse import quote

from generator.indexes.people import PersonEntry, alphabetical
from generator.model import Verdict
from generator.pagefind.program import is_installed
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.pagination import PER_LIST
from generator.plan.site import Site
from generator.record import Record
from generator.views.desk import Desk, TextLink
from generator.views.findable import KINDS, token
from generator.views.frame import SEARCHING, Frame, NavigationLink, frame

EXAMPLES = 4
WORDS = 4
"""Of a quotation, as an example of words that somebody may half remember."""

WAYS = frozenset(("episodes", "people", "topics", "quotes", "references"))
"""Sections that list all there is of something."""


class Choice(Record):
    """A year or a person to narrow by what is found."""

    name: str
    """As it is shown."""
    token: str
    """The word of the index that stands in all of it and in nothing else."""


class SearchView(Record, kw_only=True):
    frame: Frame
    is_made: bool
    """Whether there is an index."""
    index: str
    """Where it stands."""
    root: str
    """Where the pages begin that are found."""
    told: int
    """How many episodes have a transcript whose words can be found."""
    episodes: int
    kinds: tuple[str, ...]
    """What there is to find, in the order in which it is shown, as words know it: `moment`."""
    years: tuple[Choice, ...]
    people: tuple[Choice, ...]
    """By name: everybody who took part, or those who did most often."""
    examples: tuple[TextLink, ...]
    """What might be asked here."""
    ways: tuple[NavigationLink, ...]
    """The lists of everything."""


def search(site: Site, artifact: Artifact) -> SearchView:
    desk = Desk.at(site, artifact)
    made = frame(site, artifact.address, site.words.say("search"), findable=False, policy=SEARCHING)
    years = sorted({one.date.year for one in site.episodes}, reverse=True)
    return SearchView(
        frame=made,
        is_made=is_installed(),
        index=desk.to(addresses.INDEX),
        root=desk.to(addresses.HOME),
        told=sum(one.has_transcript for one in site.episodes),
        episodes=len(site.episodes),
        kinds=KINDS,
        years=tuple(Choice(str(year), token("year", str(year))) for year in years),
        people=tuple(Choice(one.person.name, token("person", one.person.slug)) for one in _most_heard(site)),
        examples=tuple(TextLink(text, f"?q={quote(text)}") for text in islice(_examples(site), EXAMPLES)),
        ways=tuple(link for link in made.navigation if link.name in WAYS),
    )


def _most_heard(site: Site) -> list[PersonEntry]:
    took_part = [entry for entry in alphabetical(site.index.people) if entry.appearances]
    most = sorted(took_part, key=lambda entry: -len(entry.appearances))[:PER_LIST]
    chosen = {entry.person.slug for entry in most}
    return [entry for entry in took_part if entry.person.slug in chosen]


def _examples(site: Site) -> Iterator[str]:
    """Two topics, somebody, and a few words that somebody said: the same at every build."""
    topics = sorted(site.index.topics.entries(), key=lambda one: -len(one.episodes) - len(one.quotations))
    yield from (entry.topic.title for entry in topics[:2])
    guests = [entry for entry in alphabetical(site.index.people) if entry.appearances and entry.quotations]
    yield from (entry.person.name for entry in guests[:1])
    said = (one.quote.text for one in site.index.quotations if one.verdict is Verdict.EXACT)
    yield from (" ".join(text.split()[:WORDS]).rstrip(".,;:!?") for text in islice(said, 1))
