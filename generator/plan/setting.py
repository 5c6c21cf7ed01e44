"""What one page may ask of the site around it."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from functools import partial

from generator.model import Episode, LinkState, Show
from generator.plan import addresses
from generator.plan.addresses import Address
from generator.record import Record
from generator.theme.words import Words


class Target(Record):
    """What a name leads to."""

    text: str
    """As it is called: a person's name, a title, the words of a quotation."""
    address: Address
    image: Address = ""
    """A person's portrait; empty where there is none."""
    state: LinkState | None = None
    """What is known of an outside address."""


class Setting(Record, gc=True):
    """The show, where it will stand, and the way to everything else that has a name.

    An episode's page is made from its episode and from nothing but this, so that the answers of
    `find` are all that it depends on elsewhere in the archive.
    """

    show: Show
    base: str
    """Absolute, ending in `/`."""
    assets: Mapping[str, Address]
    """The theme's assets by the name that templates use."""
    words: Words
    """The theme's, of the show's language."""

    @abstractmethod
    def find(self, kind: str, name: str) -> Target | None:
        """What `name` leads to, None where nothing is called so. Kinds: person, topic, work by their
        names; episode by slug or title; quote by id; newer and older, the neighbours of a slug; card, the
        picture of the episode of a slug, or of the show by an empty one; outside by an address of which
        something is known. Nobody need ask for one as long as the empty address leads nowhere: then nothing
        is known of any.
        """

    @abstractmethod
    def full(self, slug: str) -> Episode:
        """The episode `slug` with everything that is known of it."""

    def leaves_out(self, part: str) -> bool:
        """Whether show.yaml says to leave out `part`."""
        return part in self.show.leave_out

    def start_of(self, page: Address) -> str:
        """What links on `page` begin with: the way up, but the root where the page may be shown anywhere."""
        return addresses.base_path(self.base) if page == addresses.NOT_FOUND else addresses.way_up(page)

    def links_from(self, page: Address) -> Callable[[Address], str]:
        """What makes links on `page`."""
        if page == addresses.NOT_FOUND:
            return partial(addresses.link, self.start_of(page))
        return addresses.relative_to(page)

    def absolute(self, address: Address) -> str:
        return addresses.absolute(address, self.base)
