"""How many files hosts take, of what kinds those of a site are, and how many it has without a part of it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from generator.plan.artifact import Artifact
from generator.plan.sections import SECTIONS
from generator.plan.site import Site
from generator.record import Record

INDEX = "index"
"""Stands among the kinds for the files of the index of the search."""
NAMES = {
    "quote": "pages of quotations", "quotes_by": "lists of quotations", "episode": "pages of episodes",
    "reference": "pages of references", "person": "pages of people", "topic": "pages of topics",
    "card": "cards", "picture": "smaller pictures", "file": "files of yours", "alias": "aliases",
    "transcript_vtt": "transcripts", INDEX: "files of the search's index",
}  # fmt: skip
COPIES = ("episode_md", "episode_json", "episode_bib", "chapters_json", "transcript_srt", "transcript_json")
"""Kinds that are told as one."""
PARTS = ("copies", "cards", "years", "quote_pages", "references", "search")
"""What may be left out, what fewest visitors miss first."""


class Host(Record):
    name: str
    files: int
    """The most that it takes."""


HOSTS = (Host("Cloudflare Pages' free plan", 20_000),)


class Files(Record):
    """The files of a site."""

    site: Site
    artifacts: tuple[Artifact, ...]
    index: int
    """Files of the index of the search; 0 where it is not made yet."""
    left_out: frozenset[str] = frozenset()
    """What show.yaml leaves out already."""

    @property
    def count(self) -> int:
        """With the list of what builds made."""
        return len(self.artifacts) + self.index + 1

    def kinds(self, most: int) -> list[tuple[str, int]]:
        """Those that have most files, by name."""
        found = Counter(_name(one.kind) for one in self.artifacts)
        found[NAMES[INDEX]] = self.index
        del found[""]
        return [(name, count) for name, count in found.most_common(most) if count]

    def without(self, parts: Iterable[str]) -> int:
        """How many files it has without these."""
        leave_out = self.site.show.leave_out.union(parts)
        site = replace(self.site, show=replace(self.site.show, leave_out=leave_out))
        index = 0 if site.leaves_out("search") else self.index
        sitemap, manifest = 1, 1
        return sum(1 for section in SECTIONS for _ in section(site)) + index + sitemap + manifest


def remedy(files: Files, most: int) -> tuple[Sequence[str], int]:
    """What to leave out so that there are no more than `most`, and how many there are then: one part, or as
    few as suffice. All parts where they do not.
    """
    counts = {part: files.without((part,)) for part in PARTS if not files.site.leaves_out(part)}
    for part, count in counts.items():
        if count <= most:
            return (part,), count
    chosen: list[str] = []
    count = files.count
    for part in sorted(_worth(counts, files.count), key=lambda part: counts[part]):
        chosen.append(part)
        count = files.without(chosen)
        if count <= most:
            break
    return chosen, count


def _worth(counts: dict[str, int], count: int) -> Iterator[str]:
    """Parts without which there are fewer files."""
    return (part for part, left in counts.items() if left < count)


def _name(kind: str) -> str:
    return "copies of episodes" if kind in COPIES else NAMES.get(kind, "")
