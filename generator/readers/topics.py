"""topics/<slug>.md → Topic."""

from generator.markup import Dialect
from generator.model import Topic
from generator.problems import Problem, Refused
from generator.readers import text_file
from generator.readers.context import Context
from generator.readers.fields.others import TopicFields
from generator.readers.folder import Folder


def read(folder: Folder, name: str, context: Context) -> tuple[Topic, list[Problem]]:
    """The topic in the file `name`, and no warning. Raises Refused."""
    file = text_file.read(folder, name, TopicFields)
    if file.problems:
        raise Refused(file.problems)
    topic = Topic(
        slug=file.slug,
        title=file.fields.title,
        place=file.place,
        aliases=tuple(file.fields.aliases),
        description=file.fields.description,
        notes=file.prose(Dialect(context.show.html)),
    )
    return topic, []
