"""Views → HTML, through a theme's templates. The one door to Jinja."""

import traceback
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)

from generator.problems import Misused, Place, Problem
from generator.renderers.filters import FILTERS
from generator.theme import Theme


class Pages:
    """The templates of one theme. Everything is escaped but what a view calls html."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def render(self, template: str, view: Any) -> bytes:
        """The page `template` makes of `view`, which it knows as `page`.

        Raises Misused, with the template's line, for a fault of the theme.
        """
        try:
            return self._environment.get_template(template).render(page=view, frame=view.frame).encode()
        except TemplateError as fault:
            raise Misused([Problem(self._place(fault), f"{fault.message}; correct the template")]) from fault

    def _place(self, fault: TemplateError) -> Place:
        """The innermost line of a template that the fault came through."""
        if isinstance(fault, TemplateSyntaxError):
            return Place(str(fault.filename or fault.name), fault.lineno)
        steps = traceback.extract_tb(fault.__traceback__)
        own = [step for step in steps if Path(step.filename).is_relative_to(self._theme.templates)]
        return Place(own[-1].filename, own[-1].lineno or 0) if own else Place(str(self._theme.templates))

    @cached_property
    def _environment(self) -> Environment:
        environment = Environment(
            loader=FileSystemLoader(self._theme.templates),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
            auto_reload=False,
        )
        environment.filters.update(FILTERS)
        return environment
