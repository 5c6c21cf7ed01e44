"""Views → HTML, through a theme's templates. The one door to Jinja."""

import traceback
from functools import cached_property
from typing import Any

from jinja2 import Environment, TemplateError, TemplateNotFound, TemplateSyntaxError

from generator.problems import Misused, Place, Problem, quoted
from generator.renderers.closure import closures
from generator.renderers.environment import environment
from generator.renderers.kept import loader
from generator.renderers.shelf import Shelf
from generator.renderers.sources import Sources
from generator.theme.theme import Templates


class Pages:
    """The templates of one theme. Everything is escaped but what a view calls html."""

    def __init__(self, templates: Templates, shelf: Shelf | None = None) -> None:
        """`shelf` is where compiled templates are kept between builds."""
        self._templates = templates
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
        sources = {name: one.text for name, one in self._templates.by_name.items()}
        return closures(sources, self._templates.words.digest)

    def _from_source(self, template: str, view: Any) -> bytes:
        """The same from the templates' own text, so that a fault has a place in it."""
        try:
            return _rendered(self._source, template, view)
        except TemplateError as fault:
            raise self._misused(fault) from fault

    def _misused(self, fault: TemplateError) -> Misused:
        said = f"{fault.message}; correct the template"
        if isinstance(fault, TemplateNotFound):
            said = f"there is no template {quoted(fault.name)}; write it, or extend a theme that has it"
        return Misused([Problem(self._place(fault), said)])

    def _place(self, fault: TemplateError) -> Place:
        """The innermost line of a template that the fault came through."""
        if isinstance(fault, TemplateSyntaxError):
            return Place(str(fault.filename or fault.name or ""), fault.lineno)
        files = {one.file for one in self._templates.by_name.values()}
        steps = traceback.extract_tb(fault.__traceback__)
        own = [step for step in steps if step.filename in files]
        return Place(own[-1].filename, own[-1].lineno or 0) if own else Place(self._templates.folder)

    @cached_property
    def _environment(self) -> Environment:
        return environment(loader(self._templates, self._shelf), self._templates.words, is_quick=True)

    @cached_property
    def _source(self) -> Environment:
        return environment(Sources(self._templates), self._templates.words, is_quick=False)


def _rendered(environment: Environment, template: str, view: Any) -> bytes:
    return environment.get_template(template).render(page=view, frame=view.frame).encode()
