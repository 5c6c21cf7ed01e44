"""Addresses in running text: whole ones with a scheme, so that `e.example` stays text."""

from linkify_it import LinkifyIt
from markdown_it.rules_inline import StateInline, linkify

OPTIONS = {"fuzzy_link": False, "fuzzy_email": False}


class Addresses(LinkifyIt):  # type: ignore[misc]  # it has no types
    """A search that is not begun where there is no scheme: it goes through every letter of a text."""

    def __init__(self) -> None:
        super().__init__(options=OPTIONS)

    def pretest(self, text: str) -> bool:
        """Whether an address may stand in `text`."""
        return "//" in text or "mailto:" in text.lower()

    def test(self, text: str) -> bool:
        """Whether an address stands in `text`."""
        return self.pretest(text) and bool(super().test(text))


def rule(state: StateInline, silent: bool) -> bool:
    """Read the address whose scheme ends where the parser stands.

    Only looking ahead, markdown-it keeps none of the letters that the scheme would be among, and may take
    others for it and stand still.
    """
    return not silent and linkify(state, silent)
