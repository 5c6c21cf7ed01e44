"""The same page in other forms, where show.yaml leaves them in."""

from generator.formats import bibtex
from generator.model import Listing
from generator.plan import addresses
from generator.plan.addresses import Address
from generator.plan.of_episode import CITATION, COPY_FORMS
from generator.views.desk import Desk
from generator.views.frame import Alternate

JSON = ("application/json", "JSON")
TYPES = {"md": ("text/markdown", "Markdown"), "json": JSON, "bib": (bibtex.MEDIA_TYPE, "BibTeX")}
"""Media type and name of each form."""


def episode_copies(desk: Desk, one: Listing) -> tuple[Alternate, ...]:
    if desk.setting.leaves_out("copies"):
        return ()
    return tuple(
        Alternate(*TYPES[form], desk.to(addresses.episode_copy(one.slug, form)))
        for form in (*COPY_FORMS, CITATION)
    )


def index_copy(desk: Desk) -> tuple[Alternate, ...]:
    """What there is in the archive."""
    return _data(desk, addresses.INDEX_DATA)


def quotes_copy(desk: Desk) -> tuple[Alternate, ...]:
    """Every quotation."""
    return _data(desk, addresses.QUOTES_DATA)


def _data(desk: Desk, address: Address) -> tuple[Alternate, ...]:
    return () if desk.setting.leaves_out("copies") else (Alternate(*JSON, desk.to(address)),)
