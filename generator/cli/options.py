"""The commands and their options, as data."""

TYPE_CHECKING = False  # as typing says it; importing typing costs as much as a build with nothing to do
if TYPE_CHECKING:
    from collections.abc import Mapping

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

    def __init__(self, command: str, values: "Mapping[str, object]") -> None:
        self.command = command
        self.__dict__.update(values)


def defaults(command: str) -> Parsed:
    """The command without any option."""
    return Parsed(command, {name: default for name, _, default, _, _ in OPTIONS[command]})
