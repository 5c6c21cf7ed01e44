"""topics/<slug>.md → Topic."""

from generator.markup import Dialect
from generator.model import Show, Topic
from generator.problems import Refused
from generator.readers import text_file
from generator.readers.fields.others import TopicFields
from generator.readers.folder import Folder


def read(folder: Folder, name: str, show: Show) -> Topic:
    """The topic in the file `name`. Raises Refused."""
    file = text_file.read(folder, name, TopicFields)
    if file.problems:
        raise Refused(file.problems)
    return Topic(
        slug=file.slug,
        title=file.fields.title,
        place=file.place,
        aliases=tuple(file.fields.aliases),
        description=file.fields.description,
        notes=file.prose(Dialect(show.html)),
    )
