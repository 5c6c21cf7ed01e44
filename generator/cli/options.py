"""The commands and their options, as data."""

TYPE_CHECKING = False  # as typing says it; importing typing costs as much as a build with nothing to do
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WORD, COUNT, FLAG, ONE_OF = "word", "count", "flag", "one of"
"""What an option takes: a word, a number from 1, nothing, or one of some words with `,` between."""

SITE = (
    ("content", WORD, "content", "DIR", "read from DIR"),
    ("output", WORD, "output", "DIR", "write to DIR"),
    ("theme", WORD, "", "NAME", "use this theme, not the show's"),
    ("base_url", WORD, "", "URL", "where the site will stand, not the show's"),
    ("jobs", COUNT, 0, "N", "use N processes, not one for each core"),
    ("drafts", FLAG, False, "", "publish drafts too"),
    ("future", FLAG, False, "", "publish episodes dated in the future too"),
    ("no_search", FLAG, False, "", "leave the search out"),
    ("no_cards", FLAG, False, "", "leave the pictures for links out"),
    ("strict", FLAG, False, "", "treat warnings as errors"),
    ("quiet", FLAG, False, "", "print problems only"),
)
"""Of every command that knows a whole site: name, kind, default, what its value is called, what it is for."""

OPTIONS: "Mapping[str, tuple[tuple[str, str, object, str, str], ...]]" = {
    "build": (
        *SITE,
        ("clean", FLAG, False, "", "write every file anew"),
        ("json", FLAG, False, "", "print what was done as JSON"),
        ("profile", FLAG, False, "", "print where the time went"),
    ),
    "check": (
        *SITE,
        ("format", ONE_OF, "text", "text,json,github", "how problems are said"),
    ),
    "quotes": (
        ("content", WORD, "content", "DIR", "read from DIR"),
        ("output", WORD, "output", "DIR", "the site of that content"),
        ("jobs", COUNT, 0, "N", "use N processes, not one for each core"),
        ("json", FLAG, False, "", "print the table as JSON"),
        ("write", FLAG, False, "", "put found times into front matter"),
        ("dry_run", FLAG, False, "", "show what --write would change, and change nothing"),
    ),
}
"""By command."""


class Parsed:
    """A command and the value of each of its options."""

    content: str
    output: str
    theme: str
    base_url: str
    jobs: int
    clean: bool = False
    drafts: bool
    future: bool
    no_search: bool
    no_cards: bool
    strict: bool
    quiet: bool
    json: bool = False
    profile: bool = False
    format: str = "text"
    write: bool = False
    dry_run: bool = False

    def __init__(self, command: str, values: "Mapping[str, object]") -> None:
        self.command = command
        self.__dict__.update(values)


def parsed(given: "Sequence[str]") -> "Parsed":
    """What `given` says. Ends the program, with code 2, where it says nothing that can be done."""
    if simple := _spelled_out(given):
        return simple
    from generator.cli.arguments import parse

    return parse(given)


def _spelled_out(given: "Sequence[str]") -> "Parsed | None":
    """What `given` says where every option in it is written in full, its value the next word; None where
    it is not so simple, or may be wrong. That is for argparse, which takes longer to load than to build
    nothing.
    """
    command, *words = given
    options = {f"--{name.replace('_', '-')}": (name, kind) for name, kind, *_ in OPTIONS.get(command, ())}
    values = {name: default for name, _, default, *_ in OPTIONS.get(command, ())}
    left = iter(words)
    for word in left:
        name, kind = options.get(word, ("", ""))
        value = True if kind == FLAG else next(left, "") if kind == WORD else ""
        if not value or str(value).startswith("-"):
            return None
        values[name] = value
    return Parsed(command, values) if values else None
