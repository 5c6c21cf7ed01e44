"""pages/<slug>.md → Page."""

from generator.markup import Dialect
from generator.model import Page
from generator.problems import Problem, Refused
from generator.readers import text_file
from generator.readers.context import Context
from generator.readers.fields.others import PageFields
from generator.readers.folder import Folder


def read(folder: Folder, name: str, context: Context) -> tuple[Page, list[Problem]]:
    """The page in the file `name`, and no warning. Raises Refused."""
    file = text_file.read(folder, name, PageFields)
    if file.problems:
        raise Refused(file.problems)
    page = Page(
        slug=file.slug, title=file.fields.title, place=file.place, body=file.prose(Dialect(context.show.html))
    )
    return page, []
