"""A theme from its folders: what it has itself, over what it extends."""

import hashlib
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from generator.problems import Place
from generator.theme import files, strings
from generator.theme.accent import derived
from generator.theme.chain import Layer, base, chain
from generator.theme.colour import Colour
from generator.theme.theme import Asset, Template, Templates, Theme
from generator.theme.tokens import Token, with_tokens
from generator.theme.words import Words

STYLE = ".css"
MORE = ".more.css"
"""How the name of a stylesheet ends that is added to the end of another: `style.more.css` to `style.css`."""


def load(layers: Sequence[Layer], language: str, accent: Colour | None = None) -> Theme:
    """The theme of a chain (`chain.chain`) in a language; with an accent of the show, where it can be read.

    Raises Misused for words that cannot be used.
    """
    words = strings.load(_spoken(layers), language)
    tokens = tokens_of(layers)
    if accent:
        tokens |= derived(accent, tokens)
    return Theme(layers[-1].name, _templates(layers, words), _assets(layers, tokens, words), tokens)


def templates(name: str, project: Path, words: Words) -> Templates:
    """The templates alone of the theme `name`, which say words that are known already."""
    return _templates(chain(name, project, Place("--theme")), words)


def tokens_of(layers: Sequence[Layer]) -> dict[str, Token]:
    return {name: one for layer in layers for name, one in layer.settings.tokens.items()}


def _spoken(layers: Sequence[Layer]) -> list[Layer]:
    """Whose words there are: every theme can say what the default one does."""
    first = base()
    return [first, *(layer for layer in layers if layer.folder != first.folder)]


def _templates(layers: Sequence[Layer], words: Words) -> Templates:
    found: dict[str, Template] = {}
    of: dict[str, str] = {}
    for layer in layers:
        for name, path in files.within(layer.folder / "templates").items():
            if name in found:
                found[f"{of[name]}/{name}"] = found[name]
            found[name] = Template(path.as_posix(), files.text(path))
            of[name] = layer.name
    return Templates(layers[-1].folder.as_posix(), found, words)


def _assets(layers: Sequence[Layer], tokens: dict[str, Token], words: Words) -> tuple[Asset, ...]:
    found: dict[str, bytes] = {}
    for layer in layers:
        for name, path in files.beside(layer.folder / "assets").items():
            if name.endswith(MORE):
                whole = name.removesuffix(MORE) + STYLE
                found[whole] = found.get(whole, b"") + b"\n" + files.data(path)
            else:
                found[name] = files.data(path)
    return tuple(_asset(name, _styled(name, data, tokens, words)) for name, data in sorted(found.items()))


def _styled(name: str, data: bytes, tokens: dict[str, Token], words: Words) -> bytes:
    return with_tokens(data.decode(), tokens, words.say).encode() if name.endswith(STYLE) else data


def _asset(name: str, data: bytes) -> Asset:
    path = PurePosixPath(name)
    sha256 = hashlib.sha256(data).hexdigest()[:8]
    return Asset(name, f"{path.stem}.{sha256}{path.suffix}", data)
