"""Only the text of a few episodes has changed: what shows it is made, and nothing else is looked at."""

from collections.abc import Iterator
from typing import TypeAlias

from generator.build.bytes import bytes_of, fingerprint_of
from generator.build.change import Pieces, Published
from generator.build.ground import Ground
from generator.build.publish import MANIFEST, Publication, disk
from generator.build.state import Made, State
from generator.feeds import notes, proof
from generator.feeds.notes import Spliced
from generator.last import Last
from generator.model import Episode, stored
from generator.pagefind.program import is_installed
from generator.plan import addresses, of_episode
from generator.plan.artifact import Artifact
from generator.plan.remembered import Asked, Known, remembered
from generator.readers.folder import Folder
from generator.readers.kept import Entry
from generator.readers.retold import MoreChanged, reread
from generator.renderers.pages import Pages
from generator.stamps import stamp_of
from generator.theme.loading import templates
from generator.views.feed import item
from generator.views.item import ItemView
from generator.views.registry import view_of

UNKNOWN = b""
"""The fingerprint of a feed in which an item is another: what all of it is made from is not known here, so
that the next plan makes it again."""

_MadeFiles: TypeAlias = dict[str, tuple[Made, bytes | Spliced]]


class Retelling:
    """A build of a site of which the last build made everything but the new text of some episodes.

    Its methods raise MoreChanged, Unanswered where a page asks what it did not ask then, and Forgotten;
    nothing is changed by that.
    """

    def __init__(self, ground: Ground, state: State, folder: Folder, last: Last) -> None:
        self.state, self.folder, self.last = state, folder, last
        self.output, self.site = ground.options.output, ground.output
        self.known: Known = state.known(self.site)
        if "search" not in self.known.show.leave_out and is_installed():
            raise MoreChanged  # the index is made as a whole, from everything that can be found
        project, known = ground.cache.parent, self.known
        chosen = templates(known.theme, project, known.words)
        self.pages = Pages(chosen, ground.shelf(known.show.leave_out))

    def published(self, names: list[str]) -> Published:
        """Make what shows the text of the episodes in the files `names`."""
        entries = {name: self.state.entry(name) for name in names}
        new = {name: reread(self.folder, entry, self.known.show) for name, entry in entries.items()}
        with Publication(self.output) as publication:
            made: _MadeFiles = {}
            for name in names:
                self._make(entries[name], new[name], made)
            contents = {file: _content(data) for file, (_, data) in made.items()}
            # A feed was read to be spliced, and is another.
            staged = [
                file
                for file, one in contents.items()
                if isinstance(one, Pieces) or publication.differs(file, one)
            ]
            for file in staged:
                publication.stage(file, contents[file])
            publication.commit(staged, publication.made)
        before = self.state.made_of(self.site, list(made))
        after = {file: one for file, (one, _) in made.items()}
        self.state.keep_texts(self.site, stamp_of(self.output / MANIFEST), after, new, self.folder.known())
        files, size, _ = self.last.counts
        size += sum(after[file].size - before[file].size for file in after)
        strangers = tuple(self.last.strangers_in(str(self.output)))
        return Published(files, len(staged), files - len(staged), 0, size, strangers)

    def _make(self, old: Entry, new: Entry, made: _MadeFiles) -> None:
        """Add the files that show the text of one episode to `made`; one not published shows nowhere."""
        before, after = (stored.load(Episode, entry.value) for entry in (old, new))
        self._refuse_warned(after)
        page = addresses.output_file(addresses.episode(after.slug))
        kept = self.state.made_of(self.site, [page]).get(page)
        asked = stored.load(Asked, kept.answers) if kept and kept.answers else None
        if (asked.outline if asked else self.known.unshown.get(old.name)) != old.outline:
            raise MoreChanged  # since this site was made: another build has read it
        if kept is None or asked is None:
            return  # its text is shown nowhere
        setting = remembered(self.known, asked.answers, after)
        for artifact in self._shown(after):
            view = view_of(setting, artifact)
            data = bytes_of(self.pages, artifact, view)
            answers = kept.answers if artifact.file == page else b""
            fingerprint = fingerprint_of(self.known.closures, artifact, view, answers)
            made[artifact.file] = (Made(fingerprint, len(data), answers), data)
        if after.enclosure:
            was = remembered(self.known, asked.answers, before)
            self._splice(before, (item(was, before.slug), item(setting, after.slug)), made)

    def _shown(self, one: Episode) -> Iterator[Artifact]:
        files = (*of_episode.pages(one), *of_episode.copies(one, self.known.show.leave_out))
        return (artifact for artifact in files if artifact.kind in of_episode.SHOW_NOTES)

    def _refuse_warned(self, one: Episode) -> None:
        """A warning of a link or a quotation in the text names a line, which may be another now."""
        if (one.links or one.notes.said) and any(
            line.startswith(f"{one.place.file}:") for line in self.last.said
        ):
            raise MoreChanged

    def _splice(self, one: Episode, items: tuple[ItemView, ItemView], made: _MadeFiles) -> None:
        """Put the episode's new notes into every feed that has it, in place of those it had."""
        for file, feed in self._feeds(one, items[0], made):
            splice = notes.splice(feed.before, *items)
            if splice is None:
                raise MoreChanged
            proof.prove_splice(file, feed.before, splice, items[1])
            if items[0] != items[1]:
                feed = Spliced(feed.before, (*feed.splices, splice))
                made[file] = (Made(UNKNOWN, sum(map(len, feed.pieces()))), feed)

    def _feeds(self, one: Episode, old: ItemView, made: _MadeFiles) -> Iterator[tuple[str, Spliced]]:
        """The feeds that have an episode: the document of its year, where years have some, and the newest in
        the one that is subscribed to.
        """
        years = [] if self.known.show.feed.limit is None else [addresses.volume(one.date.year)]
        files = map(addresses.output_file, (*years, addresses.FEED))
        there = self.state.made_of(self.site, files)
        if not there:
            raise MoreChanged
        for number, file in enumerate(there):
            known = made[file][1] if file in made else None
            feed = known if isinstance(known, Spliced) else Spliced(disk.read(self.output / file))
            # The first has it: one that has not is of another kind, for which `splice` gives None.
            if number == 0 or notes.is_in(feed.before, old):
                yield file, feed


def _content(data: bytes | Spliced) -> bytes | Pieces:
    return Pieces(tuple(data.pieces())) if isinstance(data, Spliced) else data
