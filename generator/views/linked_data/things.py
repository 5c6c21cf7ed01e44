"""What several pages say of the same thing: of the show, of a person."""

import msgspec

from generator.plan import addresses
from generator.plan.setting import Setting
from generator.views.desk import Desk
from generator.views.latest import Latest
from generator.views.plain import Data, known

CONTEXT = "https://schema.org"

_encode = msgspec.json.Encoder().encode


def written(data: Data) -> bytes:
    """`data` as JSON: once for all, as a page is compared by it and made of it."""
    return _encode(data)


@Latest
def desk_of(site: Setting) -> Desk:
    """One for all pages, as absolute addresses are the same on each."""
    return Desk(site, addresses.HOME, absolute=True)


@Latest
def show(desk: Desk) -> Data:
    """The show, as what belongs to it names it."""
    return {"@type": "PodcastSeries", "name": desk.setting.show.title, "url": desk.to(addresses.HOME)}


def person(desk: Desk, name: str) -> Data:
    """Somebody, as what they had a part in names them."""
    link = desk.person(name)
    return known({"@type": "Person", "name": link.text, "url": link.href})
