"""Names → what they lead to, each looked up once."""

from collections.abc import Callable

from generator.indexes.index import Index
from generator.model import Archive, Listing, Show
from generator.plan import addresses
from generator.plan.cards import Cards
from generator.plan.pagination import PER_PAGE
from generator.plan.setting import Target


class Directory:
    """Everything of an archive that has a name and an address."""

    def __init__(self, archive: Archive, index: Index, cards: Cards) -> None:
        self.show: Show = archive.show
        self.index, self.cards = index, cards
        self.episodes = tuple(one for one in archive.episodes if not one.retired)
        self._order = {one.slug: at for at, one in enumerate(self.episodes)}
        self._found: dict[tuple[str, str], Target | None] = {}

    def find(self, kind: str, name: str) -> Target | None:
        """As `Setting.find` promises."""
        asked = (kind, name)
        if asked not in self._found:
            self._found[asked] = FINDERS[kind](self, name)
        return self._found[asked]

    def neighbour(self, slug: str, step: int) -> Target | None:
        at = self._order[slug] + step
        return _episode(self.episodes[at]) if 0 <= at < len(self.episodes) else None

    def quote_list(self, quote_id: str) -> addresses.Address:
        """The page of the list of all quotations that one stands on."""
        return addresses.paged(addresses.QUOTES, 1 + self.index.positions[quote_id] // PER_PAGE)


def _person(directory: Directory, name: str) -> Target | None:
    people = directory.index.people
    if name not in people:
        return None
    person = people[name].person
    portrait = addresses.media(person.portrait) if person.portrait else ""
    return Target(person.name, addresses.person(person.slug), portrait)


def _topic(directory: Directory, name: str) -> Target | None:
    topics = directory.index.topics
    if name not in topics:
        return None
    topic = topics[name].topic
    return Target(topic.title, addresses.topic(topic.slug))


def _named_episode(directory: Directory, name: str) -> Target | None:
    episodes = directory.index.episodes
    return _episode(episodes[name]) if name in episodes else None


def _episode(one: Listing) -> Target:
    return Target(one.title, addresses.episode(one.slug))


def _quote(directory: Directory, name: str) -> Target | None:
    """A quotation's own page, or where it stands when it has none."""
    if name not in directory.index.by_id:
        return None
    quote = directory.index.by_id[name].quote
    if "quote_pages" not in directory.show.leave_out:
        return Target(quote.text, addresses.quotation(name))
    home = addresses.episode(quote.episode) if quote.episode else directory.quote_list(name)
    return Target(quote.text, f"{home}#{addresses.quote_anchor(name)}")


def _work(directory: Directory, name: str) -> Target | None:
    """None too where references are left out, and have no pages."""
    if "references" in directory.show.leave_out:
        return None
    work = directory.index.works.titled(name)
    return Target(work.title, addresses.work(work.id))


def _outside(directory: Directory, url: str) -> Target | None:
    """An address without its fragment is the same to whoever asks whether it is there."""
    states = directory.index.link_states
    if not url:
        return Target("", "") if states else None
    state = states.get(url) or states.get(url.partition("#")[0])
    return Target(url, "", state=state) if state else None


def _card(directory: Directory, slug: str) -> Target | None:
    """The card of an episode; without a slug that of the show."""
    episodes, cards = directory.index.episodes, directory.cards
    found = cards.of_episode(episodes[slug]) if slug else cards.of_show()
    return Target(found.name, found.address) if found else None


FINDERS: dict[str, Callable[[Directory, str], Target | None]] = {
    "person": _person,
    "topic": _topic,
    "episode": _named_episode,
    "quote": _quote,
    "work": _work,
    "outside": _outside,
    "card": _card,
    "newer": lambda directory, slug: directory.neighbour(slug, -1),
    "older": lambda directory, slug: directory.neighbour(slug, 1),
}
"""By kind of name."""
