"""Where one document of a long feed stands among the others (RFC 5005)."""

from generator.plan import addresses
from generator.plan.volumes import Volume
from generator.record import Record
from generator.views.desk import Desk


class History(Record):
    """Absolute links; empty where there is no such document."""

    is_archive: bool = False
    """Whether this is the document of a year, and not the one that is subscribed to."""
    older: str = ""
    newer: str = ""
    current: str = ""
    """The one that is subscribed to, where this is not it."""


def of_feed(desk: Desk, volumes: tuple[Volume, ...]) -> History:
    """Of the document that is subscribed to: it leads to the newest year."""
    return History(older=desk.to(volumes[0].address)) if volumes else History()


def of_volume(desk: Desk, volume: Volume) -> History:
    return History(
        is_archive=True,
        older=volume.older and desk.to(volume.older),
        newer=volume.newer and desk.to(volume.newer),
        current=desk.to(addresses.FEED),
    )
