"""A theme as it is used for one show: its templates, assets and words. Themes are trusted, unlike content."""

from functools import cached_property

from generator.digest import digest
from generator.record import Record
from generator.theme.tokens import Token
from generator.theme.words import Words


class Asset(Record):
    """A file that pages need, named by its content so that it may be cached for ever."""

    name: str
    """As templates ask for it: `style.css`."""
    hashed_name: str
    """As it is published: `style.3f9a1c04.css`."""
    data: bytes


class Template(Record):
    file: str
    """Where it stands."""
    text: str


class Templates(Record, dict=True, gc=True):
    """What pages are made of."""

    folder: str
    """That of the theme."""
    by_name: dict[str, Template]
    """A template that another theme's stands in place of is called by its theme too: `default/home.html`."""
    words: Words
    """Those of the show's language, which are compiled into the templates."""

    @cached_property
    def digest(self) -> str:
        """Of all that compiled templates are made from."""
        parts = (part for name, one in self.by_name.items() for part in (name, one.text))
        return digest("\0".join((*parts, self.words.digest)).encode())


class Theme(Record):
    name: str
    templates: Templates
    assets: tuple[Asset, ...]
    tokens: dict[str, Token]
    """The colours and sizes that stylesheets use, by name."""

    @property
    def words(self) -> Words:
        return self.templates.words
