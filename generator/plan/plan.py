"""The plan: every file that will be published, each address claimed once."""

from collections.abc import Iterator

from generator.model import Listing, Quotation
from generator.plan import addresses
from generator.plan.artifact import Artifact, is_own, own_place
from generator.plan.dangling import dangling
from generator.plan.sections import SECTIONS
from generator.plan.site import Site
from generator.problems import Problem, quoted
from generator.record import Record

FOUND = frozenset(
    ("home", "subscribe", "about", "episodes", "year", "episode", "people", "person", "topics", "topic",
     "quotes", "quotes_way", "quotes_by", "quote", "references", "references_kind", "reference", "page",
     "changes")
)  # fmt: skip
"""Kinds of pages that a search engine should find."""


class Plan(Record):
    artifacts: tuple[Artifact, ...]


def make_plan(site: Site) -> tuple[Plan, list[Problem]]:
    """The plan of `site`, every address that two things claim, and every link that leads nowhere.

    Addresses that differ in letter case alone are one file on some disks, and count as one; so do a
    file and a folder of one name.
    """
    artifacts = tuple(artifact for section in SECTIONS for artifact in section(site))
    artifacts += (_sitemap(artifacts),)
    problems = [*_collisions((*_reserved(site), *artifacts)), *dangling(site, artifacts)]
    return Plan(artifacts), problems


def _reserved(site: Site) -> Iterator[Artifact]:
    """What a build writes besides: the list of what it made, and the folder of the index of the search."""
    index = () if site.leaves_out("search") else (addresses.INDEX.rstrip("/"),)
    for address in (addresses.MANIFEST, *index):
        yield Artifact(address, "reserved", None, own_place(address))


def _collisions(artifacts: tuple[Artifact, ...]) -> Iterator[Problem]:
    first: dict[str, Artifact] = {}
    for artifact in artifacts:
        before = first.setdefault(artifact.file.casefold(), artifact)
        if before is not artifact and not _is_told(before, artifact):
            yield _collision(before, artifact)
    for artifact in artifacts:
        for folder in _folders(artifact.file.casefold()):
            if folder in first:
                yield _collision(artifact, first[folder])


def _folders(file: str) -> Iterator[str]:
    """Every folder that a file is in, the innermost first."""
    end = file.rfind("/")
    while end > 0:
        yield file[:end]
        end = file.rfind("/", 0, end)


def _is_told(before: Artifact, artifact: Artifact) -> bool:
    """Whether the collision follows from another: a slug or an id that `indexes.integrity` told of."""
    if is_own(before.place) and is_own(artifact.place):
        return True
    one, other = before.subject, artifact.subject
    if isinstance(one, Listing) and isinstance(other, Listing):
        return one.slug == other.slug
    return isinstance(one, Quotation) and isinstance(other, Quotation)


def _sitemap(artifacts: tuple[Artifact, ...]) -> Artifact:
    pages = tuple(one for one in artifacts if one.kind in FOUND)
    return Artifact(addresses.SITEMAP, "sitemap", pages, own_place(addresses.SITEMAP))


def _collision(before: Artifact, artifact: Artifact) -> Problem:
    """Told of what the archivist wrote, where one of the two is this program's own."""
    loser, holder = (before, artifact) if is_own(artifact.place) else (artifact, before)
    message = f"wants the address {quoted(loser.address)}, which {holder.place.short()} has"
    return Problem(loser.place, f"{message}; give one of them another name")
