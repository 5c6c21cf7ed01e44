"""show.yaml → the show and its theme: what of a site there is before the content is read."""

from generator.build.ground import Ground
from generator.build.options import Options
from generator.model import Show
from generator.problems import Place, Problem, quoted
from generator.readers import show
from generator.readers.folder import Folder
from generator.record import Record
from generator.renderers.shelf import Shelf
from generator.theme.accent import fault
from generator.theme.chain import chain
from generator.theme.colour import parse
from generator.theme.loading import load, tokens_of
from generator.theme.theme import Theme


class Dress(Record, gc=True):
    """The show, and what it is shown in."""

    show: Show
    theme: Theme
    shelf: Shelf | None
    """Where the theme's templates are kept."""
    problems: tuple[Problem, ...]

    def compile(self) -> None:
        """Compile the templates and keep them, unless a build before has."""
        if self.shelf is not None and not self.shelf.has(self.theme.templates):
            from generator.renderers.kept import keep

            keep(self.theme.templates, self.shelf)


def dress(ground: Ground, folder: Folder) -> Dress:
    """What the archive in `folder` is shown in.

    Raises Misused where it is no archive, or its theme cannot be used.
    """
    of, faults = show.opened(folder)
    theme, unfit = theme_of(ground.options, of)
    shelf = ground.shelf(of.leave_out | ground.options.leave_out)
    return Dress(of, theme, shelf, (*faults, *unfit))


def theme_of(options: Options, show: Show) -> tuple[Theme, list[Problem]]:
    """The theme that is asked for, and what is wrong with the show's accent, which it then has not.

    Raises Misused where there is no theme of its name, and for what cannot be used of it.
    """
    place = Place("--theme") if options.theme else show.theme.place
    layers = chain(options.theme or show.theme.name, options.content.parent, place)
    accent, written = None, show.theme.accent
    if written:
        accent = parse(written)
        if said := fault(accent, tokens_of(layers)):
            problem = Problem(show.theme.accent_place, f"{quoted(written)} {said}")
            return load(layers, show.language), [problem]
    return load(layers, show.language, accent), []
