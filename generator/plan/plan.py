"""The plan: every file that will be published, each address claimed once."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.sections import SECTIONS
from generator.plan.site import Site
from generator.problems import Place, Problem, quoted

FOUND = frozenset(
    ("home", "subscribe", "about", "episodes", "year", "episode", "people", "person", "topics", "topic",
     "quotes", "quotes_by", "quote", "references", "reference", "page")
)  # fmt: skip
"""Kinds of pages that a search engine should find."""


@dataclass(frozen=True, slots=True)
class Plan:
    artifacts: tuple[Artifact, ...]


def make_plan(site: Site) -> tuple[Plan, list[Problem]]:
    """The plan of `site`, and every address that two things claim.

    Addresses that differ in letter case alone are one file on some disks, and count as one; so do a
    file and a folder of one name.
    """
    artifacts = tuple(artifact for section in SECTIONS for artifact in section(site))
    artifacts += (_sitemap(artifacts),)
    first: dict[str, Artifact] = {}
    problems = []
    for artifact in artifacts:
        before = first.setdefault(artifact.file.casefold(), artifact)
        if before is not artifact:
            problems.append(_collision(before, artifact))
    for artifact in artifacts:
        for folder in PurePosixPath(artifact.file.casefold()).parents:
            if str(folder) in first:
                problems.append(_collision(artifact, first[str(folder)]))
    return Plan(artifacts), problems


def _sitemap(artifacts: tuple[Artifact, ...]) -> Artifact:
    pages = tuple(one for one in artifacts if one.kind in FOUND)
    place = Place(f"Chapterhouse's own {addresses.SITEMAP}")
    return Artifact(addresses.SITEMAP, "sitemap", pages, place)


def _collision(before: Artifact, artifact: Artifact) -> Problem:
    message = f"wants the address {quoted(artifact.address)}, which {before.place.short()} has"
    return Problem(artifact.place, f"{message}; give one of them another name")
