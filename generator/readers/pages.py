"""pages/<slug>.md → Page."""

from generator.markup import Dialect
from generator.model import Page, Show
from generator.problems import Refused
from generator.readers import text_file
from generator.readers.fields.others import PageFields
from generator.readers.folder import Folder


def read(folder: Folder, name: str, show: Show) -> Page:
    """The page in the file `name`. Raises Refused."""
    file = text_file.read(folder, name, PageFields)
    if file.problems:
        raise Refused(file.problems)
    return Page(
        slug=file.slug, title=file.fields.title, place=file.place, body=file.prose(Dialect(show.html))
    )
