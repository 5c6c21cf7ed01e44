"""The sections of a site: which files each brings to the plan."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any

from generator.indexes.people import alphabetical as people_by_name
from generator.indexes.topics import alphabetical as topics_by_title
from generator.model import Quotation
from generator.plan import addresses, bibliography, changes, facets, of_episode
from generator.plan.addresses import Address
from generator.plan.artifact import Artifact, own_place
from generator.plan.pagination import PER_LIST, Slice, numbered, paginate
from generator.plan.site import Site
from generator.plan.stretches import Stretch, leaves, stretches
from generator.plan.volumes import volumes
from generator.problems import Place
from generator.readers.media import is_media

COPIES = ((addresses.QUOTES_DATA, "quotes_json"), (addresses.INDEX_DATA, "index_json"))
MACHINES = ((addresses.ROBOTS, "robots"), (addresses.LLMS, "llms"), (addresses.OPML, "opml"))


def _ours(address: Address, kind: str, subject: Any = None) -> Artifact:
    """A file that no single piece of content asks for."""
    return Artifact(address, kind, subject, own_place(address))


def home(site: Site) -> Iterator[Artifact]:
    yield _ours(addresses.HOME, "home")
    yield _ours(addresses.SUBSCRIBE, "subscribe")
    yield _ours(addresses.NOT_FOUND, "not_found")
    if not site.leaves_out("search"):
        yield _ours(addresses.SEARCH, "search")
    if not any(page.slug == "about" for page in site.archive.pages):
        yield _ours(addresses.ABOUT, "about")


def lists(site: Site) -> Iterator[Artifact]:
    yield from _paged(addresses.EPISODES, "episodes", paginate(site.episodes))
    if not site.leaves_out("years"):
        for year, of_year in groupby(site.episodes, key=lambda one: one.date.year):
            yield _ours(addresses.year(year), "year", (year, tuple(of_year)))


def episodes(site: Site) -> Iterator[Artifact]:
    for one in site.archive.episodes:
        yield from of_episode.pages(one)
    for one in site.archive.coming:
        yield from of_episode.announcement(one)


def copies(site: Site) -> Iterator[Artifact]:
    """What stands beside each episode. The pages of its quotations tell of its transcript, and come while
    that is at hand (`Site.full`).
    """
    for one in site.archive.episodes:
        yield from of_episode.copies(one, site.show.leave_out)
        if not one.retired:
            yield from _quotations(site, one.quotations)


def people(site: Site) -> Iterator[Artifact]:
    entries = people_by_name(site.index.people)
    listed = sorted(entries, key=lambda entry: not entry.appearances)
    yield from _paged(addresses.PEOPLE, "people", paginate(listed, PER_LIST), tuple(listed))
    for entry in entries:
        took_part = (Stretch(one.episode, one.roles, (), share=one.share) for one in entry.appearances)
        found = numbered(leaves(stretches(took_part, entry.quotations, site.index.episode_of)))
        yield from _paged(addresses.person(entry.person.slug), "person", found, entry, entry.person.place)


def topics(site: Site) -> Iterator[Artifact]:
    entries = topics_by_title(site.index.topics)
    yield from _paged(addresses.TOPICS, "topics", paginate(entries, PER_LIST), tuple(entries))
    for entry in entries:
        about = (Stretch(one, (), ()) for one in entry.episodes)
        found = numbered(leaves(stretches(about, entry.quotations, site.index.episode_of)))
        yield from _paged(addresses.topic(entry.topic.slug), "topic", found, entry, entry.topic.place)


def quotes(site: Site) -> Iterator[Artifact]:
    ways = () if site.leaves_out("quote_pages") else facets.ways(site)
    yield from _paged(addresses.QUOTES, "quotes", paginate(site.index.quotations), ways)
    for way in ways:
        yield from _paged(way.address, "quotes_way", paginate(way.groups, PER_LIST), way)
        for group in way.groups:
            yield from _paged(group.address, "quotes_by", paginate(group.quotations), group)
    for collection in site.archive.collections:
        yield from _quotations(site, collection.quotations)


def _quotations(site: Site, some: Iterable[Quotation]) -> Iterator[Artifact]:
    if not site.leaves_out("quote_pages"):
        for one in some:
            yield Artifact(addresses.quotation(one.quote.id), "quote", one, one.quote.place)


def references(site: Site) -> Iterator[Artifact]:
    if not site.leaves_out("references"):
        works = site.index.works.all
        kinds = bibliography.kinds(works)
        yield _ours(addresses.REFERENCES, "references", kinds)
        for kind in kinds:
            yield from _paged(kind.address, "references_kind", paginate(kind.filed, PER_LIST), (kind, kinds))
            for work in (one.work for one in kind.filed):
                found = paginate(work.by_episode)
                place = work.mentions[0].reference.place
                yield from _paged(addresses.work(work.id), "reference", found, (work, kind), place)
        if works and not site.leaves_out("copies"):
            yield _ours(addresses.REFERENCES_BIBTEX, "references_bib", works)


def pages(site: Site) -> Iterator[Artifact]:
    for page in site.archive.pages:
        yield Artifact(addresses.page(page.slug), "page", page, page.place)


def machines(site: Site) -> Iterator[Artifact]:
    """Files for programs. One of the same name in `static/` takes its place."""
    copies = () if site.leaves_out("copies") else COPIES
    for address, kind in (*copies, *MACHINES):
        if not _is_static(site, address):
            yield _ours(address, kind)


def feeds(site: Site) -> Iterator[Artifact]:
    """The feed and, where that is limited, its years. A `feed.xml` in `static/` takes the place of all."""
    if _is_static(site, addresses.FEED):
        return
    years = volumes(site)
    yield _ours(addresses.FEED, "feed", years)
    for volume in years:
        if not _is_static(site, volume.address):
            yield _ours(volume.address, "feed_year", volume)


def _is_static(site: Site, address: Address) -> bool:
    return addresses.output_file(address) in site.archive.static


def files(site: Site) -> Iterator[Artifact]:
    """Files that are copied as they are. Audio with a public address of its own stays where it is."""
    episodes = site.archive.episodes
    played = {one.enclosure.file for one in episodes if one.enclosure}
    played |= {each.enclosure.file for one in episodes for each in one.renditions}
    for name in site.archive.media:
        if not (site.show.media_base and (is_media(name) or name in played)):
            yield Artifact(addresses.media(name), "file", name, Place(f"{site.archive.folder}/{name}"))
    for name in site.archive.static:
        source = f"static/{name}"
        yield Artifact(addresses.static(name), "file", source, Place(f"{site.archive.folder}/{source}"))


def pictures(site: Site) -> Iterator[Artifact]:
    """Smaller copies of pictures that pages show. One that several show is made once."""
    people = (entry.person.picture for entry in site.index.people.entries())
    episodes = (one.picture for one in site.archive.episodes if not one.retired)
    shown = (one for one in (site.show.picture, *people, *episodes) if one)
    copies = {copy.name: (one.file, copy) for one in shown for copy in one.copies}
    for name, (file, copy) in copies.items():
        place = Place(f"{site.archive.folder}/{file}")
        yield Artifact(addresses.asset(name), "picture", (file, copy), place)


def cards(site: Site) -> Iterator[Artifact]:
    """The pictures that links to the show, its episodes and its quotations are shown with.

    Of two that want one page only the first has a picture: the page is what is to be told of.
    """
    own = site.cards
    quotations = {one.quote.id: one for one in reversed(site.index.quotations)}.values()
    episodes = {one.slug: one for one in reversed(site.episodes)}.values()
    found = [(own.of_show(), own_place(addresses.HOME))]
    found += [(own.of_episode(one), one.place) for one in episodes]
    found += [(own.of_quotation(one), one.quote.place) for one in quotations]
    for card, place in found:
        if card:
            yield Artifact(card.address, "card", card, place)


def assets(site: Site) -> Iterator[Artifact]:
    for one in site.theme.assets:
        yield _ours(site.assets[one.name], "asset", one)


SECTIONS: tuple[Callable[[Site], Iterator[Artifact]], ...] = (
    machines, feeds, home, lists, episodes, copies, people, topics, quotes, references, pages,
    changes.changes, files, pictures, cards, assets,
)  # fmt: skip
"""In the order of the plan, in which files are made. The feed takes longest: last, all would wait for it."""


def _paged(
    first: Address, kind: str, pages: Iterable[Slice[Any]], about: Any = None, place: Place | None = None
) -> Iterator[Artifact]:
    """Each page of a list that begins at `first`: its subject is the page, and what the list is about."""
    for one in pages:
        address = addresses.paged(first, one.number)
        yield Artifact(address, kind, (one, about), place or own_place(address))
