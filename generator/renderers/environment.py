"""Jinja as themes know it: everything escaped, everything unknown an error."""

from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined

from generator.renderers.filters import FILTERS

_ESCAPING = "; from generator.renderers.escaping import escape\n"


class _Quick(Environment):
    """Compiles templates to code that escapes as `escaping` does."""

    def _generate(self, *arguments: Any, **options: Any) -> str:
        """Jinja's own hook. The first line imports what the rest needs, `escape` among it."""
        imports, _, code = super()._generate(*arguments, **options).partition("\n")
        return imports + _ESCAPING + code


def environment(loader: BaseLoader, *, is_quick: bool) -> Environment:
    """The environment of a theme's templates.

    A quick one reads attributes with no more ado, so that one which a view does not have is an
    AttributeError that names no line. The other one is for finding that line.
    """
    made = (_Quick if is_quick else Environment)(
        loader=loader,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
    )
    made.filters.update(FILTERS)
    if is_quick:
        made.getattr = getattr  # type: ignore[method-assign, assignment]
    return made
