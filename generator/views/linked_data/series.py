"""The home page as search engines read it: the show."""

from generator.model import Show
from generator.plan import addresses
from generator.plan.setting import Setting
from generator.views.desk import Desk
from generator.views.linked_data.things import CONTEXT, desk_of, person, written
from generator.views.plain import Data, known


def series(site: Setting, image: str) -> bytes:
    """The show; `image` is the address of the picture that links to it are shown with, or empty."""
    desk, show = desk_of(site), site.show
    home = desk.to(addresses.HOME)
    data = known(
        {
            "@context": CONTEXT,
            "@type": "PodcastSeries",
            "@id": home,
            "url": home,
            "name": show.title,
            "description": show.description,
            "inLanguage": show.language,
            "image": desk.file(show.artwork) or image,
            "webFeed": desk.to(addresses.FEED),
            "author": _author(desk, show),
            "contributor": [person(desk, one.name) for one in show.hosts],
            "genre": [category[-1] for category in show.categories],
            "isFamilyFriendly": False if show.explicit else None,
            "copyrightNotice": show.copyright,
            "license": show.license.url or _named(show.license.name),
            "sameAs": [link.url for link in show.links],
        }
    )
    return written(data)


def _author(desk: Desk, show: Show) -> Data | str:
    """Somebody who has a page, else the name alone: it may be that of a company."""
    return person(desk, show.author) if desk.find("person", show.author) else show.author


def _named(license: str) -> Data | None:
    return {"@type": "CreativeWork", "name": license} if license else None
