"""Whom transcripts name and nobody knows."""

from collections import Counter
from collections.abc import Iterator

from generator.indexes.names import Names
from generator.indexes.people import PersonEntry
from generator.model import Archive
from generator.problems import Place, Problem, quoted, warning
from generator.slugs import key

MOST = 12
"""How many are told by name."""


def unknown_speakers(archive: Archive, people: Names[PersonEntry]) -> Iterator[Problem]:
    """One warning for all speakers of transcripts who are credited, quoted and described nowhere."""
    spellings: dict[str, str] = {}
    episodes: Counter[str] = Counter()
    for episode in archive.episodes:
        if unknown := {key(name): name for name in episode.speakers if name not in people}:
            spellings = {**unknown, **spellings}
            episodes.update(list(unknown))
    if episodes:
        told = sorted(episodes, key=lambda one: (-episodes[one], one))
        names = [f"{quoted(spellings[one])} ({_episodes(episodes[one])})" for one in told[:MOST]]
        names += [f"{len(told) - MOST} more"] if len(told) > MOST else []
        remedy = "correct the names, write them as 'guests', or as 'aliases' of a person"
        said = f"name speakers whom nothing else names: {', '.join(names)}; {remedy}"
        yield warning(Place(f"{archive.folder}/transcripts"), said)


def _episodes(number: int) -> str:
    return f"{number:,} episodes" if number > 1 else "1 episode"
