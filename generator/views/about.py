"""What the archive says of itself, until it has an about page of its own."""

from collections.abc import Iterator

from generator.model import License
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.record import Record
from generator.views.desk import Desk
from generator.views.frame import Frame, frame


class DataLink(Record):
    name: str
    """quotes, index, works or models."""
    href: str


class AboutView(Record, kw_only=True):
    frame: Frame
    title: str
    description: str
    author: str
    episodes: int
    transcripts: int
    """How many of them have a transcript that is published."""
    transcript_maker: str
    """The tool that made those of which nothing else is said; empty where no tool did."""
    transcript_rights: str
    """What they may be used for, where an episode says nothing else."""
    license: License
    """Of the recordings; empty where none is told."""
    contact: str
    """An address for letters; empty where there is none."""
    permalink: str
    """Where the archive stands: its base address."""
    changes: str
    """The page of all corrections; empty where there are none."""
    data: tuple[DataLink, ...]
    """The whole archive as files."""


def about(site: Site, artifact: Artifact) -> AboutView:
    desk = Desk.at(site, artifact)
    show = site.show
    return AboutView(
        frame=frame(site, artifact.address, site.words.say("about")),
        title=show.title,
        description=show.description,
        author=show.author,
        episodes=len(site.episodes),
        transcripts=sum(one.has_transcript for one in site.episodes),
        transcript_maker=show.transcript_maker,
        transcript_rights=show.transcript_rights,
        license=show.license,
        contact=show.owner.email,
        permalink=site.absolute(addresses.HOME),
        changes=desk.to(addresses.CHANGES) if any(one.corrections for one in site.episodes) else "",
        data=tuple(DataLink(name, desk.to(address)) for name, address in _data(site)),
    )


def _data(site: Site) -> Iterator[tuple[str, addresses.Address]]:
    """The whole archive as files, by the names that the words of a theme know them by."""
    if not site.leaves_out("copies"):
        yield "quotes", addresses.QUOTES_DATA
        yield "index", addresses.INDEX_DATA
        if site.index.works.all:
            yield "works", addresses.REFERENCES_BIBTEX
    yield "models", addresses.LLMS
