"""The text of templates, as Jinja asks for it."""

from collections.abc import Callable

from jinja2 import BaseLoader, Environment, TemplateNotFound

from generator.theme.theme import Templates


class Sources(BaseLoader):
    def __init__(self, templates: Templates) -> None:
        self._templates = templates.by_name

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        found = self._templates.get(template)
        if found is None:
            raise TemplateNotFound(template)
        return found.text, found.file, lambda: True

    def list_templates(self) -> list[str]:
        return sorted(self._templates)
