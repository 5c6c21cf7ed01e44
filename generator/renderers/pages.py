"""Views → HTML, through a theme's templates. The one door to Jinja."""

import traceback
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    TemplateError,
    TemplateSyntaxError,
)

from generator.problems import Misused, Place, Problem
from generator.renderers.closure import closures
from generator.renderers.environment import environment
from generator.renderers.kept import loader
from generator.renderers.shelf import Shelf
from generator.theme.theme import Theme


class Pages:
    """The templates of one theme. Everything is escaped but what a view calls html."""

    def __init__(self, theme: Theme, shelf: Shelf | None = None) -> None:
        """`shelf` is where compiled templates are kept between builds."""
        self._theme = theme
        self._shelf = shelf

    def render(self, template: str, view: Any) -> bytes:
        """The page `template` makes of `view`, which it knows as `page`.

        Raises Misused, with the template's line, for a fault of the theme.
        """
        try:
            return _rendered(self._environment, template, view)
        except (TemplateError, AttributeError):
            return self._from_source(template, view)

    def closures(self) -> dict[str, str]:
        """The digest of each template with all that it needs, words too, by name."""
        return closures(self._theme.sources, self._theme.words.digest)

    def _from_source(self, template: str, view: Any) -> bytes:
        """The same from the templates' own text, so that a fault has a place in it."""
        try:
            return _rendered(self._source, template, view)
        except TemplateError as fault:
            raise self._misused(fault) from fault

    def _misused(self, fault: TemplateError) -> Misused:
        return Misused([Problem(self._place(fault), f"{fault.message}; correct the template")])

    def _place(self, fault: TemplateError) -> Place:
        """The innermost line of a template that the fault came through."""
        if isinstance(fault, TemplateSyntaxError):
            name = fault.filename or self._theme.templates / str(fault.name or "")
            return Place(str(name), fault.lineno)
        steps = traceback.extract_tb(fault.__traceback__)
        own = [step for step in steps if Path(step.filename).is_relative_to(self._theme.templates)]
        return Place(own[-1].filename, own[-1].lineno or 0) if own else Place(str(self._theme.templates))

    @cached_property
    def _environment(self) -> Environment:
        return environment(loader(self._theme, self._shelf), self._theme.words, is_quick=True)

    @cached_property
    def _source(self) -> Environment:
        return environment(FileSystemLoader(self._theme.templates), self._theme.words, is_quick=False)


def _rendered(environment: Environment, template: str, view: Any) -> bytes:
    return environment.get_template(template).render(page=view, frame=view.frame).encode()
