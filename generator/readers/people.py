"""people/<slug>.md → Person."""

from generator.markup import Dialect
from generator.model import Link, Person
from generator.problems import Problem, Refused
from generator.readers import pictures, text_file
from generator.readers.context import Context
from generator.readers.fields.others import PersonFields
from generator.readers.folder import Folder


def read(folder: Folder, name: str, context: Context) -> tuple[Person, list[Problem]]:
    """The person in the file `name`, and no warning. Raises Refused."""
    file = text_file.read(folder, name, PersonFields)
    portrait = file.fields.portrait
    if portrait and (absence := folder.absence(portrait, "media")):
        file.problems.append(Problem(file.document.place("portrait"), absence))
    if file.problems:
        raise Refused(file.problems)
    person = Person(
        slug=file.slug,
        name=file.fields.name,
        place=file.place,
        aliases=tuple(file.fields.aliases),
        not_same_as=tuple(file.fields.not_same_as),
        links=tuple(Link(label, url) for label, url in file.fields.links.items()),
        portrait=portrait,
        picture=pictures.read(portrait, folder),
        bio=file.prose(Dialect(context.show.html)),
    )
    return person, []
