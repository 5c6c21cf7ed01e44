"""Tokens as HTML."""

from collections.abc import Sequence

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict


class Renderer(RendererHTML):
    """Writes tags that have no attributes, most of all, with no more ado."""

    def renderToken(  # noqa: N802  # markdown-it's name
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """The tag of the token at `idx`."""
        token = tokens[idx]
        if token.attrs or token.hidden or token.nesting == 0:
            return super().renderToken(tokens, idx, options, env)
        if token.nesting == -1:
            return f"</{token.tag}>\n" if token.block else f"</{token.tag}>"
        if token.block and ((idx and tokens[idx - 1].hidden) or tokens[idx + 1].type != "inline"):
            return super().renderToken(tokens, idx, options, env)
        return f"<{token.tag}>"
