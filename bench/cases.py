"""What is compared with what, and the target of each."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Task:
    """One side of a case: who does what with which corpus."""

    who: str
    """ours, hugo, eleventy, pelican, python (starts and ends) or copy (of our output)."""
    corpus: str
    """The number of episodes; `t` behind it: with transcripts; `e`: with every part of the site."""
    state: str = "cold"
    """cold: nothing is there yet; edited: one body has changed; built: nothing has."""
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    about: str
    ours: Task
    other: Task
    targets: dict[str, float] = field(default_factory=dict)
    """The most that the median ratio may be, of `seconds` or `memory`."""
    quick: bool = False
    """Whether `--quick` measures it."""


_LEAN = ("--no-search", "--no-cards")

CASES = (
    Case("cold-200", "cold build of 200", Task("ours", "200"), Task("hugo", "200"), quick=True),
    Case("cold-1000", "cold build of 1,000", Task("ours", "1000"), Task("hugo", "1000"),
         {"seconds": 0.8}, quick=True),
    Case("cold-5000", "cold build of 5,000", Task("ours", "5000"), Task("hugo", "5000"),
         {"seconds": 0.7, "memory": 0.2}),
    Case("transcripts-200", "cold build of 200 with transcripts", Task("ours", "200t"), Task("hugo", "200t"),
         {"seconds": 0.45}, quick=True),
    Case("eleventy-1000", "cold build of 1,000", Task("ours", "1000"), Task("eleventy", "1000"),
         {"seconds": 0.5}, quick=True),
    Case("pelican-1000", "cold build of 1,000", Task("ours", "1000"), Task("pelican", "1000"),
         {"seconds": 0.28}, quick=True),
    Case("edit-1000", "one body of 1,000 edited", Task("ours", "1000", "edited"),
         Task("hugo", "1000", "edited"), {"seconds": 0.065}, quick=True),
    Case("edit-5000", "one body of 5,000 edited", Task("ours", "5000", "edited"),
         Task("hugo", "5000", "edited"), {"seconds": 0.02}),
    Case("nothing-1000", "nothing to do, of 1,000", Task("ours", "1000", "built"),
         Task("hugo", "1000", "built"), {"seconds": 0.015}, quick=True),
    Case("start-1000", "nothing to do, of 1,000", Task("ours", "1000", "built"),
         Task("python", "1000", "built"), {"seconds": 3.0}, quick=True),
    Case("growth", "cold build of 5,000, to one of 1,000", Task("ours", "5000"), Task("ours", "1000"),
         {"seconds": 5.0}),
    Case("everything-5000", "cold build of 5,000 with every part, to the plain set",
         Task("ours", "5000e", options=_LEAN), Task("hugo", "5000"), {"seconds": 1.2}),
    Case("floor-1000", "copying our output, to making it", Task("copy", "1000", "built"),
         Task("ours", "1000"), quick=True),
)  # fmt: skip
