"""The picture that links to a page are shown with (ogp.me)."""

from generator.model import Listing
from generator.pictures.card import HEIGHT, WIDTH
from generator.plan import addresses
from generator.plan.addresses import Address
from generator.plan.setting import Setting
from generator.record import Record


class CardLink(Record):
    href: str
    """Absolute."""
    width: int = 0
    """Pixels; 0 where it is no card, but a picture of the archive, whose size nobody looked at."""
    height: int = 0


def card(site: Setting, address: Address) -> CardLink:
    """The card that stands at `address`."""
    return CardLink(site.absolute(address), WIDTH, HEIGHT)


def of_show(site: Setting) -> CardLink | None:
    """The show's card, else its artwork."""
    found = site.find("card", "")
    return card(site, found.address) if found else _picture(site, site.show.artwork)


def of_episode(site: Setting, one: Listing) -> CardLink | None:
    """The episode's card, else its image; None where it has neither."""
    found = site.find("card", one.slug)
    return card(site, found.address) if found else _picture(site, one.image)


def _picture(site: Setting, name: str) -> CardLink | None:
    if not name:
        return None
    return CardLink(name if "://" in name else site.absolute(addresses.media(name)))
