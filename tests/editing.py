"""Edits of an archive, each of which undoes itself when it is made again."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.renderers import shelf
from tests.conftest import PROJECT
from tests.pictures import png
from tests.recordings import wave_of

FIXTURE = Path(__file__).parent / "fixtures/garden.txt"

Edit = Callable[[Path], None]
"""Given the folder above content/."""


@dataclass(frozen=True)
class Swap:
    """One text of a file, where it first stands, for another. Nothing where there is neither."""

    file: str
    one: str
    other: str

    def __call__(self, root: Path) -> None:
        path = root / self.file
        if path.exists():
            text = path.read_bytes().decode()
            was, now = (self.other, self.one) if self._is_made(text) else (self.one, self.other)
            path.write_bytes(text.replace(was, now, 1).encode())

    def _is_made(self, text: str) -> bool:
        return self.other in text if self.one in self.other else self.one not in text


@dataclass(frozen=True)
class There:
    """A file that is there, or is not; only its first text is known."""

    file: str
    text: str = "something\n"

    def __call__(self, root: Path) -> None:
        path, aside = root / self.file, root / "aside" / self.file
        if path.exists():
            move(path, aside)
        elif aside.exists():
            move(aside, path)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self.text, encoding="utf-8")


@dataclass(frozen=True)
class Replaced:
    """The bytes of a file for others."""

    file: str
    other: bytes

    def __call__(self, root: Path) -> None:
        path, aside = root / self.file, root / f"aside/{len(self.other)}" / self.file
        if path.exists() and path.read_bytes() != self.other:
            move(path, aside)
            path.write_bytes(self.other)
        elif aside.exists():
            move(aside, path)


@dataclass(frozen=True)
class Renamed:
    one: str
    other: str

    def __call__(self, root: Path) -> None:
        one, other = root / self.one, root / self.other
        if one.exists():
            move(one, other)
        elif other.exists():
            move(other, one)


@dataclass(frozen=True)
class Together:
    edits: tuple[Edit, ...]

    def __call__(self, root: Path) -> None:
        for edit in self.edits:
            edit(root)


@dataclass(frozen=True)
class Touched:
    """Written again as it was."""

    file: str

    def __call__(self, root: Path) -> None:
        path = root / self.file
        if path.exists():
            path.write_bytes(path.read_bytes())


def move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    os.replace(source, target)


def kept(root: Path) -> Iterator[Path]:
    """What builds remember: the state, and what is known of the last builds."""
    return (path for path in sorted((root / ".cache").glob("*")) if path.is_file())


def forget_all(root: Path) -> None:
    shutil.rmtree(root / ".cache", ignore_errors=True)


def forget_templates(root: Path) -> None:
    """But for those that another test is just compiling."""
    for place in shelf.folder(root / ".cache").glob("[!.]*"):
        if "." not in place.name:
            shutil.rmtree(place, ignore_errors=True)


def forget_site(root: Path) -> None:
    shutil.rmtree(root / "output", ignore_errors=True)


def nothing(root: Path) -> None:
    """No edit at all."""


@dataclass(frozen=True)
class Damaged:
    """What is remembered under names that begin so, cut short to a part of it, or overwritten."""

    name: str
    part: float
    by: bytes = b""

    def __call__(self, root: Path) -> None:
        for path in kept(root):
            if path.name.startswith(self.name):
                data = path.read_bytes()
                path.write_bytes(data[: int(len(data) * self.part)] + self.by)


@dataclass(frozen=True)
class Lost:
    """What is remembered under names that begin so, taken away."""

    name: str

    def __call__(self, root: Path) -> None:
        for path in kept(root):
            if path.name.startswith(self.name):
                path.unlink()


def laid_out(root: Path) -> None:
    """The archive of the fixture, with themes of its own: one is the default one, another extends that."""
    pieces = FIXTURE.read_text(encoding="utf-8").split("-- content/")[1:]
    for piece in pieces:
        name, _, text = piece.partition(" --\n")
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (root / "content/media").mkdir()
    (root / "content/media/cover.png").write_bytes(png(1400, 1400))
    (root / "content/media/ben.png").write_bytes(png(400, 400))
    (root / RAINFALL).write_bytes(wave_of(b"not really a sound".ljust(600), rate=1))
    shutil.copytree(PROJECT / "themes/default", root / "themes/own")
    for name, text in LEAF.items():
        path = root / "themes/leaf" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


SEED, SOIL, RAIN, ROOTS, MOSS = (
    f"content/episodes/{slug}.md" for slug in ("seed", "soil", "rain", "roots", "moss")
)
RAINFALL = "content/media/rain.wav"
"""Ten minutes, of one sample a second, all of which are letters."""
SHOW, CLAY = "content/show.yaml", "content/people/ben-clay.md"
LINKS = "content/links.yaml"
OWN_THEME = Swap(SHOW, "name: default}", "name: own}")
LEAF_THEME = Swap(SHOW, "name: default}", "name: leaf}")
LEAF = {
    "theme.yaml": 'extends: own\ntokens:\n  paper: {light: "#ffffff", dark: "#101010"}\n',
    "strings/en.yaml": "menu: Leaves\n",
    "templates/topic.html": '{% extends "own/topic.html" %}\n',
    "assets/style.more.css": "h1 { font-style: italic; }\n",
}
"""A theme that changes a little of everything, by the names of its files."""

BODIES: dict[str, Edit] = {
    "a word of a body": Swap(SEED, "First words", "The first few words"),
    "a word of another": Swap(MOSS, "Nothing but moss", "Nothing else"),
    "a word of a body with a transcript": Swap(SOIL, "See [0:12:30]", "Hear [0:12:30]"),
    "a body with many names": Swap(ROOTS, "called it.", "called it once."),
    "a body without names": Swap(RAIN, "It falls.", "It has been falling."),
    "a body that is gone": Swap(RAIN, "Rain at [0:03:00]. It", "It"),
    "a time stamp": Swap(MOSS, "at [0:04:00]", "at [0:04:00] and [0:05:00]"),
    "a name": Swap(RAIN, "Rain at", "Rain on [[topic:soil]] at"),
    "a name for another": Swap(SEED, "[[person:Ben Clay]] and", "[[person:Cleo Fern]] and"),
    "the words of a name": Swap(SEED, "|the one on soil]]", "|another one]]"),
    "a heading": Swap(MOSS, "\nNothing", "\n## A heading\n\nNothing"),
    "markup": Swap(SEED, "Some <b>bold</b>", "Some <i>sloping</i>"),
    "a body of one held back": Swap("content/episodes/later.md", "Not yet heard.", "Not heard so far."),
    "a body of one withdrawn": Swap("content/episodes/withdrawn.md", "Not to be", "Never to be"),
    "a link that leads nowhere": Swap(RAIN, "It ", "It [drips](/nowhere/) and "),
    "two lines above a link that leads nowhere": Swap(SOIL, "\nSee", "\n\n\nSee [that](/nowhere/)."),
    "two bodies": Together((Swap(SEED, "\nSome", "\nA few"), Swap(ROOTS, "A diary", "The diary"))),
    "a line above a quotation of a text": Swap(SEED, "\n> A seed waits", "\nSo it is.\n\n> A seed waits"),
    "markup within a quotation of a text": Swap(SEED, "a *long* time", "a long time"),
    "the words of a quotation of a text": Swap(SEED, "a *long* time", "a *short* time"),
    "the speaker of a quotation of a text": Swap(SEED, "— Cleo Fern", "— Ben Clay"),
    "the time of a quotation of a text": Swap(SEED, "0:11:00", "0:11:20"),
    "a quotation of a text that is gone": Swap(SEED, "— Cleo Fern, 0:11:00", "— Cleo Fern"),
    "line ends": Swap(MOSS, "\nNothing", "\r\nNothing"),
}
"""Edits of what only an episode's own pages and the feed show, and some that look like it."""

FRONTS: dict[str, Edit] = {
    "a title": Swap(SOIL, "title: What soil remembers", "title: What the soil forgets"),
    "a title that is named elsewhere": Swap(RAIN, "title: Rain & wind", "title: Only wind"),
    "a date": Swap(SEED, "2024-01-05T09:00:00", "2024-07-05T09:00:00"),
    "another year": Swap(SOIL, "2024-03-02T", "2023-03-02T"),
    "a date to come": Swap(MOSS, "2024-06-01", "2027-06-01"),
    "guests": Swap(SEED, "guests: [Ben Clay, ", "guests: [Eve Hay, "),
    "topics": Swap(ROOTS, "topics: [soil]", "topics: [soil, seeds]"),
    "a quotation": Swap(SEED, "A seed is a letter.", "A seed is a long letter."),
    "a quotation's words in a transcript": Swap(SOIL, "a slow diary.,", "a fast diary.,"),
    "a reference": Swap(ROOTS, "A map of roots", "A map of all roots"),
    "a reference that two have": Swap(ROOTS, "references: [A song, ", "references: ["),
    "a chapter": Swap(SEED, "title: Sleep", "title: A long sleep"),
    "a slug": Swap(ROOTS, "title: Roots", "slug: rooted\ntitle: Roots"),
    "an image": Swap(SEED, "guests:", "image: media/cover.png\nguests:"),
    "a summary": Swap(SEED, "The smallest", "The very smallest"),
    "the length of audio": Swap(MOSS, "length: 900", "length: 901"),
    "no length of audio": Swap(MOSS, 'moss.mp3", length: 900', 'moss.mp3"'),
    "a comment": Swap(RAIN, "topics: weather", "topics: weather  # and soil"),
    "a withdrawal": Swap(MOSS, "title: Moss", "retired: It was wrong.\ntitle: Moss"),
    "a draft that is done": Swap("content/episodes/sketch.md", "draft: true", "draft: false"),
    "an address from before": Swap(SOIL, "[/2/, ", "[/two/, "),
    "a tag of the feed": Swap(SOIL, "location: Kent", "location: Sussex"),
    "another file to hear": Swap(SEED, 'audio: {url: "https://audio.example/seed.mp3", length: 1100}', 'audio: [{url: "https://audio.example/seed.mp3", length: 1100}, {file: media/ben.png, type: audio/ogg, title: Small}]'),
    "takeaways": Swap(SOIL, "[Soil is slow., Soil is deep.]", "[Soil is slow.]"),
    "front matter and body": Swap(SEED, "A seed waits.]\n", "It waits.]\n# waits\n"),
}  # fmt: skip

FILES: dict[str, Edit] = {
    "an episode": There("content/episodes/wind.md", "---\ntitle: Wind\ndate: 2024-05-05\n---\n\nIt [[topic:soil|blows]].\n"),
    "an episode of the day before": There("content/episodes/dew.md", "---\ntitle: Dew\ndate: 2023-01-01\n---\n\nWet.\n"),
    "an episode less": There(MOSS),
    "an episode's name": Renamed(MOSS, "content/episodes/lichen.md"),
    "a transcript": There("content/transcripts/seed.vtt", "WEBVTT\n\n10:05.000 --> 10:09.000\n<v Ben Clay>A seed is a letter.\n"),
    "a transcript in another format": There("content/transcripts/seed.srt", "1\n00:10:05,000 --> 00:10:09,000\nBen Clay: A seed is a note.\n"),
    "a transcript of text": There("content/transcripts/seed.txt", "[0:10:05] Nobody: A seed is a word.\n"),
    "who speaks in a transcript": Swap("content/transcripts/soil.vtt", "<v Ada Moss>That", "<v Somebody>That"),
    "a transcript less": There("content/transcripts/moss.vtt"),
    "the words of a transcript": Swap("content/transcripts/soil.vtt", "That is in", "All that is in"),
    "a person's aliases": Swap(CLAY, "[B. Clay]", "[B. Clay, Benny]"),
    "a person's portrait": Swap(CLAY, "portrait: media/ben.png", "portrait: media/cover.png"),
    "a person's bio": Swap(CLAY, "Digs,", "Digs daily,"),
    "a person": There("content/people/cleo-fern.md", "---\nname: Cleo Fern\naliases: [C. Fern]\n---\n\nReads.\n"),
    "a person's name": Renamed(CLAY, "content/people/clay.md"),
    "a topic": There("content/topics/memory.md", "---\ntitle: Memory\naliases: [remembering]\n---\n\nLong.\n"),
    "a topic's title": Swap("content/topics/soil.md", "description: What", "description: All that"),
    "a page": There("content/pages/thanks.md", "---\ntitle: Thanks\n---\n\nTo [[person:Ben Clay]].\n"),
    "a page's text": Swap("content/pages/colophon.md", "by hand", "by two hands"),
    "an about page": There("content/pages/about.md", "---\ntitle: About us\n---\n\nWe dig.\n"),
    "a quotation of a collection": Swap("content/quotes/letters.md", "Dear garden.", "My dear garden."),
    "a collection": There("content/quotes/cards.md", "---\ntitle: Cards\nquotes:\n  - {text: Wish you were here., speaker: Eve Hay}\n---\n"),
    "what became of a link": Swap(LINKS, "state: gone, checked: 2026-10-12, since: 2023-05", "state: live, checked: 2026-10-13"),
    "a link that pages do not show": Swap(LINKS, "state: live, checked: 2026-10-12", "state: live, checked: 2026-10-20"),
    "links less": There(LINKS),
    "a sound": Swap(RAINFALL, "not really", "not at all"),
    "a sound of the same size": Swap(RAINFALL, "a sound", "a ditty"),
    "the length of a sound": Swap(RAINFALL, "\x01\0\0\0\x01\0\0\0\x01\0\x08", "\x02\0\0\0\x02\0\0\0\x01\0\x08"),
    "another artwork": Replaced("content/media/cover.png", png(1500, 1500)),
    "an artwork that apps refuse": Replaced("content/media/cover.png", png(700, 500)),
    "an artwork that is small": Replaced("content/media/cover.png", png(300, 300)),
    "a picture": There("content/media/more/map.png"),
    "a file as it is": Swap("content/static/robots-extra.txt", "as it is", "as it was"),
    "another file": There("content/static/.well-known/it.txt"),
    "a file of no use": There("content/notes.txt"),
    "a folder of no use": There("content/episodes/old/one.md", "---\ntitle: x\n---\n"),
    "a touch": Touched(SOIL),
    "touches": Together((Touched(SHOW), Touched(CLAY), Touched("content/media/cover.png"))),
}  # fmt: skip

SHOWS: dict[str, Edit] = {
    "the show's title": Swap(SHOW, "The Garden Hour", "The Garden Two Hours"),
    "its address": Swap(SHOW, "garden.example/hour/", "garden.example/"),
    "no address": Swap(SHOW, "base_url: https", "# base_url: https"),
    "html": Swap(SHOW, "language: en", "html: sanitised\nlanguage: en"),
    "leaving out quotations' pages": Swap(SHOW, "timezone:", "leave_out: quote_pages\ntimezone:"),
    "leaving out copies": Swap(SHOW, "notice:", "leave_out: [copies, years]\nnotice:"),
    "hosts": Swap(SHOW, "hosts: [Ada Moss]", "hosts: [Ada Moss, Fay Lane]"),
    "rights": Swap(SHOW, "categories:", "transcripts: {rights: CC0-1.0}\ncategories:"),
    "the time zone": Swap(SHOW, "Europe/Berlin", "Pacific/Auckland"),
    "a limit of the feed": Swap(SHOW, "owner:", "feed: {limit: 2}\nowner:"),
    "the theme": OWN_THEME,
    "the accent": Swap(SHOW, "theme: {", "theme: {accent: '#aa3300', "),
}

THEMES: dict[str, Edit] = {
    "a template": Swap("themes/own/templates/episode.html", '<div class="episode">', '<div class="episode talk">'),
    "a template that others include": Swap("themes/own/templates/base.html", "</body>", "<hr></body>"),
    "a template that others import": Swap("themes/own/templates/parts.html", "<time", '<time class="when"'),
    "an asset": Swap("themes/own/assets/style.css", "\nbody {", "\nbody  {"),
    "a theme that extends another": LEAF_THEME,
    "a token": Together((LEAF_THEME, Swap("themes/leaf/theme.yaml", "#ffffff", "#fffff0"))),
    "a token of what is extended": Together((LEAF_THEME, Swap("themes/own/theme.yaml", "42rem", "41rem"))),
    "a word of a theme": Together((LEAF_THEME, Swap("themes/leaf/strings/en.yaml", "Leaves", "Boughs"))),
    "more of a style": Together((LEAF_THEME, Swap("themes/leaf/assets/style.more.css", "italic", "oblique"))),
    "a template that another stands for": Together((LEAF_THEME, Swap("themes/own/templates/topic.html", "<header", '<header data-x=""'))),
    "a template that is no longer there": Together((LEAF_THEME, There("themes/leaf/templates/topic.html"))),
    "a theme that is chosen and changed": Together((OWN_THEME, Swap("themes/own/templates/home.html", "{% block", " {% block"))),
    "a template and a word": Together((OWN_THEME, Swap("themes/own/strings/en.yaml", "Hear it", "Hear this"), Swap(SEED, "words at", "word at"))),
}  # fmt: skip

WRONG: dict[str, Edit] = {
    "a character that no feed can carry": Swap(SEED, "First words", "First\x0bwords"),
    "a name that leads nowhere": Swap(SOIL, "\nSee", "\n[[person:Nobody]] and see"),
    "a field that is none": Swap(RAIN, "hosts:", "hostess:"),
    "a slug that two have": There("content/episodes/second.md", "---\ntitle: x\nslug: soil\ndate: 2024-01-01\n---\n"),
    "no show": There(SHOW),
    "a theme that is none": Swap(SHOW, "theme: {name: default}", "theme: {name: none}"),
    "themes in a circle": Together((LEAF_THEME, Swap("themes/leaf/theme.yaml", "extends: own", "extends: leaf"))),
    "words that do not fit": Together((LEAF_THEME, Swap("themes/leaf/strings/en.yaml", "menu:", "paged:"))),
    "an accent that cannot be read": Swap(SHOW, "theme: {", "theme: {accent: '#ffdd00', "),
    "a fault of a template": Together((OWN_THEME, Swap("themes/own/templates/topic.html", "{% block main", "{% blok main"))),
    "a file that is gone": There(RAINFALL),
}  # fmt: skip
"""Edits that a build refuses."""

LOSSES: dict[str, Edit] = {
    "nothing": nothing,
    "all that is remembered": forget_all,
    "the state": Lost("state"),
    "the last build": Lost("last"),
    "compiled templates": forget_templates,
    "half the state": Damaged("state", 0.5),
    "all of the state": Damaged("state", 0),
    "the head of the state": Damaged("state", 0, b"garbage" * 999),
    "the end of the state": Damaged("state", 0.9, b"\0" * 4096),
    "half the last build": Damaged("last", 0.5),
    "most of the last build": Damaged("last", 0.02),
    "the end of the last build": Damaged("last", 0.98, b"\0\n\0"),
    "the site": forget_site,
}
"""What befalls what builds have made."""

TABLES = (BODIES, FRONTS, FILES, SHOWS, THEMES, WRONG, LOSSES)
EDITS: dict[str, Edit] = {what: edit for table in TABLES for what, edit in table.items()}
