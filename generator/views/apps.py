"""Podcast apps that take a feed from a link, and directories that have a page of the show."""

import re
from collections.abc import Iterable
from urllib.parse import quote, urlsplit

from generator.model import Link
from generator.record import Record

PHONE, DESKTOP, WEB = "phone", "desktop", "web"

FORMS = (
    (PHONE, "AntennaPod", "https://antennapod.org/deeplink/subscribe?url={url}&title={title}"),
    (PHONE, "Apple Podcasts", "podcast://{bare}"),
    (PHONE, "Castro", "https://castro.fm/itunes/{apple}"),
    (PHONE, "Overcast", "overcast://x-callback-url/add?url={url}"),
    (PHONE, "Pocket Casts", "pktc://subscribe/{bare}"),
    (PHONE, "Podcast Addict", "podcastaddict://{bare}"),
    (DESKTOP, "Apple Podcasts", "podcast://{bare}"),
    (DESKTOP, "gPodder", "gpodder://{bare}"),
    (WEB, "Overcast", "https://overcast.fm/itunes{apple}"),
    (WEB, "Pocket Casts", "https://pca.st/itunes/{apple}"),
)
"""Where an app runs, its name, and the form of its links: `url` and `title` are percent-encoded, `bare` is
the address without its scheme; `apple` is the show's number in Apple's directory, by which others go too.
"""

DIRECTORIES = frozenset(
    ("podcasts.apple.com", "open.spotify.com", "overcast.fm", "pca.st", "castro.fm", "podcastindex.org",
     "music.amazon.com", "music.youtube.com", "www.deezer.com", "player.fm", "castbox.fm")
)  # fmt: skip
"""Hosts of pages on which a show is heard at once. They are known by an id, which only show.yaml can tell."""


_APPLE = re.compile(r"https://podcasts\.apple\.com/(?:[^?#]*/)?id(\d+)(?:[/?#]|$)").match


class AppGroup(Record):
    place: str
    """phone, desktop or web."""
    links: tuple[Link, ...]


def app_groups(feed: str, title: str, links: Iterable[Link]) -> tuple[AppGroup, ...]:
    """Links that open the `feed` in an app, and those of the show's `links` that lead to a directory.

    Apps that go by Apple's number are there if one of `links` tells it. Places that have none are left out.
    """
    directories = [link for link in links if is_directory(link)]
    parts = {
        "url": quote(feed, safe=""),
        "title": quote(title, safe=""),
        "bare": feed.partition("://")[2],
        "apple": next((told[1] for link in directories if (told := _APPLE(link.url))), ""),
    }
    found = [(WEB, link) for link in directories]
    for place, name, form in FORMS:
        if parts["apple"] or "{apple}" not in form:
            found.append((place, Link(name, form.format(**parts))))
    groups = ((place, tuple(link for at, link in found if at == place)) for place in (PHONE, DESKTOP, WEB))
    return tuple(AppGroup(place, some) for place, some in groups if some)


def is_directory(link: Link) -> bool:
    return urlsplit(link.url).hostname in DIRECTORIES
