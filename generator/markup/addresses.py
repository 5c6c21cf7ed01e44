"""Addresses in running text: whole ones with a scheme, so that `e.example` stays text."""

from linkify_it import LinkifyIt

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
