"""A theme as it is used for one show: its templates, assets and words. Themes are trusted, unlike content."""

from pathlib import Path

from generator.digest import digest
from generator.record import Record
from generator.theme.words import Words


class Asset(Record):
    """A file that pages need, named by its content so that it may be cached for ever."""

    name: str
    """As templates ask for it: `style.css`."""
    hashed_name: str
    """As it is published: `style.3f9a1c04.css`."""
    data: bytes


class Theme(Record):
    name: str
    templates: Path
    sources: dict[str, str]
    """The text of each template, by name."""
    assets: tuple[Asset, ...]
    words: Words
    """Of the show's language."""

    @property
    def digest(self) -> str:
        """Of all templates together, and of the words that are compiled into them."""
        parts = (part for both in self.sources.items() for part in both)
        return digest("\0".join((*parts, self.words.digest)).encode())
