"""Table cells aligned by class: a style attribute would need a hole in the Content-Security-Policy."""

from markdown_it.rules_core import StateCore


def rule(state: StateCore) -> None:
    """Turn `style="text-align:right"` into `class="align-right"`."""
    for token in state.tokens:
        style = str(token.attrs.pop("style", ""))
        if style:
            token.attrSet("class", style.replace("text-align:", "align-"))
